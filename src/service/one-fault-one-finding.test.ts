import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { completeExample } from "../diagnostics/judge-example.ts";
import type { Entry, Mapping } from "../model/tree.ts";
import { rules } from "../rules/catalogue.ts";
import { readHml } from "../syntax/read-hml.ts";
import { check } from "./check.ts";
import { convert, readForConversion } from "./convert.ts";
import { createMemoryHost } from "./memory-host.ts";
import { hmlNotation } from "./notations/hml-notation.ts";

/*
 * Whatever is broken in a sound declaration, the break is the only thing that is reported: no rule misses what was lost
 * to it, and no reference is without its target because of it.
 */

interface Sample {
  readonly title: string;
  readonly text: string;
  readonly now: number | undefined;
}

const examples: readonly Sample[] = rules.flatMap(({ code, good }) =>
  good.flatMap((one, i): Sample[] => {
    if (one.verbatim || (one.notation ?? "hml") !== "hml") return [];
    const now = one.now === undefined ? undefined : Date.parse(one.now);
    return [{ title: `${code}, good ${i + 1}`, text: completeExample(one, one.text), now }];
  }),
);
const systems = new URL("../../conformance/systems/", import.meta.url);
const declarations: readonly Sample[] = readdirSync(systems)
  .filter((name) => /^s\d\d-/.test(name))
  .map((name) => {
    const text = readFileSync(new URL(`${name}/declaration.hml`, systems), "utf8");
    return { title: name, text, now: undefined };
  });

/** Breaks one statement; `undefined` where there is nothing of that sort to break. */
type Break = (text: string, entry: Entry) => string | undefined;

const replace = (text: string, start: number, end: number, by: string) =>
  text.slice(0, start) + by + text.slice(end);
const property =
  (change: (text: string, entry: Entry) => string): Break =>
  (text, entry) =>
    entry.value.type === "mapping" ? undefined : change(text, entry);
