import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../base/edit.ts";
import { Source } from "../base/source.ts";
import { findEntry } from "../model/tree.ts";
import { readHml } from "./read-hml.ts";

/*
 * Each file of `grammar/fixtures/recovery` holds one fault (a few hold two): `⟦1109|vendor:⟧` marks where it is found and
 * with which code. Exactly those are found, and the blocks in front and behind are in the tree.
 */
const folder = fileURLToPath(new URL("../../grammar/fixtures/recovery/", import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith(".hml"));

interface Mark {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

function readCase(file: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let rest = readFileSync(folder + file, "utf8");
  for (let found = /⟦(\d{4})\|([^⟧]*)⟧/.exec(rest); found; found = /⟦(\d{4})\|([^⟧]*)⟧/.exec(rest)) {
    text += rest.slice(0, found.index);
    const start = text.length;
    text += found[2];
    marks.push({ code: `HML${found[1]}`, start, end: text.length });
    rest = rest.slice(found.index + found[0].length);
  }
  return { text: text + rest, marks };
}

function check(text: string, marks: readonly Mark[]) {
  const { value: tree, diagnostics } = readHml(new Source("case.hml", text));
  const found = diagnostics.map(
    ({ code, span }) => `${code} ${text.slice(span.start, span.end)} at ${span.start}`,
  );
  expect(found).toEqual(marks.map(({ code, start, end }) => `${code} ${text.slice(start, end)} at ${start}`));
  const benchmarks = findEntry(tree.root, "benchmark")?.value;
  const labels = benchmarks?.type === "mapping" ? benchmarks.entries.map((entry) => entry.key) : [];
  expect(labels).toEqual(["before", "behind"]);
}

describe("one fault gives one diagnostic and hides nothing else", () => {
  test("there are cases", () => expect(files.length).toBeGreaterThan(90));
  test.each(files)("%s", (file) => {
    const { text, marks } = readCase(file);
    expect(marks.length).toBeGreaterThan(0);
    check(text, marks);
  });
  test.each(files)("%s with CRLF", (file) => {
    const { text, marks } = readCase(file);
    const shift = (offset: number) => offset + (text.slice(0, offset).match(/\n/g)?.length ?? 0);
    check(
      text.replaceAll("\n", "\r\n"),
      marks.map(({ code, start, end }) => ({ code, start: shift(start), end: shift(end) })),
    );
  });
});

test.each(files)("the fix of %s mends it and brings nothing new", (file) => {
  const { text, marks } = readCase(file);
  const { diagnostics } = readHml(new Source("case.hml", text));
  const [fix] = diagnostics.flatMap((one) => one.fixes.slice(0, 1));
  if (!fix) return expect(withoutFix).toContain(diagnostics[0]?.name);
  const mended = readHml(new Source("case.hml", applyEdits(text, fix.edits))).diagnostics;
  expect(mended.length).toBeLessThan(marks.length);
  return undefined;
});

/** Only a person knows what was meant. */
const withoutFix = [
  "missing-value",
  "incomplete-statement",
  "unexpected-token",
  "property-outside-block",
  "malformed-tensor",
  "malformed-range",
  "malformed-name",
  "malformed-import",
];
