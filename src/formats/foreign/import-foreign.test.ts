import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Source } from "../../base/source.ts";
import { readMarks } from "../../diagnostics/example-marks.ts";
import { writeHml } from "../../syntax/write-hml.ts";
import type { ForeignFormatId } from "./foreign-format.ts";
import { foreignFormats } from "./foreign-formats.ts";
import { importForeign } from "./import-foreign.ts";

const folder = fileURLToPath(new URL("fixtures/import/", import.meta.url));
const ids = Object.keys(foreignFormats) as ForeignFormatId[];

/** `odd.cyclonedx.json`: a document of that format with marks where findings are; `odd.hml` beside it is the draft. */
const cases = readdirSync(folder).filter((name) => !name.endsWith(".hml"));

test("every format has a document of odd shape", () => {
  for (const id of ids) expect(cases.some((name) => name.includes(`.${id}.`))).toBe(true);
});

test.each(cases)("%s", (name) => {
  const { text, findings } = readMarks(readFileSync(`${folder}${name}`, "utf8"));
  const [stem, id] = name.split(".") as [string, ForeignFormatId];
  const { value, diagnostics } = importForeign(foreignFormats[id], new Source(name, text));
  const shown = diagnostics.map(
    ({ code, span }) => `${code} ${text.slice(span.start, span.end).split("\n")[0]}`,
  );
  expect(
    diagnostics.map(({ span }) => span),
    shown.join("\n"),
  ).toEqual(findings);
  expect(value.tree && writeHml(value.tree).text).toBe(readFileSync(`${folder}${stem}.hml`, "utf8"));
});

describe("bad input is a finding, never an exception", () => {
  const texts: Readonly<Record<string, string>> = {
    empty: "",
    "half a text": '{"bomFormat": "CycloneDX", "components": [',
    "a word": "hello",
    "a list": "[1, 2, 3]",
    null: "null",
    "deep lists": "[".repeat(100_000),
    "deep objects": '{"a":'.repeat(100_000),
    "deep YAML": `---\na: ${"[".repeat(50_000)}\n---\n`,
    "deep compact YAML": `---\n${"- ".repeat(20_000)}a\n---\n`,
    "front matter that does not end": "---\nlicense: mit\n",
    "front matter that is a list": "---\n- mit\n---\n",
    "an alias bomb": `---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nlicense: *c\n---\n`,
    "a key twice": '{"bomFormat":"CycloneDX","bomFormat":"CycloneDX","specVersion":"1.6"}',
    "names of JavaScript":
      '{"__proto__":{"a":1},"constructor":{"prototype":{"b":2}},"bomFormat":"CycloneDX"}',
    "a number beyond all bounds": '{"bomFormat":"CycloneDX","version":1e999999}',
    "a lone surrogate":
      '{"bomFormat":"CycloneDX","components":[{"type":"machine-learning-model","name":"\\ud800"}]}',
    "a name of digits":
      '{"bomFormat":"CycloneDX","components":[{"type":"machine-learning-model","name":"007"}]}',
    "a name of nothing":
      '{"bomFormat":"CycloneDX","components":[{"type":"machine-learning-model","name":""}]}',
  };
  test.each(ids.flatMap((id) => Object.keys(texts).map((name) => [id, name] as const)))(
    "%s: %s",
    (id, name) => {
      const { value, diagnostics } = importForeign(foreignFormats[id], new Source(name, texts[name] ?? ""));
      if (!value.tree) expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
      else expect(writeHml(value.tree).text).toMatch(/^hml 1\.0\n/);
      expect(Object.prototype).not.toHaveProperty("a");
    },
  );
});

/** Words that stand in documents of the formats, so that chance comes across the rows of a table. */
const keys = fc.constantFrom(
  ...[
    "bomFormat",
    "components",
    "type",
    "name",
    "version",
    "licenses",
    "license",
    "expression",
    "properties",
    "value",
  ],
  ...[
    "modelCard",
    "modelParameters",
    "task",
    "inputs",
    "format",
    "hashes",
    "alg",
    "content",
    "supplier",
    "pedigree",
  ],
  ...[
    "@context",
    "@graph",
    "spdxId",
    "from",
    "to",
    "relationshipType",
    "suppliedBy",
    "extension",
    "ai_metric",
    "key",
  ],
  ...[
    "descriptor",
    "config",
    "modelfs",
    "diffIds",
    "createdAt",
    "module",
    "deviceTypes",
    "hml.version",
    "__proto__",
  ],
);
const words = fc.constantFrom(
  ...[
    "CycloneDX",
    "machine-learning-model",
    "file",
    "1.6",
    "mit",
    "MIT",
    "phone",
    "SHA-256",
    "hml:bytes",
    "9ms",
    "x",
  ],
  ...[
    "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
    "ai_AIPackage",
    "Relationship",
    "contains",
    "2026-01-01",
    "",
  ],
);

const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(words, fc.double(), fc.boolean(), fc.constant(null), fc.string()),
    fc.array(tie("node"), { maxLength: 4 }),
    fc.array(fc.tuple(keys, tie("node")), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

/** What tells a document of each format. */
const signs: Readonly<Record<ForeignFormatId, object>> = {
  cyclonedx: { bomFormat: "CycloneDX" },
  spdx: { "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld" },
  "model-card": {},
  modelpack: { descriptor: {}, config: {}, modelfs: {} },
  "onnx-metadata": { "hml.version": "1.0.0" },
  "module-json5": { module: { deviceTypes: ["phone"] } },
};

describe.each(ids)("any document as %s", (id) => {
  const read = (value: object) => {
    const json = JSON.stringify({ ...value, ...signs[id] });
    const text = id === "model-card" ? `---\n${json}\n---\n` : json;
    return { text, ...importForeign(foreignFormats[id], new Source("any", text)) };
  };
  const anyObject = fc
    .array(fc.tuple(keys, node), { maxLength: 8 })
    .map((entries) => Object.fromEntries(entries));

  test("is read without an exception, and every finding has a place", () => {
    const check = (value: object) => {
      const { text, value: result, diagnostics } = read(value);
      for (const { span } of diagnostics) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
      if (result.tree) writeHml(result.tree);
    };
    fc.assert(fc.property(anyObject, check), { numRuns: 300, seed: 3 });
  });

  test("names a statement that no table knows", () => {
    const check = (value: object) => {
      const { value: result, diagnostics } = read({ ...value, zebra: value });
      const isNamed = diagnostics.some(({ code, message }) => code === "HML8101" && /^"zebra/.test(message));
      // An object of nothing but values that are refused one by one is named by them.
      expect(result.tree === undefined || isNamed || id === "onnx-metadata").toBe(true);
    };
    fc.assert(fc.property(anyObject, check), { numRuns: 100, seed: 4 });
  });
});
