import { describe, expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import { readArtifact } from "../read-artifact.ts";
import {
  attr,
  constant,
  domi,
  field,
  joinPieces,
  lengthOf,
  modelDef,
  op,
  type Piece,
  packed,
  type SampleHeader,
  smallestGraph,
  tensorDesc,
  u64,
} from "../sample-bytes.ts";

function read(pieces: readonly Piece[]): ArtifactFacts {
  return readArtifact(bytesSource(joinPieces(pieces)));
}

function readModel(ops: readonly Piece[], more: readonly Piece[] = [], header?: SampleHeader): ArtifactFacts {
  return read(domi([[0, modelDef([...ops, ...smallestGraph], { attrs: more })]], header));
}

const faultNames = (facts: ArtifactFacts) => facts.faults.map(({ name }) => name);
const hidden = (facts: ArtifactFacts) => [...new Set(facts.unread.flatMap(({ hides }) => hides))];
const text = (value: string) => field(2, value);
const int = (value: number) => field(3, value);
const ascend: SampleHeader = { version: 0x2000_0000, platform: "1.11.z.0", modelType: 0 };

describe("which toolchain wrote it", () => {
  test.each<[string, SampleHeader, string, string]>([
    ["3.x is HiAI", { platform: "3.51.z.0" }, "hiai", "hiai"],
    ["1.x is Ascend", { platform: "1.11.z.0", modelType: 0 }, "ascend", "ascend-v1"],
    ["second version is Ascend", ascend, "ascend", "ascend-v2-narrow"],
    ["type 4 without platform is HiAI", { platform: "", modelType: 4 }, "hiai", "hiai"],
    ["nothing to tell", { platform: "", modelType: 0 }, "unknown", "hiai"],
    ["a tuning flag is the mobile writer's", { bytes: { 177: 1 } }, "hiai", "hiai-mobile"],
    ["library words are the mobile writer's", { bytes: { 190: 7 } }, "hiai", "hiai-mobile"],
    ["type 12 is the mobile writer's", { modelType: 12 }, "hiai", "hiai-mobile"],
  ])("%s", (_, header, family, layout) => {
    const facts = readModel([], [], header);
    expect(facts.metadata.get("family")).toBe(family);
    expect(facts.metadata.get("header-layout")).toBe(layout);
    expect(facts.faults).toEqual([]);
  });

  test.each([
    ["LITE", "hiai", "HiAI compiled model (DOMI container)"],
    ["MINI", "ascend", "Ascend compiled model (DOMI container)"],
    ["else", "unknown", "compiled model of an unknown tool family (DOMI container)"],
  ])("without a platform version the target type %s tells", (target, family, description) => {
    const facts = readModel([], attr(11, "target_type", text(target)), { platform: "", modelType: 0 });
    expect(facts.metadata.get("family")).toBe(family);
    expect(facts.description).toBe(description);
  });

  test("compiler, framework and chip are told as stated, the builder's paths are not", () => {
    const attrs = [
      ...attr(11, "soc_version", text("Ascend310B4")),
      ...attr(11, "atc_version", text("7.0")),
      ...attr(11, "framework_type", text("Onnx")),
      ...attr(11, "atc_cmdline", text("/home/anna/atc --model=/home/anna/x.onnx --soc_version=Ascend310B4")),
    ];
    const facts = readModel([], attrs, ascend);
    expect(facts.target).toEqual(["Ascend310B4"]);
    expect(facts.producer).toEqual({ name: "atc", version: "7.0" });
    expect(facts.metadata.get("framework")).toBe("Onnx");
    expect(facts.metadata.get("build-options")).toBe("… --model=… --soc_version=Ascend310B4");
  });
});

describe("header fields that no compiler writes", () => {
  test.each([
    ["is_encrypt", { 80: 2 }],
    ["headsize", { 5: 2 }],
    ["version", { 11: 0x70 }],
  ])("%s", (name, bytes) => {
    const fault = readModel([], [], { bytes }).faults.find((one) => one.name === "malformed-header");
    expect(fault?.message).toContain(`"${name}"`);
  });

  test("a table that only makes sense in the other width is read in it, with a fault", () => {
    // A model length in the header asks for a wide table.
    const pieces = domi([[0, modelDef()]], { ...ascend });
    const bytes = joinPieces(pieces);
    bytes.set(u64(bytes.length - 256), 184);
    const facts = readArtifact(bytesSource(bytes));
    expect(faultNames(facts)).toContain("malformed-partition-table");
    expect(facts.operators.get("Data")).toBe(1);
  });
});

describe("graphs", () => {
  test("subgraphs count, and one that several models hold counts once", () => {
    const sub = (name: string) => field(7, [...field(1, name), ...op("relu", "Relu"), ...op("add", "Add")]);
    const facts = read(
      domi([[0, modelDef(smallestGraph, { graphs: [...sub("a"), ...sub("b"), ...sub("a")] })]]),
    );
    expect(Object.fromEntries(facts.operators)).toEqual({ Data: 1, NetOutput: 1, Relu: 2, Add: 2 });
  });

  test("a graph for a compute library counts, and its constants lie in the library's slice", () => {
    const inner = [...field(1, "sub"), ...constant("w", 2, [8], [0, 16])];
    const graphOp = op("SubGraph_0", "GraphOp", [
      ...attr(10, "cl_name", text("NPUCL")),
      ...attr(10, "graphop_weight_offset", int(32)),
      ...attr(10, "graphop_weight_size", int(16)),
      ...attr(10, "subgraph", field(13, inner)),
    ]);
    const parts = (bytes: number) =>
      domi([
        [0, modelDef([...graphOp, ...smallestGraph])],
        [1, [bytes]],
      ]);
    const facts = read(parts(48));
    expect(facts.operators.get("Const")).toBe(1);
    expect(facts.weights.byType.get("float16")).toBe(16);
    expect(facts.metadata.get("compute-libraries")).toBe("NPUCL (1)");
    expect(facts.quantized).toBe("unknown");
    expect(facts.faults).toEqual([]);
    expect(faultNames(read(parts(47)))).toContain("weights-past-end");
  });

  test("a graph without an output hides inputs and outputs", () => {
    const facts = read(domi([[0, modelDef(op("data", "Data"))]]));
    expect(hidden(facts)).toContain("io");
  });

  test("several definitions are shapes of one model: the first is read", () => {
    const facts = read(
      domi([
        [0, modelDef()],
        [0, modelDef()],
      ]),
    );
    expect(facts.operators.get("Data")).toBe(1);
    expect(hidden(facts)).toEqual(["weights"]);
  });

  test("inputs stand in the order of their index, unknown dimensions carry their range", () => {
    const ranges = field(14, [...field(1, packed(1, [1, 8])), ...field(1, packed(1, [4, 4]))]);
    const ranged = tensorDesc(1, [-1, 4], attr(5, "shape_range", ranges));
    const unknownRank = tensorDesc(2, [-2]);
    const input = (name: string, index: number, desc: readonly Piece[]) =>
      op(name, "Data", [...attr(10, "index", int(index)), ...field(33, desc), ...field(34, desc)]);
    const output = op("out", "NetOutput", [...field(5, "a:0"), ...field(33, tensorDesc(1, []))]);
    const facts = read(
      domi([[0, modelDef([...input("b", 1, ranged), ...input("a", 0, unknownRank), ...output])]]),
    );
    expect(facts.inputs).toEqual([
      { name: "a", dtype: "float16", shape: undefined, layout: "NCHW" },
      { name: "b", dtype: "float32", shape: [[1, 8], 4], layout: "NCHW" },
    ]);
    expect(facts.outputs[0]?.shape).toEqual([]);
  });

  test("outputs are named by the model's list, then by source, then by edge", () => {
    const desc = field(33, tensorDesc(1, [1]));
    const out = op("out", "NetOutput", [
      ...field(5, "compiled:0"),
      ...field(5, "control:-1"),
      ...field(5, "a/b:c.om:1"),
      ...field(24, "original"),
      ...packed(25, [3]),
      ...desc,
      ...desc,
    ]);
    const names = (more: readonly Piece[]) =>
      read(domi([[0, modelDef([...op("data", "Data"), ...out], { attrs: more })]])).outputs.map(
        ({ name, aliases }) => [name, ...(aliases ?? [])],
      );
    expect(names([])).toEqual([["output_0_original_3", "output_0_compiled_0"], ["output_1_a/b:c.om_1"]]);
    const list = attr(
      11,
      "attr_model_out_nodes_name",
      field(1, [...field(2, "score:0"), ...field(2, "box:0")]),
    );
    expect(names(list).map(([first]) => first)).toEqual(["score:0", "box:0"]);
  });
});

describe("constants", () => {
  const two = [...constant("a", 1, [4], [0, 16]), ...constant("b", 3, [8], [16, 8])];

  test("a stretch that two constants share counts once", () => {
    const facts = read(
      domi([
        [0, modelDef([...two, ...constant("c", 1, [4], [0, 16]), ...smallestGraph])],
        [1, [24]],
      ]),
    );
    expect(Object.fromEntries(facts.weights.byType)).toEqual({ float32: 16, int8: 8 });
    expect(facts.weights).toMatchObject({ bytes: 24, parameters: 12, constants: 2 });
  });

  test("weights that no constant describes are unknown", () => {
    const facts = read(
      domi([
        [0, modelDef([...two, ...smallestGraph])],
        [1, [10_000]],
      ]),
    );
    expect(hidden(facts)).toEqual(["weights"]);
    expect(facts.quantized).toBe("unknown");
  });

  test("data that is too short for its label is told, unless it is compressed", () => {
    const short = constant("a", 1, [16], [0, 16]);
    const packedDesc = tensorDesc(1, [16], [...field(11, 16), ...field(18, 16), ...field(19, 16)]);
    const compressed = op("b", "Const", attr(10, "value", field(12, field(1, packedDesc))));
    const facts = read(
      domi([
        [0, modelDef([...short, ...compressed, ...smallestGraph])],
        [1, [32]],
      ]),
    );
    expect(Object.fromEntries(facts.weights.doubtful ?? [])).toEqual({ float32: 16 });
    expect(facts.checks.filter(({ result }) => result === "fails")).toHaveLength(1);
  });

  test("a type that nobody knows keeps its number", () => {
    const facts = read(
      domi([
        [0, modelDef([...constant("a", 99, [4], [0, 4]), ...smallestGraph])],
        [1, [4]],
      ]),
    );
    expect(facts.weights.byType.get("type 99")).toBe(4);
  });

  test("a constant in another file is named and hides the weights", () => {
    const file = [
      ...attr(10, "location", text("/home/anna/weights/w0.bin")),
      ...attr(10, "length", int(4096)),
      ...field(34, tensorDesc(1, [1024])),
    ];
    const facts = readModel(op("w", "FileConstant", file));
    expect(facts.companions).toEqual([{ location: "w0.bin", bytes: 4096 }]);
    expect(hidden(facts)).toEqual(["weights"]);
  });
});

describe("quantization", () => {
  const int8 = constant("w", 3, [8], [0, 8]);
  const float = constant("w", 1, [2], [0, 8]);
  const marked = op("conv", "Convolution", attr(10, "QuantizeInfo", field(10, field(1, "q"))));
  test.each<[string, readonly Piece[], string]>([
    ["floats alone", float, "no"],
    ["markers over floats", [...float, ...marked], "unknown"],
    ["narrow weights without markers", int8, "unknown"],
    ["markers over narrow weights", [...int8, ...marked], "yes"],
    ["an operator of Ascend", [...float, ...op("q", "AscendQuant")], "yes"],
    [
      "an attribute that every convolution has",
      [...float, ...op("conv", "Conv2D", attr(10, "offset_x", int(0)))],
      "no",
    ],
  ])("%s", (_, ops, verdict) => {
    const facts = read(
      domi([
        [0, modelDef([...ops, ...smallestGraph])],
        [1, [8]],
      ]),
    );
    expect(facts.quantized).toBe(verdict);
  });
});

describe("what a file says twice", () => {
  const weights = constant("w", 1, [4], [0, 16]);
  const sizes = (...list: readonly number[]) => attr(11, "om_info_list", field(1, packed(3, list)));
  const tasks = [...field(10, []), ...field(11, 512), ...field(14, 16)];
  const file = (attrs: readonly Piece[]) =>
    read(
      domi(
        [
          [0, modelDef([...weights, ...smallestGraph], { attrs })],
          [1, [16]],
          [2, tasks],
        ],
        ascend,
      ),
    );
  const taskBytes = lengthOf(tasks);

  test("agreements hold", () => {
    const facts = file([
      ...sizes(16, 0, 0, taskBytes),
      ...attr(11, "weight_size", int(16)),
      ...attr(11, "memory_size", int(512)),
    ]);
    expect(facts.faults).toEqual([]);
    expect(facts.checks.filter(({ result }) => result === "holds")).toHaveLength(6);
    expect(facts.metadata.get("tasks")).toBe("1");
  });

  test.each<[string, readonly Piece[], string]>([
    ["sizes of parts", sizes(16, 0, 0, taskBytes + 1), "TASK_INFO"],
    ["size of the weights", attr(11, "weight_size", int(17)), "weight_size is 17"],
    ["sizes in the tasks", attr(11, "memory_size", int(513)), "memory_size is 513"],
  ])("%s differ", (_, attrs, words) => {
    const fault = file(attrs).faults.find(({ name }) => name === "artifact-contradicts-itself");
    expect(fault?.message).toContain(words);
  });

  test("a weight size of zero says nothing", () => {
    expect(file(attr(11, "weight_size", int(0))).faults).toEqual([]);
  });
});
