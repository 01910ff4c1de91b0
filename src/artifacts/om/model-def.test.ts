import { describe, expect, test } from "vitest";
import { limits } from "../../base/limits.ts";
import { attr, field, lengthOf, messageOver, type Piece, packed, repeatPieces } from "../sample-bytes.ts";
import { literalNames } from "./attr-names.ts";
import type { AttrValue } from "./attr-value.ts";
import { type Op, readModelDef, walkGraph } from "./model-def.ts";

const most = limits.artifactListItems;
const int = (value: number) => field(3, value);

describe("a model definition", () => {
  test("of nothing states nothing", () => {
    const { attrs, ...rest } = readModelDef(messageOver([]));
    expect(attrs.size).toBe(0);
    expect(rest).toEqual({ name: "", irVersion: 0, customVersion: "", names: literalNames, graphs: [] });
  });

  test("has each statement in its own field", () => {
    const first = field(7, "graph one");
    const rest = [
      ...field(1, "face"),
      ...field(2, 2),
      ...field(3, "1.11.z.0"),
      ...field(7, "two"),
      ...attr(11, "a", int(5)),
      ...attr(11, "b", field(2, "x")),
      ...field(12, "groups"),
    ];
    const def = readModelDef(messageOver([...first, ...rest]));
    expect(def).toMatchObject({ name: "face", irVersion: 2, customVersion: "1.11.z.0" });
    expect([...def.attrs]).toEqual([
      ["a", { kind: "int", value: 5 }],
      ["b", { kind: "text", value: "x" }],
    ]);
    expect(def.graphs.map(({ start, end }) => [start, end - start])).toEqual([
      [2, 9],
      [lengthOf([...first, ...field(1, "face"), ...field(2, 2), ...field(3, "1.11.z.0")]) + 2, 3],
    ]);
    expect(def.names).toBe(literalNames);
  });

  test("knows the names of attributes that are numbers", () => {
    const def = readModelDef(
      messageOver([
        ...attr(11, "om_compress_version", int(1)),
        ...attr(11, "attr_name_enum", field(1, field(2, "value"))),
      ]),
    );
    expect(def.names.names).toBe(1);
  });

  test.each([
    [most, undefined],
    [most + 1, "artifactListItems"],
  ])("of %i graphs keeps what the limit allows", (count, limit) => {
    const model = messageOver([repeatPieces(field(7, ""), count)]);
    expect(readModelDef(model).graphs).toHaveLength(most);
    expect(model.run.limit).toBe(limit);
  });

  test.each([
    [most, undefined],
    [most + 1, "artifactListItems"],
  ])("of %i attributes keeps what the limit allows", (count, limit) => {
    const model = messageOver([repeatPieces(attr(11, "", []), count - 1), ...attr(11, "last", [])]);
    expect(readModelDef(model).attrs.has("last")).toBe(limit === undefined);
    expect(model.run.limit).toBe(limit);
  });

  test("has no attribute without a key", () => {
    expect(readModelDef(messageOver(field(11, field(2, int(1))))).attrs.size).toBe(0);
  });
});

/** Walks a graph and keeps what it tells. */
function walk(pieces: readonly Piece[], wants: (key: string) => boolean = () => true) {
  const ops: Op[] = [];
  const attrs: [string, AttrValue][] = [];
  const graph = messageOver(pieces);
  walkGraph(graph, literalNames, {
    wantsAttr: wants,
    op: (op) => ops.push(op),
    attr: (key, value) => attrs.push([key, value]),
  });
  return { ops, attrs, limit: graph.run.limit };
}

describe("a graph", () => {
  test("tells its operators and its attributes", () => {
    const pieces = [
      ...field(1, "main"),
      ...attr(4, "input", int(2)),
      ...field(6, field(1, "a")),
      ...attr(11, "key", int(1)),
      ...field(6, field(1, "b")),
    ];
    const { ops, attrs } = walk(pieces);
    expect(ops.map((op) => op.name)).toEqual(["a", "b"]);
    expect(attrs).toEqual([["key", { kind: "int", value: 1 }]]);
    expect(walk([])).toMatchObject({ ops: [], attrs: [] });
  });

  test("an operator of nothing states nothing", () => {
    const [op] = walk(field(6, [])).ops;
    const { attrs, ...rest } = op ?? { attrs: new Map() };
    expect(attrs.size).toBe(0);
    expect(rest).toEqual({
      name: "",
      type: "",
      inputs: [],
      sourceNames: [],
      sourceIndexes: [],
      inputDescs: [],
      outputDescs: [],
    });
  });

  test("an operator has each statement in its own field", () => {
    const pieces = [
      ...field(1, "conv"),
      ...field(2, "Conv2D"),
      ...field(5, "data:0"),
      ...field(5, ""),
      ...attr(10, "kept", int(1)),
      ...attr(10, "dropped", int(2)),
      ...field(23, "x"),
      ...field(24, "source"),
      ...packed(25, [3, 4]),
      ...field(33, "in"),
      ...field(34, "out"),
      ...field(34, "put"),
      ...field(35, "sub"),
    ];
    const [op] = walk(field(6, pieces), (key) => key === "kept").ops;
    expect(op).toMatchObject({
      name: "conv",
      type: "Conv2D",
      inputs: ["data:0", ""],
      sourceNames: ["source"],
      sourceIndexes: [3, 4],
    });
    expect([...(op?.attrs ?? [])]).toEqual([["kept", { kind: "int", value: 1 }]]);
    expect(op?.inputDescs.map(({ start, end }) => end - start)).toEqual([2]);
    expect(op?.outputDescs.map(({ start, end }) => end - start)).toEqual([3, 3]);
  });

  test.each([
    ["inputs", 5],
    ["sourceNames", 24],
    ["inputDescs", 33],
    ["outputDescs", 34],
  ] as const)("%s are cut at the limit, and it is said", (key, number) => {
    const { ops, limit } = walk(field(6, [repeatPieces(field(number, ""), most + 1)]));
    expect(ops[0]?.[key]).toHaveLength(most);
    expect(limit).toBe("artifactListItems");
  });

  test("has only so many attributes, and says where it has more", () => {
    const { attrs, limit } = walk([repeatPieces(attr(11, "key", []), most), ...attr(11, "last", [])]);
    expect(attrs.length).toBe(most);
    expect(limit).toBe("artifactListItems");
  });

  test("an attribute without a key is none, and one without a value is of no kind", () => {
    const entries = [...field(11, field(2, int(1))), ...field(11, field(1, "key")), ...field(11, [])];
    expect(walk(entries).attrs).toEqual([["key", { kind: "other" }]]);
  });

  test("what else an attribute's entry holds is passed over", () => {
    expect(walk(field(11, [...field(1, "key"), ...field(2, int(1)), ...field(3, int(2))])).attrs).toEqual([
      ["key", { kind: "int", value: 1 }],
    ]);
  });
});
