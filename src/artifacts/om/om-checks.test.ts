import { describe, expect, test } from "vitest";
import type { FactTensor } from "../../model/artifact-facts.ts";
import { FactDraft } from "../fact-draft.ts";
import { attr, field, messageOver, type Piece, packed, windowOver } from "../sample-bytes.ts";
import { readModelDef } from "./model-def.ts";
import { checkInout, checkOmModel } from "./om-checks.ts";
import type { InoutInfo } from "./om-inout.ts";
import type { OmPartition } from "./om-partitions.ts";
import type { WeightTally } from "./om-weights.ts";

type Tally = Pick<WeightTally, "inPartition" | "outside" | "lastEnd">;

interface Sample {
  readonly attrs?: readonly Piece[];
  /** Bytes by kind; the parts follow one another from byte 1000. */
  readonly parts?: readonly (readonly [kind: number, bytes: number])[];
  readonly tally?: Partial<Tally>;
  /** The tasks' bytes, in place of a part of kind 2. */
  readonly tasks?: readonly Piece[];
  readonly family?: "ascend" | "hiai";
  readonly constants?: number;
}

/** Checks one model on itself; its table is bytes 256 to 300. */
function check({ attrs = [], parts = [], tally = {}, tasks, family = "ascend", constants = 0 }: Sample) {
  const window = windowOver(tasks ?? []);
  const draft = new FactDraft(10_000_000);
  draft.constants = constants;
  let offset = 1000;
  const partitions: OmPartition[] = parts.map(([kind, bytes]) => {
    offset += bytes;
    return { kind, name: `part ${kind}`, offset: offset - bytes, bytes, end: offset };
  });
  if (tasks) {
    partitions.push({ kind: 2, name: "TASK_INFO", offset: 0, bytes: window.size, end: window.size });
  }
  checkOmModel({
    ...{ window, draft, header: { family } },
    table: { partitions, offset: 256, bytes: 44, end: offset },
    def: readModelDef(messageOver(attrs)),
    weights: partitions.find(({ kind }) => kind === 1),
    tally: { inPartition: 0, outside: 0, lastEnd: 0, ...tally },
  });
  const { checks, faults, metadata } = draft.finish();
  return {
    checks: checks.map(({ name, result, detail }) => [name, result, detail]),
    faults: faults.map(({ name, message, offset: at, bytes }) => [name, message, at, bytes]),
    tasks: metadata.get("tasks"),
  };
}

const contradiction = (detail: string, offset: number, bytes: number) => [
  "artifact-contradicts-itself",
  `the file contradicts itself: ${detail}`,
  offset,
  bytes,
];

test("a model that states nothing twice is checked for nothing", () => {
  expect(check({})).toEqual({ checks: [], faults: [], tasks: undefined });
});

describe("constants lie within the weights", () => {
  const name = "constants lie within the weights";
  test.each<[string, Sample, readonly string[]]>([
    [
      "all of them",
      { parts: [[1, 40]], tally: { inPartition: 2, lastEnd: 30 } },
      [name, "holds", "the last constant ends at byte 30 of 40"],
    ],
    [
      "not all of them",
      { parts: [[1, 40]], tally: { inPartition: 1, outside: 1, lastEnd: 20 } },
      [name, "fails", "the last constant ends at byte 20 of 40"],
    ],
    ["without weights", { tally: { outside: 1 } }, [name, "fails", "the last constant ends at byte 0 of 0"]],
  ])("%s", (_, sample, expected) => {
    expect(check(sample)).toMatchObject({ checks: [expected], faults: [] });
  });
});

test("constants have the bytes that their shapes ask for", () => {
  expect(check({ constants: 3 }).checks).toEqual([
    ["constants have the bytes that type and shape ask for", "holds", "3 constants"],
  ]);
});

describe("the list of sizes", () => {
  const name = "om_info_list states the sizes of the parts";
  const list = (...sizes: readonly number[]) => attr(11, "om_info_list", field(1, packed(3, sizes)));
  /** Weights, kernels of two kinds, tasks and libraries. */
  const parts = [
    [8, 7],
    [1, 10],
    [3, 20],
    [4, 30],
    [2, 40],
    [5, 50],
  ] as const;

  test.each([
    [[10, 20, 30, 40], "10, 20, 30, 40"],
    [[10, 20, 30, 40, 50], "10, 20, 30, 40, 50"],
    [[10, 20, 30, 40, 50, 99], "10, 20, 30, 40, 50, 99"],
  ])("%j holds", (sizes, detail) => {
    expect(check({ parts, attrs: list(...sizes), family: "hiai" })).toMatchObject({
      checks: [[name, "holds", detail]],
      faults: [],
    });
  });

  test.each([
    [[11, 20, 30, 40], "om_info_list states 11 bytes for part 1, which has 10"],
    [[10, 21, 30, 40], "om_info_list states 21 bytes for part 3, which has 20"],
    [[10, 20, 31, 40], "om_info_list states 31 bytes for part 4, which has 30"],
    [[10, 20, 30, 41], "om_info_list states 41 bytes for part 2, which has 40"],
    [[10, 20, 30, 40, 51], "om_info_list states 51 bytes for part 5, which has 50"],
  ])("%j fails", (sizes, detail) => {
    expect(check({ parts, attrs: list(...sizes), family: "hiai" })).toMatchObject({
      checks: [[name, "fails", detail]],
      faults: [contradiction(detail, 256, 44)],
    });
  });

  test("counts parts of one kind together, and absent ones as nothing", () => {
    const twice = [
      [1, 10],
      [1, 5],
    ] as const;
    expect(check({ parts: twice, attrs: list(15, 0, 0, 0) }).faults).toEqual([]);
    const detail = "om_info_list states 1 bytes for kind 3, which has 0";
    expect(check({ parts: twice, attrs: list(15, 1, 0, 0) }).faults).toEqual([
      contradiction(detail, 256, 44),
    ]);
  });

  test("of fewer than four sizes says nothing", () => {
    expect(check({ parts, attrs: list(1, 2, 3) }).checks).toEqual([]);
  });
});

