import { describeNetwork, type Network } from "../om/describe-network.ts";
import type { TensorDescription } from "../om/description.ts";
import { makeHcs, makeOpaquePartition } from "../om/make-hiai.ts";
import type { DescribedArtifact } from "./described-artifact.ts";

const vector: TensorDescription = { type: "float32", shape: [3, 10], layout: "NCHW" };

/** Main graph of a partitioned model: data, two parts, output. */
const partsNetwork: Network = {
  name: "ge_default_aihcs",
  inputs: [{ name: "data1", tensor: vector }],
  layers: [
    { name: "SubGraph_0", operator: "GraphOp", result: vector },
    { name: "SubGraph_1", operator: "GraphOp", result: vector },
  ],
  outputs: [{ from: "SubGraph_1", tensor: vector }],
};

function describePart(name: string, operator: string, type: "float16" | "float32") {
  const network: Network = {
    name,
    inputs: [{ name: `${name}_data`, tensor: vector }],
    layers: [
      {
        name: `${name}_${operator}`,
        operator,
        weights: [{ name: `${name}_weights`, type, shape: [10, 10] }],
        result: vector,
      },
    ],
    outputs: [{ from: `${name}_${operator}`, tensor: vector }],
  };
  return describeNetwork(network, "hiai");
}

const parts = [
  {
    name: "SubGraph_0",
    library: "NPUCL",
    from: "data1",
    graph: describePart("ge_default_sub_graph_0", "MatMul", "float16"),
    taskBytes: 480,
  },
  {
    name: "SubGraph_1",
    library: "CPUCL",
    from: "SubGraph_0",
    graph: describePart("ge_default_sub_graph_1", "Softmax", "float32"),
    taskBytes: 96,
  },
];

const partsFacts = {
  format: "om",
  family: "hiai",
  name: "ge_default_aihcs",
  inputs: [{ name: "data1", dtype: "float32", shape: [3, 10], layout: "NCHW" }],
  outputs: [{ name: "output_0_SubGraph_1_0", dtype: "float32", shape: [3, 10], layout: "NCHW" }],
  operators: { Data: 3, GraphOp: 2, Const: 2, MatMul: 1, Softmax: 1, NetOutput: 3 },
  weights: { bytes: 600, byType: { float16: 200, float32: 400 } },
} as const;

function partitioned(name: string, platformVersion: string): DescribedArtifact {
  return {
    name,
    describe: platformVersion
      ? "Partitioned over two compute libraries: nested graphs, constants relative to their slices, opaque blocks."
      : "Partitioned, and the header states no platform: only the model type and attributes tell HiAI from Ascend.",
    build: () => makeHcs({ graph: describeNetwork(partsNetwork, "hiai"), parts, platformVersion }),
    expected: partsFacts,
  };
}

function partitionedMobile(): DescribedArtifact {
  return {
    name: "hiai-mobile-new",
    describe: "Partitioned, by the newest mobile writer (tail B), with a weight information partition (8).",
    build: () =>
      makeHcs({
        graph: describeNetwork(partsNetwork, "hiai"),
        parts,
        tail: "mobile-new",
        platformVersion: "3.51.z.0",
        partitions: [makeOpaquePartition(8, 64)],
      }),
    expected: partsFacts,
  };
}

/** HiAI containers that are partitioned over compute libraries: header tails A and B. */
export const hiaiPartitionedArtifacts: readonly DescribedArtifact[] = [
  partitioned("hiai-hcs", "3.31.z.0"),
  partitioned("hiai-hcs-no-platform", ""),
  partitionedMobile(),
];
