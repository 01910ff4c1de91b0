import { describe, expect, test } from "vitest";
import { applyEdits } from "../../base/edit.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { FactTensor } from "../../model/artifact-facts.ts";
import type { ExampleArtifact, Rule } from "../define-rule.ts";
import { runExample } from "../run-example.ts";
import { inputCountDiffers } from "./input-count-differs.ts";
import { tensorOrderDiffers } from "./tensor-order-differs.ts";

type Artifacts = Readonly<Record<string, ExampleArtifact>>;

const tensor = (name: string, more: Partial<FactTensor> = {}): FactTensor => ({
  name,
  dtype: "float32",
  shape: [1],
  layout: undefined,
  ...more,
});
const inputs = (...names: readonly string[]): ExampleArtifact => ({
  inputs: names.map((name) => tensor(name)),
});

function found(rule: Rule, lines: readonly string[], artifacts: Artifacts): readonly Diagnostic[] {
  const text = textOf(lines);
  return runExample(text, { text, artifacts }, [rule]).filter(({ code }) => code === rule.code);
}

const textOf = (lines: readonly string[]) => `hml 1.0\nmodel face {\n  ${lines.join("\n  ")}\n}\n`;

/** The lines in the model after the fix of the first finding; `undefined` where it has none. */
function mended(rule: Rule, lines: readonly string[], artifacts: Artifacts): readonly string[] | undefined {
  const [first] = found(rule, lines, artifacts);
  const edits = first?.fixes?.[0]?.edits;
  if (!edits) return undefined;
  const text = applyEdits(textOf(lines), edits);
  return text
    .split("\n")
    .slice(2, -2)
    .map((line) => line.slice(2));
}

