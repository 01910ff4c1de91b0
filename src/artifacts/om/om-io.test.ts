import { describe, expect, test } from "vitest";
import { messageOver, tensorDesc } from "../sample-bytes.ts";
import { literalNames } from "./attr-names.ts";
import type { AttrValue } from "./attr-value.ts";
import type { Op } from "./model-def.ts";
import { inputTypes, readInputs, readOutputs } from "./om-io.ts";

const float = (...shape: readonly number[]) => messageOver(tensorDesc(1, shape));
const half = (...shape: readonly number[]) => messageOver(tensorDesc(2, shape));
const int = (value: number): AttrValue => ({ kind: "int", value });
const list = (part: {
  readonly ints?: readonly number[];
  readonly texts?: readonly string[];
}): AttrValue => ({
  kind: "list",
  ints: [],
  texts: [],
  bools: [],
  ...part,
});

function opOf(part: Partial<Op>): Op {
  const lists = { inputs: [], sourceNames: [], sourceIndexes: [], inputDescs: [], outputDescs: [] };
  return { name: "op", type: "Data", attrs: new Map(), ...lists, ...part };
}

const type = (dtype: string | undefined, ...shape: readonly (number | null)[]) => ({
  dtype,
  shape,
  layout: "NCHW",
});
const nothing = { dtype: undefined, shape: undefined, layout: undefined };

describe("inputs", () => {
  const read = (...ops: readonly Partial<Op>[]) => readInputs(ops.map(opOf), literalNames);

  test("enter through five types of operator", () => {
    expect([...inputTypes]).toEqual(["Data", "AippData", "AnnData", "RefData", "QueueData"]);
  });

  test("stand in the order of their index, and those without one at their place", () => {
    const ops = [
      { name: "c", attrs: new Map([["index", int(2)]]) },
      { name: "b" },
      { name: "a", attrs: new Map([["index", int(0)]]) },
    ];
    expect(read(...ops).map(({ name }) => name)).toEqual(["a", "b", "c"]);
  });

  test.each<[string, Partial<Op>, object]>([
    ["both sides the same", { inputDescs: [float(1)], outputDescs: [float(1)] }, type("float32", 1)],
    [
      "another type outside",
      { inputDescs: [half(1)], outputDescs: [float(1)] },
      { ...type("float32", 1), alternative: type("float16", 1) },
    ],
    [
      "another shape outside",
      { inputDescs: [float(2)], outputDescs: [float(1)] },
      { ...type("float32", 1), alternative: type("float32", 2) },
    ],
    ["only an outer side", { inputDescs: [half(3)] }, type("float16", 3)],
    ["only an inner side", { outputDescs: [half(3)] }, type("float16", 3)],
    ["no side", {}, nothing],
  ])("with %s", (_, op, expected) => {
    expect(read(op)).toEqual([{ name: "op", ...expected }]);
  });

  describe("whose shape is chosen at run time", () => {
    const open = new Map([["_mbatch_origin_input_dims", list({ ints: [-1, 4] })]]);

    test("have the shape before the choice, and the largest as an alternative", () => {
      const expected = { name: "op", ...type("float32", null, 4), alternative: type("float32", 8, 4) };
      expect(read({ attrs: open, inputDescs: [float(8, 4)], outputDescs: [float(8, 4)] })).toEqual([
        expected,
      ]);
      expect(read({ attrs: open, inputDescs: [float(-1, 4)], outputDescs: [float(8, 4)] })).toEqual([
        expected,
      ]);
    });

    test("have no alternative where both sides are open", () => {
      expect(read({ attrs: open, inputDescs: [float(-1, 4)], outputDescs: [float(-1, 4)] })).toEqual([
        { name: "op", ...type("float32", null, 4) },
      ]);
    });

    test("are not meant by an empty list", () => {
      const attrs = new Map([["_mbatch_origin_input_dims", list({})]]);
      expect(read({ attrs, outputDescs: [float(8)] })).toEqual([{ name: "op", ...type("float32", 8) }]);
    });
  });
});

describe("outputs", () => {
  const read = (ops: readonly Partial<Op>[], stated?: readonly string[]) => {
    const attrs = stated ? ([["attr_model_out_nodes_name", list({ texts: stated })]] as const) : [];
    return readOutputs(ops.map(opOf), literalNames, new Map(attrs));
  };
  const names = (ops: readonly Partial<Op>[], stated?: readonly string[]) =>
    read(ops, stated).map(({ name, aliases }) => [name, ...(aliases ?? [])]);

  test.each<[string, Partial<Op>, object]>([
    ["both sides the same", { inputDescs: [half(1)], outputDescs: [half(1)] }, type("float16", 1)],
    [
      "another type outside",
      { inputDescs: [half(1)], outputDescs: [float(1)] },
      { ...type("float16", 1), alternative: type("float32", 1) },
    ],
    ["only an inner side", { inputDescs: [half(1)] }, type("float16", 1)],
    ["only an outer side", { inputs: ["a:0"], outputDescs: [half(1)] }, type("float16", 1)],
    ["no side", { inputs: ["a:0"] }, nothing],
  ])("with %s", (_, op, expected) => {
    const [one] = read([op], ["y"]).map(({ aliases, ...rest }) => rest);
    expect(one).toEqual({ name: "y", ...expected });
  });

  test("without another name have no list of them, and without a type say so", () => {
    expect(read([{ inputDescs: [half(1)] }])).toStrictEqual([{ name: "output_0", ...type("float16", 1) }]);
    expect(read([{ inputs: [""] }])).toStrictEqual([{ name: "output_0", ...nothing }]);
  });

  test("count as the edges or the descriptions do, whichever are more", () => {
    expect(read([{ inputs: ["a:0", "b:0"], inputDescs: [float(1)] }]).map(({ shape }) => shape)).toEqual([
      [1],
      undefined,
    ]);
    expect(names([{ inputs: ["a:0"], inputDescs: [float(1), float(2)] }])).toEqual([
      ["output_0_a_0"],
      ["output_1"],
    ]);
  });

  test("are counted on over several operators, without edges that only order them", () => {
    const ops = [{ inputs: ["a:0", "order:-1", "b:1"] }, { inputs: ["c:2"] }];
    expect(names(ops, ["", "second"])).toEqual([
      ["output_0_a_0"],
      ["second", "output_1_b_1"],
      ["output_2_c_2"],
    ]);
  });

  test("are named by source, then by edge, each name once", () => {
    const op = { inputs: ["a:0", "b:0", "c:4"], sourceNames: ["a", "x", "y"], sourceIndexes: [0, 3] };
    expect(names([op])).toEqual([
      ["output_0_a_0"],
      ["output_1_x_3", "output_1_b_0"],
      ["output_2_y_0", "output_2_c_4"],
    ]);
  });

  test.each([
    ["a/b:c.om:1", "output_0_a/b:c.om_1"],
    ["a", "output_0_a_0"],
    ["7", "output_0_7_0"],
    ["a:", "output_0_a_0"],
    ["a:b", "output_0_a:b_0"],
    ["a:1.5", "output_0_a:1.5_0"],
    [":3", "output_0"],
    ["", "output_0"],
  ])("with the edge %j has the name %s", (edge, name) => {
    expect(names([{ inputs: [edge] }])).toEqual([[name]]);
  });
});
