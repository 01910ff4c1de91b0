import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Span } from "../src/base/span.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { readMarks } from "../src/diagnostics/example-marks.ts";
import { completeExample } from "../src/diagnostics/judge-example.ts";
import { check } from "../src/service/check.ts";
import { findDescriptor } from "../src/service/explain.ts";
import { createMemoryHost } from "../src/service/memory-host.ts";

// Every example of the specification is checked. Behind the language of its fence stand the codes that it is to have
// (`⟦…⟧` marks each finding, `⟪…⟫` each related range), `now=DATE` for the clock, and `file=NAME` where later examples
// of the chapter import it. Statements that an example leaves out are not reported.

const root = fileURLToPath(new URL("../spec/", import.meta.url));
const leftOut = ["HML2002", "HML2003"];
const extensions = { hml: "hml", yaml: "hml.yaml", json: "hml.json", xml: "hml.xml" } as const;

interface SpecExample {
  readonly title: string;
  readonly notation: keyof typeof extensions;
  readonly text: string;
  readonly codes: readonly string[];
  readonly now: string | undefined;
  readonly name: string | undefined;
  /** Earlier examples of the chapter that have a name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Chapters with their examples; rule pages are tested from the descriptors that they are generated from. */
const chapters = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".md") && !name.startsWith("generated/"))
  .sort();

function readExamples(chapter: string): readonly SpecExample[] {
  const files: Record<string, string> = {};
  const text = readFileSync(`${root}${chapter}`, "utf8");
  return [...text.matchAll(/^```(hml|yaml|json|xml)( .*)?\n([\s\S]*?)^```$/gm)].map(
    ([, notation, info = "", body = ""], index) => {
      const words = info.split(" ").filter(Boolean);
      const wordOf = (key: string) => words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
      const name = wordOf("file");
      const example = {
        title: `${chapter} ${index + 1}`,
        notation: notation as SpecExample["notation"],
        text: body,
        codes: words.filter((word) => !word.includes("=")),
        now: wordOf("now"),
        name,
        files: { ...files },
      };
      if (name) files[name] = readMarks(completeExample({ text: body }, body)).text;
      return example;
    },
  );
}

async function checkExample(example: SpecExample, text: string): Promise<readonly Diagnostic[]> {
  const file = example.name ?? `example.${extensions[example.notation]}`;
  const bytes = new TextEncoder().encode(text);
  const host = createMemoryHost({ ...example.files, [file]: bytes }, "/project");
  const now = example.now === undefined ? undefined : Date.parse(example.now);
  const input = { file, path: `/project/${file}`, bytes };
  const { diagnostics } = await check(host, [input], { now, artifacts: false, root: "/project" });
  return diagnostics.filter(({ code, source }) => !leftOut.includes(code) && source.file === file);
}

const show = (spans: readonly Span[], text: string) =>
  [...new Set(spans.map(({ start, end }) => `${start}–${end} ${text.slice(start, end)}`))].sort();

const examples = chapters.flatMap(readExamples);

test("the specification is full of examples, of what is right and of what is wrong", () => {
  expect(examples.filter(({ codes }) => codes.length === 0).length).toBeGreaterThan(15);
  expect(examples.filter(({ codes }) => codes.length > 0).length).toBeGreaterThan(30);
});

test.each(examples.map((example) => [example.title, example] as const))("%s", async (_, example) => {
  const completed = completeExample({ text: example.text, notation: example.notation }, example.text);
  const { text, findings, related } = readMarks(completed);
  const found = await checkExample(example, text);
  expect(found.map((one) => `${one.code}: ${one.message}`).filter((one) => !isNamed(one, example))).toEqual(
    [],
  );
  expect([...new Set(found.map(({ code }) => code))].sort()).toEqual([...example.codes].sort());
  for (const code of example.codes) expect(findDescriptor(code)?.status, code).toBe("stable");
  expect(
    show(
      found.map(({ span }) => span),
      text,
    ),
  ).toEqual(show(findings, text));
  const others = found.flatMap((one) => one.related.filter(({ source }) => source === one.source));
  expect(
    show(
      others.map(({ span }) => span),
      text,
    ),
  ).toEqual(show(related, text));
});

function isNamed(line: string, { codes }: SpecExample): boolean {
  return codes.some((code) => line.startsWith(code));
}
