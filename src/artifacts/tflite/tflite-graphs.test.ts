import type { Builder } from "flatbuffers";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { limits } from "../../base/limits.ts";
import { readArtifact } from "../read-artifact.ts";
import {
  astray,
  astrayFault,
  flatFile,
  flatTable,
  intVector,
  offsetVector,
  type SampleTable,
} from "../sample-bytes.ts";

/** A file whose root table has these fields besides the version. */
const file = (root: (builder: Builder) => SampleTable) =>
  flatFile("TFL3", (builder) => {
    const { ints = {}, ...rest } = root(builder);
    return flatTable(builder, { ...rest, ints: { 0: 3, ...ints } });
  });
const read = (root: (builder: Builder) => SampleTable) => readArtifact(bytesSource(file(root)));

const vectorOf = (builder: Builder, tables: readonly SampleTable[]) =>
  offsetVector(
    builder,
    tables.map((one) => flatTable(builder, one)),
  );
/** A root with one subgraph of these tensors, whose inputs are the first ones. */
const graphOf = (builder: Builder, tensors: readonly SampleTable[], inputs = tensors.length): SampleTable => {
  const places = Array.from({ length: inputs }, (_, i) => i);
  const offsets = { 0: vectorOf(builder, tensors), 1: intVector(builder, places) };
  return { offsets: { 2: vectorOf(builder, [{ offsets }]) } };
};

describe("subgraphs", () => {
  const graph = (builder: Builder, name: string, type: number, buffer: number): SampleTable => {
    const tensors = vectorOf(builder, [
      { bytes: { 1: type }, ints: { 2: buffer }, offsets: { 3: builder.createString(`${name} tensor`) } },
    ]);
    const operators = vectorOf(builder, [{}]);
    const places = intVector(builder, [0]);
    const text = builder.createString(name);
    return { offsets: { 0: tensors, 1: places, 2: places, 3: operators, 4: text } };
  };
  const withGraphs = (...names: readonly string[]) =>
    read((builder) => {
      const graphs = vectorOf(
        builder,
        names.map((name, i) => graph(builder, name, i, i + 1)),
      );
      const data = (bytes: number) => ({ offsets: { 0: builder.createByteVector(new Uint8Array(bytes)) } });
      const buffers = vectorOf(builder, [{}, data(4), data(6), data(8)]);
      return { offsets: { 1: vectorOf(builder, [{ bytes: { 0: 3 } }]), 2: graphs, 4: buffers } };
    });

  test("beyond the first have operators and constants, but neither the name nor inputs and outputs", () => {
    const facts = withGraphs("main", "body", "cond");
    expect(facts.name).toBe("main");
    expect(facts.inputs.map(({ name }) => name)).toEqual(["main tensor"]);
    expect(facts.outputs.map(({ name }) => name)).toEqual(["main tensor"]);
    expect(Object.fromEntries(facts.operators)).toEqual({ CONV_2D: 3 });
    expect(Object.fromEntries(facts.weights.byType)).toEqual({ float32: 4, float16: 6, int32: 8 });
    expect(facts.metadata.get("subgraphs")).toBe("3");
    expect(facts.faults).toEqual([]);
    expect(facts.unread).toEqual([]);
  });

  test("are not counted where there is one", () => {
    const facts = withGraphs("main");
    expect(facts.metadata.has("subgraphs")).toBe(false);
    expect(facts.unread).toEqual([]);
  });

  test("are missed where there is none", () => {
    expect(withGraphs().unread).toEqual([
      { what: "the graph", why: "the file holds no subgraph", hides: ["io", "operators", "weights"] },
    ]);
  });
});