describe("the stated size of the weights", () => {
  const name = "weight_size states the size of the weights";
  const size = (bytes: number) => attr(11, "weight_size", field(3, bytes));
  const parts = [
    [0, 5],
    [1, 10],
  ] as const;

  test("holds where it is the part's", () => {
    expect(check({ parts, attrs: size(10) })).toMatchObject({
      checks: [[name, "holds", "10 bytes"]],
      faults: [],
    });
  });

  test("fails where it is not", () => {
    const detail = "weight_size is 11 but the weights are 10 bytes";
    expect(check({ parts, attrs: size(11) })).toMatchObject({
      checks: [[name, "fails", detail]],
      faults: [contradiction(detail, 1005, 10)],
    });
  });

  test("fails where there are no weights", () => {
    const detail = "weight_size is 11 but the weights are 0 bytes";
    expect(check({ attrs: size(11) }).faults).toEqual([contradiction(detail, 0, 0)]);
  });

  test("says nothing where it is zero", () => {
    expect(check({ parts, attrs: size(0) }).checks).toEqual([]);
  });
});

describe("what the tasks state again", () => {
  const name = "the tasks state the sizes that the model states";
  const tasks = [
    ...field(10, "one"),
    ...field(10, "two"),
    ...field(11, 512),
    ...field(12, 3),
    ...field(14, 16),
  ];
  const memory = (bytes: number) => attr(11, "memory_size", field(3, bytes));

  test("holds, and tells how many there are", () => {
    expect(check({ tasks, attrs: memory(512) })).toEqual({
      checks: [[name, "holds", "memory_size 512, weight_size 16"]],
      faults: [],
      tasks: "2",
    });
  });

  test("fails where the model states another size", () => {
    const detail = "memory_size is 513 in the model but 512 in its tasks";
    expect(check({ tasks, attrs: memory(513) })).toMatchObject({
      checks: [[name, "fails", detail]],
      faults: [contradiction(detail, 0, 17)],
    });
  });

  test("is not contradicted by a model that states nothing, or zero", () => {
    expect(check({ tasks }).faults).toEqual([]);
    expect(check({ tasks, attrs: memory(0) }).checks).toEqual([
      [name, "holds", "memory_size 512, weight_size 16"],
    ]);
  });

  test.each<[string, Sample]>([
    ["tasks without sizes", { tasks: field(10, "one") }],
    ["no tasks", { tasks: [] }],
    ["another toolchain's tasks", { tasks, family: "hiai" }],
    ["tasks that are cut off", { tasks: [...tasks, ...field(15, "kernel").slice(0, 1)] }],
    ["tasks that are no protobuf", { tasks: [...tasks, Uint8Array.of(7)] }],
  ])("is not asked of %s", (_, sample) => {
    expect(check({ ...sample, attrs: memory(513) })).toEqual({ checks: [], faults: [], tasks: undefined });
  });

  test("is not asked of more than four megabytes", () => {
    const most = 4 * 1024 * 1024;
    // A field of so many bytes has five bytes in front of it, one for its number and four for its length.
    const large = (bytes: number) => [...field(11, 512), ...field(15, [bytes - 3 - 5])];
    expect(check({ tasks: large(most) }).tasks).toBe("0");
    expect(check({ tasks: large(most + 1) }).tasks).toBeUndefined();
  });
});

