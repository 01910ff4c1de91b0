import { ByteWriter, joinBytes } from "../byte-writer.ts";
import { describeNetwork, type Network } from "../om/describe-network.ts";
import type { TensorDescription } from "../om/description.ts";
import { makeAscend } from "../om/make-ascend.ts";
import { writeFlowDefinition, writeFlowPart } from "../om/write-flow.ts";
import { writeModelDef } from "../om/write-model-def.ts";
import { writeOm } from "../om/write-om.ts";
import { writeOmHeader } from "../om/write-om-header.ts";
import { writePartitionTable } from "../om/write-partition-table.ts";
import type { DescribedArtifact } from "./described-artifact.ts";

const port: TensorDescription = { type: "float32", shape: [1, 64], layout: "ND" };

/** One product with a 64 × 64 float16 constant of 8192 bytes. */
function step(name: string): Network {
  return {
    name,
    inputs: [{ name: `${name}_in`, tensor: port }],
    layers: [
      {
        name: `${name}_MatMul`,
        operator: "MatMulV2",
        weights: [{ name: `${name}_weight`, type: "float16", shape: [64, 64], layout: "ND" }],
        result: port,
      },
    ],
    outputs: [{ from: `${name}_MatMul`, tensor: port }],
  };
}

/** The graph that calls the others; it has no constants. */
const rootNetwork: Network = {
  name: "root",
  inputs: [{ name: "x", tensor: port }],
  layers: [{ name: "call_first", operator: "PartitionedCall", result: port }],
  outputs: [{ from: "call_first", tensor: port }],
};

const made = { soc: "Ascend910B1", toolchain: "7.3.0.1.231" };

const nested = (name: string) =>
  makeAscend({
    tail: "ascend-v2-wide",
    headerName: name,
    models: [
      { ...made, graphs: [describeNetwork(step(name), "ascend")], outputNames: [`${name}_MatMul:0:y`] },
    ],
  });

/** Containers that hold more than one model. */
export const compositeArtifacts: readonly DescribedArtifact[] = [
  {
    name: "ascend-several-models",
    describe:
      "Three models in one file, each with its own table, weights and attribute numbers; the first calls the rest.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-wide",
        headerName: "root",
        dynamicShape: true,
        models: [
          {
            ...made,
            graphs: [describeNetwork(rootNetwork, "ascend")],
            outputNames: ["call_first:0:y"],
            enumerated: true,
          },
          { ...made, graphs: [describeNetwork(step("first"), "ascend")], enumerated: true },
          { ...made, graphs: [describeNetwork(step("second"), "ascend")], enumerated: true },
        ],
      }),
    expected: {
      format: "om",
      family: "ascend",
      name: "root",
      target: ["Ascend910B1"],
      inputs: [{ name: "x", dtype: "float32", shape: [1, 64], layout: "ND" }],
      outputs: [{ name: "call_first:0:y", dtype: "float32", shape: [1, 64], layout: "ND" }],
      operators: { Data: 3, PartitionedCall: 1, Const: 2, MatMulV2: 2, NetOutput: 3 },
      weights: { bytes: 16384, byType: { float16: 16384 } },
    },
  },
  {
    name: "ascend-flow",
    describe: "A data flow file: its parts are complete .om containers under one repeated partition type.",
    build: () => makeFlow(),
    expected: {
      format: "om",
      family: "ascend",
      name: "root",
      inputs: [{ name: "x", dtype: "float32", shape: [1, 64], layout: "ND" }],
      weights: { bytes: 16384, byType: { float16: 16384 } },
    },
  },
  {
    name: "ascend-bundle",
    describe:
      "A bundle: the length counts the header, and offsets count from its end. Known from source only.",
    build: () => makeBundle(),
    expected: { format: "om", family: "ascend" },
  },
];

function makeFlow(): Uint8Array {
  const definition = writeModelDef({
    name: "root",
    platformVersion: "1.11.z.0",
    graphs: [describeNetwork(rootNetwork, "ascend")],
  });
  const part = (name: string) => writeFlowPart({ name, processor: "NPU", om: nested(name) });
  return writeOm({
    header: { tail: "ascend-v2-wide", name: "", modelType: 3, platformVersion: "1.11.z.0" },
    models: [
      {
        width: "wide",
        partitions: [
          { type: 0, content: definition },
          { type: 6, content: writeFlowDefinition("root") },
          { type: 7, content: part("first") },
          { type: 7, content: part("second") },
        ],
      },
    ],
  });
}

/** Partition 0 holds the size of the variables, the others complete containers. */
function makeBundle(): Uint8Array {
  const contents = [new ByteWriter().u64(0).finish(), nested("first"), nested("second")];
  const table = writePartitionTable({
    width: "wide",
    partitions: contents.map((content, i) => ({ type: i === 0 ? 25 : 24, content })),
  });
  const tableBytes = 8 + 24 * contents.length;
  const view = new DataView(table.buffer);
  // Offsets of a bundle count from the end of the header, hence include the table.
  for (let i = 0; i < contents.length; i++) {
    const at = 8 + 24 * i + 8;
    view.setBigUint64(at, view.getBigUint64(at, true) + BigInt(tableBytes), true);
  }
  const header = writeOmHeader(
    { tail: "ascend-v2-wide", name: "bundle", modelType: 5, platformVersion: "1.11.z.0" },
    { bytes: 256 + table.length, modelCount: 1 },
  );
  return joinBytes([header, table]);
}