describe("inputs and outputs", () => {
  test("that are not there are faults, and the others stay", () => {
    const facts = read((builder) => {
      const tensors = vectorOf(builder, [{ offsets: { 3: builder.createString("x") } }]);
      const offsets = { 0: tensors, 1: intVector(builder, [0, 7]), 2: intVector(builder, [-1]) };
      return { offsets: { 2: vectorOf(builder, [{ offsets }]) } };
    });
    expect(facts.inputs.map(({ name }) => name)).toEqual(["x"]);
    expect(facts.outputs).toEqual([]);
    expect(facts.faults).toMatchObject([
      { name: "misplaced-value", message: "input 1 refers to tensor 7 but there are only 1", bytes: 0 },
      { name: "misplaced-value", message: "output 0 refers to tensor -1 but there are only 1", bytes: 0 },
    ]);
    expect(facts.unread).toEqual([
      { what: "an input", why: "it refers to a tensor that is not there", hides: ["io"] },
      { what: "an output", why: "it refers to a tensor that is not there", hides: ["io"] },
    ]);
  });

  test("have the shape of the tensor, open where its signature of the same rank says so", () => {
    const facts = read((builder) =>
      graphOf(builder, [
        { offsets: { 0: intVector(builder, [1, 0, 3]), 7: intVector(builder, [-1, 0, 3]) } },
        { offsets: { 0: intVector(builder, [1, 2]), 7: intVector(builder, [-1]) } },
        { offsets: { 0: intVector(builder, [1, 2]) } },
        {},
        { bytes: { 1: 99 } },
      ]),
    );
    expect(facts.inputs.map(({ shape }) => shape)).toEqual([[null, 0, 3], [1, 2], [1, 2], [], []]);
    expect(facts.inputs.map(({ dtype }) => dtype)).toEqual([
      ...["float32", "float32", "float32", "float32"],
      undefined,
    ]);
    expect(Object.keys(facts.inputs[0] ?? {})).toEqual(["name", "dtype", "shape", "layout"]);
  });

  test("have the scales of a tensor, sixteen at most, and an axis where there are several", () => {
    const scalesOf = (count: number) =>
      read((builder) => {
        builder.startVector(4, count, 4);
        for (let i = 0; i < count; i++) builder.addFloat32(0.5);
        const scales = builder.endVector();
        return graphOf(builder, [
          { offsets: { 4: flatTable(builder, { offsets: { 2: scales }, ints: { 6: 3 } }) } },
        ]);
      }).inputs[0]?.quantization;
    const halves = (count: number) => Array.from({ length: count }, () => 0.5);
    expect(scalesOf(0)).toBeUndefined();
    expect(scalesOf(1)).toEqual({ scales: [0.5], zeroPoints: [], channels: 1, axis: undefined });
    expect(scalesOf(2)).toEqual({ scales: [0.5, 0.5], zeroPoints: [], channels: 2, axis: 3 });
    expect(scalesOf(17)).toEqual({ scales: halves(16), zeroPoints: [], channels: 17, axis: 3 });
  });
});

describe("names in signatures", () => {
  type Port = readonly [place: number, name: string];
  /** Three tensors, of which the first two are inputs, and signatures of these inputs and outputs. */
  const withSignatures = (
    ...signatures: readonly {
      readonly graph?: number;
      readonly inputs?: readonly Port[];
      readonly outputs?: readonly Port[];
    }[]
  ) =>
    read((builder) => {
      const ports = (list: readonly Port[]) =>
        vectorOf(
          builder,
          list.map(([place, name]) => ({ ints: { 1: place }, offsets: { 0: builder.createString(name) } })),
        );
      const graph = graphOf(builder, [{}, {}, {}], 2);
      const made = signatures.map((one) => ({
        ints: { 4: one.graph ?? 0 },
        offsets: { 0: ports(one.inputs ?? []), 1: ports(one.outputs ?? []) },
      }));
      return { offsets: { ...graph.offsets, 7: vectorOf(builder, made) } };
    }).inputs.map(({ aliases }) => aliases);

  test("are those of inputs and outputs, each once, in order", () => {
    const first = { inputs: [[0, "a"]] as const, outputs: [[1, "b"]] as const };
    const second = { inputs: [[0, "c"]] as const, outputs: [[1, "b"]] as const };
    expect(withSignatures(first, second)).toEqual([["a", "c"], ["b"]]);
  });

  test("of other graphs, of other tensors, and empty ones are none", () => {
    expect(withSignatures({ graph: 1, inputs: [[0, "a"]] })).toEqual([undefined, undefined]);
    expect(withSignatures({ inputs: [[2, "a"]] })).toEqual([undefined, undefined]);
    expect(withSignatures({ inputs: [[0, ""]] })).toEqual([undefined, undefined]);
  });

  test("are kept as far as sixty-four of a tensor", () => {
    const ports = Array.from({ length: 65 }, (_, i): Port => [0, `name ${i}`]);
    const [names] = withSignatures({ inputs: ports });
    expect(names).toEqual(ports.slice(0, 64).map(([, name]) => name));
  });
});

