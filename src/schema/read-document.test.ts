import { type Node, parseTree } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { Source } from "../base/source.ts";
import type { Entry, Mapping, Scalar, Tree, TreeNode } from "../model/tree.ts";
import { readDocument } from "./read-document.ts";

/** A tree of JSON text, so that this stage is tested without any of the readers. */
function treeOf(text: string): Tree {
  const root = parseTree(text);
  if (!root) throw new Error("no JSON");
  return { source: new Source("a.hml.json", text), notation: "json", root: nodeOf(text, root) as Mapping };
}

function nodeOf(source: string, node: Node): TreeNode {
  const span = { start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  if (node.type === "object")
    return { type: "mapping", span, dangling: [], entries: children.map((child) => entryOf(source, child)) };
  if (node.type === "array")
    return {
      type: "sequence",
      span,
      dangling: [],
      items: children.map((child) => ({ value: nodeOf(source, child), trivia: undefined })),
    };
  return {
    type: "scalar",
    span,
    text: node.type === "number" ? source.slice(span.start, span.end) : String(node.value),
    form: node.type as Scalar["form"],
  };
}

function entryOf(source: string, property: Node): Entry {
  const [key, value] = property.children ?? [];
  if (!key || !value) throw new Error("no property");
  const keySpan = { start: key.offset, end: key.offset + key.length };
  const span = { start: property.offset, end: property.offset + property.length };
  return {
    key: String(key.value),
    keySpan,
    kindSpan: keySpan,
    span,
    value: nodeOf(source, value),
    trivia: undefined,
  };
}

/** Codes with their ranges and pointers, in order; ranges are the texts that stand there. */
function check(marked: string, missing: "report" | "ignore" = "ignore") {
  const text = marked.replaceAll(/[⟦⟧]/g, "");
  const { value, diagnostics } = readDocument(treeOf(text), { missing });
  let rendered = text;
  for (const { span } of [...diagnostics].sort((a, b) => b.span.start - a.span.start))
    rendered = `${rendered.slice(0, span.start)}⟦${rendered.slice(span.start, span.end)}⟧${rendered.slice(span.end)}`;
  return {
    data: JSON.parse(JSON.stringify(value.data)) as unknown,
    rendered,
    found: diagnostics.map((one) => `${one.code} ${one.path}`),
    messages: diagnostics.map((one) => one.message),
  };
}

const inModel = (members: string) => `{"hml": "1.0", "model": {"face": {${members}}}}`;

test("a declaration becomes data in canonical spellings, long forms included", () => {
  const text = inModel(
    '"version": "1.0.0", "input": {"image:0": {"type": "float32[1,3]"}}, "variant": {"phone": {"bytes": 12, "hardware": {"npu": "preferred"}}}, "lineage": {"accuracy-budget": "0.02"}, "x": {"com.example": {"n": 1, "s": "1", "deep": {"list": [1, [true]]}}}',
  );
  const { data, found } = check(text);
  expect(found).toEqual([]);
  expect(data).toEqual({
    hml: "1.0",
    model: {
      face: {
        version: "1.0.0",
        input: { "image:0": { type: "float32[1, 3]" } },
        variant: { phone: { bytes: 12, hardware: { npu: { support: "preferred" } } } },
        lineage: { "accuracy-budget": "2%" },
        x: { "com.example": { n: 1, s: "1", deep: { list: [1, [true]] } } },
      },
    },
  });
});

/** Marked text → codes with pointers. */
const faults: readonly (readonly [marked: string, codes: readonly string[]])[] = [
  [inModel('⟦"vendr"⟧: "a"'), ["HML2000 /model/face/vendr"]],
  [inModel('⟦"privcy"⟧: {"level": "public"}'), ["HML2001 /model/face/privcy"]],
  [
    inModel('"variant": {"a": {"hardware": {⟦"tpu"⟧: "required"}}}'),
    ["HML3002 /model/face/variant/a/hardware/tpu"],
  ],
  [inModel('"version": "1.0.0", ⟦"version"⟧: "2.0.0"'), ["HML2004 /model/face/version"]],
  [inModel('"version": ⟦["1.0.0"]⟧'), ["HML2005 /model/face/version"]],
  [inModel('⟦"version"⟧: {"major": "1"}'), ["HML2005 /model/face/version"]],
  [inModel('"variant": ⟦"phone"⟧'), ["HML2005 /model/face/variant"]],
  [inModel('"variant": {"a": {"hardware": ⟦["npu"]⟧}}'), ["HML2005 /model/face/variant/a/hardware"]],
  [inModel('"variant": {"a": ⟦"b"⟧}'), ["HML2005 /model/face/variant/a"]],
  [
    inModel('"variant": {"a": {"device-support": ["phone", ⟦["tv"]⟧]}}'),
    ["HML2005 /model/face/variant/a/device-support/1"],
  ],
  [inModel('"variant": {"a": {"bytes": ⟦"12"⟧}}'), ["HML2006 /model/face/variant/a/bytes"]],
  [inModel('"version": ⟦1⟧'), ["HML2006 /model/face/version"]],
  [inModel('"x": ⟦1⟧'), ["HML2005 /model/face/x"]],
  [inModel('"x": {"com.example": ⟦[1]⟧}'), ["HML2005 /model/face/x/com.example"]],
  [inModel('⟦"x"⟧: {}'), ["HML2011 /model/face/x"]],
  [
    inModel('"variant": {"a": {"precision": {"policy": {"urgent": ⟦"int9"⟧}}}}'),
    ["HML2100 /model/face/variant/a/precision/policy/urgent"],
  ],
  ['{"hml": "1.0", ⟦"model"⟧: {"version": "1.0.0"}}', ["HML2007 /model"]],
  ['{"hml": "1.0", "model": {⟦"a b"⟧: {}}}', ["HML2009 /model/a b"]],
  ['{"hml": "1.0", "model": {⟦"1"⟧: {}}}', ["HML2010 /model/1"]],
  ['{"hml": "1.0", ⟦"model"⟧: {}}', ["HML2011 /model"]],
  ['{"hml": ⟦"1.1"⟧}', ["HML2012 /hml"]],
  ['{"hml": ⟦"one"⟧}', ["HML2108 /hml"]],
  [inModel('"requires": ⟦"0.9"⟧'), ["HML2013 /model/face/requires"]],
  [inModel('"x": {⟦"com.example"⟧: {"must-understand": true}}'), ["HML2014 /model/face/x/com.example"]],
  [inModel('"privacy": {"level": ⟦"secret"⟧}'), ["HML2100 /model/face/privacy/level"]],
  [
    inModel('"variant": {"a": {"device-support": ["phone", ⟦"fone"⟧]}}'),
    ["HML3003 /model/face/variant/a/device-support/1"],
  ],
  [inModel('"variant": {"a": {"bytes": ⟦-1⟧}}'), ["HML2101 /model/face/variant/a/bytes"]],
  [inModel('"lineage": {"accuracy-budget": ⟦"120%"⟧}'), ["HML2101 /model/face/lineage/accuracy-budget"]],
  [inModel('"lineage": {"accuracy-budget": ⟦"95"⟧}'), ["HML2106 /model/face/lineage/accuracy-budget"]],
  [inModel('"lifecycle": {"trained": ⟦"2026-02-30"⟧}'), ["HML2107 /model/face/lifecycle/trained"]],
  [inModel('"x": {"com.example": {"n": ⟦9007199254740993⟧}}'), ["HML2102 /model/face/x/com.example/n"]],
  [
    inModel('"version": ⟦"latest"⟧, "vendr": 1'.replace('"vendr"', '⟦"vendr"⟧')),
    ["HML2108 /model/face/version", "HML2000 /model/face/vendr"],
  ],
  [
    '{"hml": "1.0", ⟦"__proto__"⟧: {"a": 1}, ⟦"constructor"⟧: 1, ⟦"toString"⟧: {}}',
    ["HML2001 /__proto__", "HML2000 /constructor", "HML2001 /toString"],
  ],
  [
    '{"hml": "1.0", "model": {"__proto__": {⟦"__proto__"⟧: {}, "version": "1.0.0"}}}',
    ["HML2001 /model/__proto__/__proto__"],
  ],
];

describe("one fault gives one finding, at its place", () => {
  test.each(faults)("%s", (marked, codes) => {
    const { found, rendered } = check(marked);
    expect(found).toEqual(codes);
    if (codes.length > 0) expect(rendered).toBe(marked);
  });
});

test("one value stands for a list of one where the vocabulary says so", () => {
  const text = '{"hml": "1.0", "chain": {"c": {"stage": {"b": {"use": "f.p", "after": "a"}}}}}';
  expect(check(text)).toMatchObject({
    found: [],
    data: { chain: { c: { stage: { b: { after: ["a"] } } } } },
  });
});

test("what has a fault is left out of the data, a list with its item", () => {
  const text = inModel(
    '"version": "latest", "title": "A", "vendr": 1, "variant": {"a": {"device-support": ["phone", "fone"], "format": "om"}}',
  );
  expect(check(text).data).toEqual({
    hml: "1.0",
    model: { face: { title: "A", variant: { a: { format: "om" } } } },
  });
});

test("what is required and missing is reported at the kind token of its block", () => {
  const text = inModel('"version": "1.0.0", "variant": {"a": {"format": "om"}}').replace(
    '"face"',
    '⟦"face"⟧',
  );
  const { found, messages } = check(text, "report");
  expect(found).toEqual([
    "HML2002 /model/face",
    "HML2002 /model/face",
    "HML2002 /model/face/variant/a",
    "HML2002 /model/face/variant/a",
    "HML2002 /model/face/variant/a",
    "HML2002 /model/face/variant/a",
    "HML2003 /model/face/variant/a",
  ]);
  expect(messages[0]).toBe('model "face" lacks the block "lifecycle"; add "lifecycle { … }"');
  expect(messages[6]).toBe('variant "a" states none of bytes or size; add one of them');
});

test("a statement with a fault is not missing", () => {
  const { found } = check(
    inModel('"version": "latest", "privacy": 5, "lifecycle": {"trained": 3}, "variant": {}'),
    "report",
  );
  expect(found).toEqual([
    "HML2108 /model/face/version",
    "HML2006 /model/face/privacy/level",
    "HML2006 /model/face/lifecycle/trained",
    "HML2011 /model/face/variant",
  ]);
});

test("a misspelt statement is not missing too", () => {
  const whole =
    '"privacy": "public", "lifecycle": "2026-03-01", "variant": {"a": {"artifact": "a.om", "format": "om", "bytes": 1, "digest": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "hardware": {"npuu": "required"}, "device-support": ["phone"]}}';
  expect(check(inModel(`"versoin": "1.0.0", ${whole}`), "report").found).toEqual([
    "HML2000 /model/face/versoin",
    "HML3002 /model/face/variant/a/hardware/npuu",
  ]);
});

test("messages say what would be right", () => {
  const say = (members: string) => check(inModel(members)).messages[0];
  expect(say('"vendr": "a"')).toBe('"vendr" is not a property of "model"; write "vendor"');
  expect(say('"trained": "2026-03-01"')).toBe(
    '"trained" is not a property of "model"; it belongs in "lifecycle"',
  );
  expect(say('"version": ["1.0.0"]')).toBe(
    '"version" takes one value such as 2.1.0, not a list; write 1.0.0',
  );
  expect(say('"version": 1')).toBe('"version" takes a JSON string, not a JSON number; write "1.0.0"');
  expect(say('"privacy": {"level": "sensitiv"}')).toBe(
    '"sensitiv" is not a value of "level"; write "sensitive"',
  );
  expect(say('"lineage": {"accuracy-budget": "95"}')).toBe(
    '"95" could mean 95% or a hundred times that; write "95%"',
  );
  expect(say('"lifecycle": {"trained": "2026-02-30"}')).toBe(
    '"2026-02-30" is not in the calendar; write a date such as 2026-03-01, or a window such as 2026-01-10..2026-03-01',
  );
});
