import { expect, test } from "vitest";
import { Source } from "../../base/source.ts";
import type { Mapping } from "../../model/tree.ts";
import { readJson } from "./read-json.ts";

/** A declaration as it should be; each case takes a bracket out of it or puts one in. */
const sound = `{
  "hml": "1.0",
  "model": {
    "face": {
      "variant": {
        "phone": {
          "device-support": ["phone", "tablet"],
          "hardware": { "npu": "preferred", "cpu": "fallback" },
          "format": "om"
        },
        "watch": { "hardware": { "cpu": {} }, "format": "om" }
      },
      "version": "1.2.0"
    }
  },
  "benchmark": { "behind": { "runs": 1 } }
}
`;

/** `⟦HML1407|…⟧` marks the finding: what stands in the sound text, and what is written instead. */
const cases: readonly (readonly [what: string, from: string, to: string])[] = [
  ["a brace that is not opened", '"face": {', '"face"⟦HML1407|:⟧'],
  ["one on a line", '"hardware": { "npu"', '"hardware"⟦HML1407|:⟧ "npu"'],
  ["one at the beginning", '{\n  "hml"', '⟦HML1407|"hml"⟧'],
  ["one of an empty block", '"cpu": {}', '"cpu"⟦HML1407|:⟧ }'],
  [
    "a brace that is not closed",
    '{ "hardware": { "cpu": {} }, "format": "om" }\n',
    '⟦HML1407|{⟧\n          "hardware": { "cpu": {} }, "format": "om"\n',
  ],
  [
    "one on a line, not closed",
    '{ "npu": "preferred", "cpu": "fallback" }',
    '⟦HML1407|{⟧ "npu": "preferred"',
  ],
  ["a bracket that is not opened", '"device-support": [', '"device-support"⟦HML1407|:⟧ '],
  ["a bracket that is not closed", '["phone", "tablet"]', '⟦HML1407|[⟧"phone", "tablet"'],
  ["a brace opened twice", '"face": {', '"face": {⟦HML1400|{⟧'],
  ["a bracket opened twice", '["phone"', '[⟦HML1400|[⟧"phone"'],
  ["a brace closed twice", '"fallback" }', '"fallback" }⟦HML1407|}⟧'],
  ["a bracket closed twice", '"tablet"]', '"tablet"]⟦HML1407|]⟧'],
  ["a closing brace in the middle", '"format": "om"\n        },', '"format": "om"\n        },⟦HML1407|}⟧'],
];

test.each(cases)("%s is found where it is, and what stands behind it is read", (_what, from, to) => {
  const [, code, found = ""] = /⟦(\w+)\|([^⟧]*)⟧/.exec(to) ?? [];
  const before = to.slice(0, to.indexOf("⟦"));
  const text = sound.replace(from, to.replace(/⟦\w+\|([^⟧]*)⟧/, "$1"));
  const { value, diagnostics } = readJson(new Source("a.hml.json", text));
  const start = sound.indexOf(from) + before.length;
  expect(diagnostics.map((one) => [one.code, one.span])).toEqual([
    [code, { start, end: start + found.length }],
  ]);
  expect(pathsOf(value.root)).toEqual(
    expect.arrayContaining([
      "benchmark/behind/runs",
      "model/face/version",
      "model/face/variant/watch/format",
    ]),
  );
});

function pathsOf(node: Mapping): readonly string[] {
  return node.entries.flatMap(({ key, value }) =>
    value.type === "mapping" ? [key, ...pathsOf(value).map((path) => `${key}/${path}`)] : [key],
  );
}

test("a text that was cut off has one fault: its innermost bracket", () => {
  const text = sound.slice(0, sound.indexOf('          "format"'));
  const start = text.indexOf("{", text.indexOf('"phone": '));
  const { diagnostics } = readJson(new Source("a.hml.json", text));
  expect(diagnostics.map(({ code, span }) => [code, span])).toEqual([["HML1407", { start, end: start + 1 }]]);
});