test("buffer 0 stands for no data, whatever lies in it", () => {
  const facts = read((builder) => {
    const data = builder.createByteVector(new Uint8Array(4));
    const graph = graphOf(builder, [{ ints: { 2: 0 } }]);
    return { offsets: { ...graph.offsets, 4: vectorOf(builder, [{ offsets: { 0: data } }]) } };
  });
  expect(facts.weights).toEqual({ bytes: 0, byType: new Map() });
});

test("constants of a type that is not known are named by its number, sparse ones may be short", () => {
  const facts = read((builder) => {
    const data = (bytes: number) => ({ offsets: { 0: builder.createByteVector(new Uint8Array(bytes)) } });
    const shape = intVector(builder, [100]);
    const sparsity = flatTable(builder, {});
    const graph = graphOf(builder, [
      { bytes: { 1: 99 }, ints: { 2: 1 } },
      { ints: { 2: 2 }, offsets: { 0: shape } },
      { bytes: { 1: 9 }, ints: { 2: 3 }, offsets: { 0: shape, 6: sparsity } },
    ]);
    return { offsets: { ...graph.offsets, 4: vectorOf(builder, [{}, data(4), data(6), data(8)]) } };
  });
  expect(Object.fromEntries(facts.weights.byType)).toEqual({ "type 99": 4, float32: 6, int8: 8 });
  expect(Object.fromEntries(facts.weights.doubtful ?? [])).toEqual({ float32: 6 });
});

test("operator codes are kept as far as the limit", () => {
  const facts = read((builder) => {
    const code = flatTable(builder, { bytes: { 0: 3 } });
    const codes = offsetVector(
      builder,
      Array.from({ length: limits.artifactListItems + 1 }, () => code),
    );
    const last = limits.artifactListItems - 1;
    const operators = vectorOf(builder, [{ ints: { 0: last } }, { ints: { 0: last + 1 } }]);
    return { offsets: { 1: codes, 2: vectorOf(builder, [{ offsets: { 3: operators } }]) } };
  });
  expect(Object.fromEntries(facts.operators)).toEqual({ CONV_2D: 1 });
  expect(facts.faults.map(({ message }) => message)).toEqual([
    "an operator refers to operator code 65536 but there are only 65536",
  ]);
});

const inGraph = (graph: SampleTable) => (builder: Builder) => ({
  offsets: { 2: vectorOf(builder, [graph]) },
});
const inTensor = (tensor: SampleTable) => (builder: Builder) => graphOf(builder, [tensor]);

test.each<[string, (builder: Builder) => SampleTable]>([
  ["an operator code", () => ({ ints: { 1: astray } })],
  ["a subgraph", () => ({ ints: { 2: astray } })],
  ["a metadata entry", () => ({ ints: { 6: astray } })],
  ["a signature", (builder) => ({ offsets: graphOf(builder, []).offsets ?? {}, ints: { 7: astray } })],
  ["a tensor", inGraph({ ints: { 0: astray } })],
  ["the list of inputs", inGraph({ ints: { 1: astray } })],
  ["the list of outputs", inGraph({ ints: { 2: astray } })],
  ["an operator", inGraph({ ints: { 3: astray } })],
  ["the shape of a tensor", inTensor({ ints: { 0: astray } })],
  ["quantization parameters", inTensor({ ints: { 4: astray } })],
  ["the shape signature of a tensor", inTensor({ ints: { 7: astray } })],
  ["a buffer", (builder) => ({ ...graphOf(builder, [{ ints: { 2: 1 } }]), ints: { 4: astray } })],
  [
    "the scales of a tensor",
    (builder) => {
      const quantization = flatTable(builder, { ints: { 2: astray } });
      return graphOf(builder, [{ offsets: { 4: quantization } }]);
    },
  ],
  [
    "the data of a buffer",
    (builder) => {
      const graph = graphOf(builder, [{ ints: { 2: 1 } }]);
      return { offsets: { ...graph.offsets, 4: vectorOf(builder, [{}, { ints: { 0: astray } }]) } };
    },
  ],
  [
    "a name of a signature",
    (builder) => {
      const signatures = vectorOf(builder, [{ ints: { 0: astray } }]);
      return { offsets: { ...graphOf(builder, []).offsets, 7: signatures } };
    },
  ],
])("%s that leads out of the file is named in the fault", (what, root) => {
  const bytes = file(root);
  expect(readArtifact(bytesSource(bytes)).faults).toEqual([astrayFault(what, bytes)]);
});
