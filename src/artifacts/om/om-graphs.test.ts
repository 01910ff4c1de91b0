import { describe, expect, test } from "vitest";
import { FactDraft } from "../fact-draft.ts";
import { attr, constant, field, messageOver, op, type Piece, packed } from "../sample-bytes.ts";
import { readModelDef } from "./model-def.ts";
import { readGraphs } from "./om-graphs.ts";
import { WeightTally } from "./om-weights.ts";

const int = (value: number) => field(3, value);
const ints = (...values: readonly number[]) => field(1, packed(3, values));
const graph = (name: string, ...pieces: readonly (readonly Piece[])[]) =>
  field(7, [...field(1, name), ...pieces.flat()]);

/** Walks the graphs of a model; weights of 100 bytes begin at byte 1000. */
function walk(graphs: readonly (readonly Piece[])[], seen = new Set<string>()) {
  const draft = new FactDraft(2000);
  const weights = { kind: 1, name: "WEIGHTS_DATA", offset: 1000, bytes: 100, end: 1100 };
  const tally = new WeightTally(draft, { weights });
  const def = readModelDef(messageOver(graphs.flat()));
  const findings = readGraphs({ def, tally, draft, seen });
  const { operators, quantization } = draft;
  return {
    ...{ ...findings, draft, tally, seen },
    operators: Object.fromEntries(operators),
    markers: Object.fromEntries(quantization),
  };
}

describe("which graphs count", () => {
  test("the first is the main one: only its inputs and outputs are the model's", () => {
    const { inputs, outputs, operators } = walk([
      graph("main", op("x", "Data"), op("y", "NetOutput"), op("z", "Other")),
      graph("sub", op("inner", "Data"), op("result", "NetOutput")),
    ]);
    expect(inputs.map(({ name }) => name)).toEqual(["x"]);
    expect(outputs.map(({ name }) => name)).toEqual(["y"]);
    expect(operators).toEqual({ Data: 2, NetOutput: 2, Other: 1 });
  });

  test("none in a model without graphs", () => {
    expect(walk([])).toMatchObject({
      inputs: [],
      outputs: [],
      gears: [],
      hasPreprocessing: false,
      operators: {},
    });
  });

  test("a subgraph of a name that was seen does not, a main graph always does", () => {
    const seen = new Set<string>();
    const one = [graph("a", op("x", "One")), graph("b", op("x", "Two"))];
    expect(walk(one, seen).operators).toEqual({ One: 1, Two: 1 });
    expect([...seen]).toEqual(["a", "b"]);
    const two = [graph("b", op("x", "Three")), graph("a", op("x", "Four")), graph("c", op("x", "Five"))];
    expect(walk(two, seen).operators).toEqual({ Three: 1, Five: 1 });
  });

  test("subgraphs without a name all do", () => {
    const nameless = field(7, op("x", "One"));
    expect(walk([nameless, nameless, nameless]).operators).toEqual({ One: 3 });
  });

  test("a name may stand behind the operators", () => {
    const late = field(7, [...op("x", "One"), ...field(1, "late")]);
    expect(walk([graph("main"), late, late]).operators).toEqual({ One: 1 });
  });
});

describe("which attributes are kept", () => {
  const kept = (key: string) =>
    walk([graph("main", op("x", "Data", attr(10, key, int(1))))]).inputs[0]?.attrs.has(key);

  test.each(["index", "_mbatch_origin_input_dims", "_pred_value_0"])("%s is", (key) => {
    expect(kept(key)).toBe(true);
  });

  test.each(["offset_x", "QuantizeInfo", "x_pred_value_"])("%s is not", (key) => {
    expect(kept(key)).toBe(false);
  });

  test("those that name another file are", () => {
    const external = op("w", "FileConstant", attr(10, "file_path", field(2, "w.bin")));
    expect(walk([graph("main", external)]).draft.finish().companions).toEqual([
      { location: "w.bin", bytes: undefined },
    ]);
  });
});

describe("a graph within an operator", () => {
  const inner = (...pieces: readonly (readonly Piece[])[]) => attr(10, "subgraph", field(13, pieces.flat()));

  test("is counted, and is not the main one", () => {
    const nested = inner(op("deep", "Data"), op("q", "Relu"));
    const { inputs, operators, libraries } = walk([graph("main", op("call", "GraphOp", nested))]);
    expect(operators).toEqual({ GraphOp: 1, Data: 1, Relu: 1 });
    expect(inputs).toEqual([]);
    expect(libraries.size).toBe(0);
  });

  test("says how many parts each compute library got", () => {
    const part = (library: string) =>
      op("part", "GraphOp", [...attr(10, "cl_name", field(2, library)), ...inner()]);
    const { libraries } = walk([graph("main", part("NPUCL"), part("CPUCL"), part("NPUCL"))]);
    expect([...libraries]).toEqual([
      ["NPUCL", 2],
      ["CPUCL", 1],
    ]);
  });

  test("has its constants in a slice of the weights, and slices within slices add up", () => {
    const offset = (value: number) => attr(10, "graphop_weight_offset", int(value));
    const constants = constant("w", 1, [2], [10, 8]);
    const deep = op("deep", "GraphOp", [...offset(30), ...inner(constants)]);
    const { tally } = walk([
      graph("main", constants, op("part", "GraphOp", [...offset(20), ...inner(constants, deep)])),
    ]);
    expect(tally).toMatchObject({ covered: 24, lastEnd: 20 + 30 + 10 + 8, inPartition: 3 });
  });

  test("is not meant by an attribute of another kind", () => {
    expect(walk([graph("main", op("x", "Case", attr(10, "subgraph", field(2, "text"))))]).operators).toEqual({
      Case: 1,
    });
  });
});