const spanningBlock =
  (change: (text: string, entry: Entry) => string): Break =>
  (text, entry) => {
    const { type, span } = entry.value;
    const written = text.slice(span.start, span.end);
    return type === "mapping" && /^\{[^\n{]*\n[\s\S]*\n *\}$/.test(written) ? change(text, entry) : undefined;
  };

const breaks: Readonly<Record<string, Break>> = {
  "no colon": property((text, { keySpan: { end }, value }) =>
    replace(text, end, value.span.start, text.slice(end, value.span.start).replace(":", " ")),
  ),
  "no value": property((text, { value: { span } }) => replace(text, span.start, span.end, "")),
  "characters that mean nothing": property((text, { value: { span } }) =>
    replace(text, span.start, span.end, "@@"),
  ),
  "half typed": property((text, { key, keySpan, span }) =>
    replace(text, keySpan.start, span.end, key.slice(0, Math.ceil(key.length / 2))),
  ),
  "a character in front": (text, { kindSpan: { start } }) => replace(text, start, start, "§ "),
  "a letter too few": (text, { key, keySpan, kindSpan }) =>
    key.length < 5 || kindSpan.start !== keySpan.start
      ? undefined
      : replace(text, keySpan.start, keySpan.end, key.slice(0, 2) + key.slice(3)),
  "no opening brace": spanningBlock((text, { value: { span } }) =>
    replace(text, span.start, span.start + 1, ""),
  ),
  "no closing brace": spanningBlock((text, { value: { span } }) => replace(text, span.end - 1, span.end, "")),
};

function* entriesOf(node: Mapping): Generator<Entry> {
  for (const entry of node.entries) {
    // Without its import a document means something else.
    if (entry.key === "hml" || entry.key === "import") continue;
    yield entry;
    if (entry.value.type === "mapping") yield* entriesOf(entry.value);
  }
}

async function find(text: string, now: number | undefined): Promise<readonly Diagnostic[]> {
  const bytes = new TextEncoder().encode(text);
  const input = { path: "/a.hml", file: "a.hml", bytes };
  const { diagnostics } = await check(createMemoryHost({ "/a.hml": text }), [input], {
    artifacts: false,
    now,
  });
  return diagnostics;
}

function listNew(found: readonly Diagnostic[], before: readonly Diagnostic[]): readonly string[] {
  const left = before.map(print);
  return found.map(print).filter((one) => {
    const known = left.indexOf(one);
    if (known >= 0) left.splice(known, 1);
    return known < 0;
  });
}

function print({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}

/** Every entry is broken in some way; the ways take turns, so that the whole stays quick. */
async function listSecondFindings(sample: Sample, turn: number): Promise<readonly string[]> {
  const { title, text, now } = sample;
  const before = await find(text, now);
  const ways = Object.entries(breaks);
  const problems: string[] = [];
  let count = turn;
  for (const entry of entriesOf(readHml(new Source("a.hml", text)).value.root)) {
    const [way, change] = ways[count++ % ways.length] ?? ["", () => undefined];
    const broken = change(text, entry);
    if (broken === undefined || broken === text) continue;
    const added = listNew(await find(broken, now), before);
    if (added.length > 1) problems.push(`${title}, "${entry.key}": ${way}: ${added.join(" | ")}`);
  }
  return problems;
}

test.each(Object.keys(breaks))("one break brings one finding; the ways from %s on", async (way) => {
  const first = Object.keys(breaks).indexOf(way);
  const problems: string[] = [];
  for (const sample of declarations) problems.push(...(await listSecondFindings(sample, first)));
  expect(problems).toEqual([]);
});

test("one break brings one finding in every example of a rule", async () => {
  const problems: string[] = [];
  for (const [i, sample] of examples.entries()) problems.push(...(await listSecondFindings(sample, i)));
  expect(problems).toEqual([]);
});

/** What people do to one statement in the other notations: what stands there, and what they write. */
const slips: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  yaml: [
    ["version: 1.2.0", "version 1.2.0"],
    ["version: 1.2.0", "version:"],
    ["format: om", "format:om"],
    ["format: om", "format: %om"],
    ["version: 1.2.0", "version: @1.2.0"],
    ["license:", "lisence:"],
    ["license: Apache-2.0", "lic"],
    ["[phone, tablet]", "[phone, tablet"],
    ["[phone, tablet]", "phone, tablet"],
    ["artifact: face.om", "artifact: face: om"],
    ["size: 5MB", "size: ~"],
    ["size: 5MB", "size: 5 mb"],
  ],
  json: [
    ['"version": "1.2.0"', '"version" "1.2.0"'],
    ['"version": "1.2.0"', '"version": '],
    ['"version": "1.2.0",', '"version": "1.2.0"'],
    ['"5MB"', '"5MB'],
    ['"license": "Apache-2.0",', '"lic'],
    ['"size"', '@"size"'],
    ['"format":', '"format" ='],
    ['"format"', "format"],
    ['"om"', "'om'"],
    ['"level": "public"', '"level": "public",'],
    ['"5MB"', "null"],
  ],
  xml: [
    ['version="1.2.0"', "version=1.2.0"],
    ['version="1.2.0"', "version="],
    ['version="1.2.0"', 'version "1.2.0"'],
    ['license="Apache-2.0"', "lic"],
    ["<privacy", "privacy"],
    ["license=", "lisence="],
    ["</variant>", "</varint>"],
    ["<device-type>tablet</device-type>", "<device-typ>tablet</device-typ>"],
    ['artifact="face.om"', 'artifact="f&ce.om"'],
    ['size="5MB"', 'size="5mb"'],
  ],
};

const sound = `hml 1.0
model face {
  version: 1.2.0
  license: Apache-2.0
  variant phone {
    artifact: "face.om"
    format: om
    size: 5MB
    digest: sha256:${"9f86d081".repeat(8)}
    device-support: [phone, tablet]
    hardware { npu: preferred, cpu: fallback }
  }
  privacy { level: public }
  lifecycle { trained: 2026-03-01 }
}
`;

test.each(["yaml", "json", "xml"] as const)("one slip in %s brings one finding", async (notation) => {
  const { value } = readForConversion(new Source("a.hml", sound), hmlNotation);
  const { text } = await convert(value, notation);
  const problems: string[] = [];
  for (const [from, to] of slips[notation] ?? []) {
    expect(text).toContain(from);
    const bytes = new TextEncoder().encode(text.replace(from, to));
    const file = `a.hml.${notation}`;
    const host = createMemoryHost({ [`/${file}`]: bytes });
    const { diagnostics } = await check(host, [{ path: `/${file}`, file, bytes }], { artifacts: false });
    if (diagnostics.length !== 1) problems.push(`${from} → ${to}: ${diagnostics.map(print).join(" | ")}`);
  }
  expect(problems).toEqual([]);
});