describe("the input and output block agrees with the graph", () => {
  const name = "MODEL_INOUT_INFO agrees with the graph";
  const one = (part: Partial<FactTensor> = {}): FactTensor => ({
    ...{ name: "x", dtype: "float32", shape: [1, 4], layout: "ND" },
    ...part,
  });

  interface Sides {
    readonly graph: readonly FactTensor[];
    readonly block: readonly FactTensor[];
    readonly outputs?: readonly (readonly FactTensor[])[];
    readonly variables?: readonly string[];
    readonly missing?: InoutInfo["missing"];
  }

  function compare({ graph, block, outputs = [[], []], variables = [], missing }: Sides) {
    const draft = new FactDraft(5000);
    draft.inputs = [...graph];
    draft.outputs = [...(outputs[0] ?? [])];
    const findings = { inputs: graph.map((tensor) => ({ name: tensor.name, type: "Data" })) };
    for (const input of findings.inputs) if (variables.includes(input.name)) input.type = "RefData";
    const extent = { start: 300, end: 380 };
    checkInout({ extent, inputs: block, outputs: outputs[1] ?? [], missing }, findings, draft);
    const { checks, faults } = draft.finish();
    return {
      checks: checks.map(({ name: check, result, detail }) => [check, result, detail]),
      faults: faults.map(({ name: fault, message, offset, bytes }) => [fault, message, offset, bytes]),
    };
  }

  const failing = (detail: string) => ({
    checks: [[name, "fails", detail]],
    faults: [contradiction(detail, 300, 80)],
  });

  test("counts", () => {
    expect(compare({ graph: [one(), one()], block: [one(), one()], outputs: [[one()], [one()]] })).toEqual({
      checks: [[name, "holds", "2 inputs, 1 outputs"]],
      faults: [],
    });
    expect(compare({ graph: [one()], block: [] })).toEqual(
      failing("the graph has 1 inputs and MODEL_INOUT_INFO 0"),
    );
    expect(compare({ graph: [], block: [], outputs: [[], [one()]] })).toEqual(
      failing("the graph has 0 outputs and MODEL_INOUT_INFO 1"),
    );
  });

  test("variables are no inputs, unless both sides count them", () => {
    const graph = [one({ name: "v", dtype: "int8" }), one({ name: "x" })];
    expect(compare({ graph, block: [one()], variables: ["v"] }).faults).toEqual([]);
    expect(compare({ graph, block: graph, variables: ["v"] }).faults).toEqual([]);
    expect(compare({ graph, block: [one()] })).toEqual(
      failing("the graph has 2 inputs and MODEL_INOUT_INFO 1"),
    );
    expect(compare({ graph, block: [one({ dtype: "int8" })], variables: ["x"] }).faults).toEqual([]);
  });

  test.each<[string, Partial<FactTensor>, Partial<FactTensor>]>([
    ["another type", { dtype: "float16" }, {}],
    ["another rank", { shape: [1] }, {}],
    ["another dimension", { shape: [1, 5] }, {}],
    ["another first dimension", { shape: [2, 4] }, {}],
    ["an alternative that is another too", { dtype: "int8", alternative: one({ dtype: "float16" }) }, {}],
    ["another type over unknown shapes", { dtype: "int8", shape: undefined }, { shape: undefined }],
    ["another dimension beside an open one", { shape: [null, 5] }, { shape: [null, 4] }],
  ])("%s is told", (_, graph, block) => {
    expect(compare({ graph: [one(graph)], block: [one(block)] }).checks).toEqual([
      [name, "fails", expect.any(String)],
    ]);
  });

  test.each<[string, Partial<FactTensor>, Partial<FactTensor>]>([
    ["another name or layout", { name: "a", layout: "NCHW" }, {}],
    ["an unknown type of the graph", { dtype: undefined }, {}],
    ["an unknown type of the block", {}, { dtype: undefined }],
    ["an unknown rank of the graph", { shape: undefined }, {}],
    ["an unknown rank of the block", {}, { shape: undefined }],
    ["an open dimension of the graph", { shape: [null, 4] }, {}],
    ["an open dimension of the block", {}, { shape: [1, [1, 8]] }],
    ["an alternative", { dtype: "int8", alternative: one() }, {}],
    ["a type with an alternative that is another", { alternative: one({ dtype: "int8" }) }, {}],
  ])("%s is no contradiction", (_, graph, block) => {
    expect(compare({ graph: [one(graph)], block: [one(block)] }).faults).toEqual([]);
  });

  test("the first difference is told, with both types", () => {
    const graph = [one(), one({ name: "b", dtype: "int8" }), one({ name: "c", shape: [9] })];
    expect(compare({ graph, block: [one(), one(), one()] })).toEqual(
      failing('input "b" is int8[1, 4] in the graph but float32[1, 4] in MODEL_INOUT_INFO'),
    );
    expect(compare({ graph: [], block: [], outputs: [[one({ shape: [] })], [one()]] })).toEqual(
      failing('output "x" is float32[] in the graph but float32[1, 4] in MODEL_INOUT_INFO'),
    );
  });

  test("a block that is cut off is told first", () => {
    const missing = { what: "a tensor's name", offset: 360, wanted: 30, available: 20 };
    expect(compare({ graph: [one()], block: [], missing })).toEqual(
      failing("a tensor's name in MODEL_INOUT_INFO needs 30 bytes at byte 360 and has 20"),
    );
  });
});