describe("what speaks for quantization", () => {
  const flag = (value: number) => attr(11, "is_one_side_quantized", field(5, value));

  test.each(["QuantizeInfo", "QuantizeInfoExt", "quantType", "quantize_factor"])(
    "the attribute %s",
    (key) => {
      const marked = op("conv", "Convolution", attr(10, key, int(1)));
      expect(walk([graph("main", marked, marked)]).markers).toEqual({ [key]: 2 });
    },
  );

  test.each(["AscendQuant", "AscendDequant", "AscendWeightQuant", "AscendQuantV2"])(
    "the operator %s",
    (type) => {
      expect(walk([graph("main", op("q", type))]).markers).toEqual({ [type]: 1 });
    },
  );

  test.each(["Quant", "MyAscendQuant", "Ascend.Quant", "AscendCast"])("not the operator %s", (type) => {
    expect(walk([graph("main", op("q", type))]).markers).toEqual({});
  });

  test("not an attribute that every convolution has", () => {
    expect(walk([graph("main", op("conv", "Conv2D", attr(10, "offset_x", int(0))))]).markers).toEqual({});
  });

  test("a flag of the main graph that is set", () => {
    expect(walk([graph("main", flag(1))]).markers).toEqual({ is_one_side_quantized: 1 });
    expect(walk([graph("main", flag(0))]).markers).toEqual({});
    expect(walk([graph("main", attr(11, "is_one_side_quantized", int(1)))]).markers).toEqual({});
    expect(walk([graph("main", attr(11, "weight_merged", field(5, 1)))]).markers).toEqual({});
    expect(walk([graph("main"), graph("sub", flag(1))]).markers).toEqual({});
  });
});

describe("what speaks for preprocessing of images", () => {
  test.each<[string, readonly Piece[], boolean]>([
    ["an attribute", op("conv", "Convolution", attr(10, "aipp", field(10, field(1, "aipp")))), true],
    ["an operator", op("x", "AippData"), true],
    ["nothing", op("x", "Data"), false],
  ])("%s", (_, one, expected) => {
    expect(walk([graph("main", one, op("y", "NetOutput"))]).hasPreprocessing).toBe(expected);
  });
});

describe("choices that a compiler made", () => {
  const value = (place: number, ...values: readonly number[]) =>
    attr(10, `_pred_value_${place}`, ints(...values));
  const kind = (number: number) => attr(10, "mbatch_dynamic_type", int(number));
  const count = (number: number) => attr(10, "_batch_num", int(number));
  const gears = (type: string, ...pieces: readonly (readonly Piece[])[]) =>
    walk([graph("main", op("choose", type, pieces.flat()))]).gears;

  test.each([
    [1, "batch"],
    [2, "resolution"],
    [3, "dims"],
    [4, "dims"],
  ])("of type %i are of %s", (number, name) => {
    expect(gears("Case", kind(number), count(2), value(0, 1), value(1, 8))).toEqual([
      { kind: name, choices: [[1], [8]] },
    ]);
  });

  test("without a type are of dimensions", () => {
    expect(gears("Case", count(1), value(0, 224, 224))).toEqual([{ kind: "dims", choices: [[224, 224]] }]);
  });

  test("are as many as the count says, or as are there", () => {
    expect(gears("Case", count(1), value(0, 1), value(1, 8))).toEqual([{ kind: "dims", choices: [[1]] }]);
    expect(gears("Case", count(9), value(0, 1), value(2, 8))).toEqual([{ kind: "dims", choices: [[1]] }]);
  });

  test("are none without a choice, or on another operator, or in a subgraph", () => {
    expect(gears("Case", count(0), value(0, 1))).toEqual([]);
    expect(gears("Case", count(-1), value(0, 1))).toEqual([]);
    expect(gears("Case", value(0, 1))).toEqual([]);
    expect(gears("If", count(1), value(0, 1))).toEqual([]);
    expect(
      walk([graph("main"), graph("sub", op("choose", "Case", [...count(1), ...value(0, 1)]))]).gears,
    ).toEqual([]);
  });
});