describe("what the file has and the declaration lacks", () => {
  const add = (lines: readonly string[], artifacts: Artifacts) => mended(inputCountDiffers, lines, artifacts);
  const one = 'variant one { artifact: "one.om" }';
  const two = 'variant two { artifact: "two.om" }';
  const left = "input left { type: float32[1] }";

  test("is declared with type and layout as far as the file states them, and by its name where the label cannot be it", () => {
    const stated = [
      tensor("left"),
      tensor("right", { shape: [1, "batch", null, 2], layout: "NCHW" }),
      tensor("image:0"),
      tensor("no type", { dtype: undefined }),
      tensor(""),
    ];
    expect(add([left, one], { "one.om": { inputs: stated } })).toEqual([
      left,
      "input right { type: float32[1, batch, ?, 2], layout: NCHW, basis: inferred }",
      'input image_0 { name: "image:0", type: float32[1], basis: inferred }',
      'input no_type { name: "no type", basis: inferred }',
      "input input_4 { type: float32[1], basis: inferred }",
      one,
    ]);
  });

  test("gets a label that none has", () => {
    const declared = ['input a { name: "left", type: float32[1] }', one];
    expect(add(declared, { "one.om": inputs("left", "a") })).toEqual([
      declared[0],
      'input a_2 { name: "a", type: float32[1], basis: inferred }',
      one,
    ]);
  });

  test("is declared of the model where every variant lacks it", () => {
    const both = inputs("left", "right");
    expect(add([left, one, two], { "one.om": both, "two.om": both })).toEqual([
      left,
      "input right { type: float32[1], basis: inferred }",
      one,
      two,
    ]);
  });

  test("is declared of the model where the other variant has no file", () => {
    expect(add([left, one, two], { "one.om": inputs("left", "right") })?.[1]).toMatch(/^input right/);
  });

  test.each([
    ["does not lack it", inputs("left")],
    ["lacks another", inputs("left", "other")],
    ["lacks only one of two", inputs("left", "right")],
  ])("is declared of the variant alone where the other %s", (_what, other) => {
    const variant = ["variant one {", '  artifact: "one.om"', "}"];
    const artifacts = { "one.om": inputs("left", "right", "above"), "two.om": other };
    expect(add([left, ...variant, two], artifacts)).toEqual([
      left,
      ...variant.slice(0, 2),
      "  input right { type: float32[1], basis: inferred }",
      "  input above { type: float32[1], basis: inferred }",
      "}",
      two,
    ]);
  });

  test("is declared of the variant where the variant declares some of its own", () => {
    const own = 'variant one { artifact: "one.om", input own { type: float32[1] } }';
    const text = add([left, own], { "one.om": inputs("left", "own", "right") })?.join(" ");
    expect(text).toMatch(/variant one \{.*input own .*input right \{ type: float32\[1\], basis: inferred \}/);
  });
});

test("a file that states no inputs says nothing of them, whatever it states of outputs", () => {
  const lines = [
    "input a { type: float32[1] }",
    "output x { type: float32[1] }",
    'variant one { artifact: "one.om" }',
  ];
  const artifacts = { "one.om": { inputs: [], outputs: [tensor("x"), tensor("y")] } };
  expect(found(inputCountDiffers, lines, artifacts)).toEqual([]);
});

describe("another order than the file's", () => {
  const order = (lines: readonly string[], artifacts: Artifacts) =>
    mended(tensorOrderDiffers, lines, artifacts);
  const one = 'variant one { artifact: "one.om" }';
  const two = 'variant two { artifact: "two.om" }';
  const a = "input a { type: float32[1] }";
  const b = "input b { type: float32[1] }";
  const c = "input c { type: float32[1] }";

  test("becomes the file's", () => {
    expect(order([c, a, b, one], { "one.om": inputs("a", "b", "c") })).toEqual([a, b, c, one]);
  });

  test("becomes the file's where both variants agree, or the other has no file", () => {
    const file = inputs("a", "b");
    expect(order([b, a, one, two], { "one.om": file, "two.om": file })).toEqual([a, b, one, two]);
    expect(order([b, a, one, two], { "one.om": file })).toEqual([a, b, one, two]);
  });

  test("stays where another variant has its own", () => {
    const artifacts = { "one.om": inputs("a", "b"), "two.om": inputs("b", "a") };
    expect(found(tensorOrderDiffers, [b, a, one, two], artifacts)).toHaveLength(1);
    expect(order([b, a, one, two], artifacts)).toBeUndefined();
  });

  test("stays where the other of three variants agrees and the third does not", () => {
    const three = 'variant three { artifact: "three.om" }';
    const artifacts = {
      "one.om": inputs("a", "b"),
      "two.om": inputs("a", "b"),
      "three.om": inputs("b", "a"),
    };
    expect(order([b, a, one, two, three], artifacts)).toBeUndefined();
  });

  test("becomes the file's within a variant, whatever another variant has", () => {
    const own = [
      "variant one {",
      '  artifact: "one.om"',
      `  ${b}`,
      `  ${a}`,
      "}",
      'variant two { artifact: "two.om", input c { type: float32[1] } }',
    ];
    expect(order(own, { "one.om": inputs("a", "b"), "two.om": inputs("c") })?.slice(2, 4)).toEqual([
      `  ${a}`,
      `  ${b}`,
    ]);
  });

  test("stays where they stand in two blocks", () => {
    const own = [b, `variant one { artifact: "one.om", ${a} }`];
    const artifacts = { "one.om": inputs("a", "b") };
    expect(found(tensorOrderDiffers, own, artifacts)).toHaveLength(1);
    expect(order(own, artifacts)).toBeUndefined();
  });

  test("of outputs does not ask the inputs", () => {
    const outputs = ["output y { type: float32[1] }", "output x { type: float32[1] }"];
    const file = { inputs: [tensor("a"), tensor("b")], outputs: [tensor("x"), tensor("y")] };
    expect(order([a, b, ...outputs, one, two], { "one.om": file, "two.om": file })).toEqual([
      a,
      b,
      outputs[1],
      outputs[0],
      one,
      two,
    ]);
  });
});
