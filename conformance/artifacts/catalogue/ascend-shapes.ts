import { describeNetwork, type Network } from "../om/describe-network.ts";
import type { OperatorDescription, TensorDescription } from "../om/description.ts";
import { makeAscend } from "../om/make-ascend.ts";
import type { DescribedArtifact } from "./described-artifact.ts";

const made = { soc: "Ascend310P3", toolchain: "7.0.0.5.242" };

const tensor = (type: TensorDescription["type"], shape: readonly number[] | undefined, layout = "ND") => ({
  type,
  shape,
  layout,
});

/** One matrix product between what goes in and what comes out. */
function product(name: string, from: TensorDescription, to: TensorDescription): Network {
  return {
    name,
    inputs: [{ name: "tokens", tensor: from }],
    layers: [
      {
        name: "MatMul_1",
        operator: "MatMulV2",
        weights: [{ name: "weight", type: "float16", shape: [16, 16], layout: "ND" }],
        result: to,
      },
    ],
    outputs: [{ from: "MatMul_1", tensor: to }],
  };
}

const productFacts = {
  format: "om",
  family: "ascend",
  target: ["Ascend310P3"],
  toolchain: "7.0.0.5.242",
  operators: { Data: 1, Const: 1, MatMulV2: 1, NetOutput: 1 },
  weights: { bytes: 512, byType: { float16: 512 } },
} as const;

/** Ascend containers whose inputs and outputs are out of the ordinary. */
export const ascendShapeArtifacts: readonly DescribedArtifact[] = [
  dynamicDimensions(),
  dynamicRange(),
  unknownRank(),
  scalars(),
  dynamicBatch(),
  indexOrder(),
  oddNames(),
  unnamedType(),
  noWeights(),
];

function dynamicDimensions(): DescribedArtifact {
  const network = product("dynamic", tensor("float16", [-1, 16]), tensor("float16", [-1, 16]));
  return {
    name: "ascend-dynamic-shape",
    describe: "A dimension that is not known before the model runs, and the header says so.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-wide",
        headerName: "dynamic",
        dynamicShape: true,
        models: [{ ...made, graphs: [describeNetwork(network, "ascend")], outputNames: ["MatMul_1:0:y"] }],
      }),
    expected: {
      ...productFacts,
      name: "dynamic",
      inputs: [{ name: "tokens", dtype: "float16", shape: [null, 16], layout: "ND" }],
      outputs: [{ name: "MatMul_1:0:y", dtype: "float16", shape: [null, 16], layout: "ND" }],
    },
  };
}

function dynamicRange(): DescribedArtifact {
  const network = product("ranged", tensor("float16", [-1, 16]), tensor("float16", [-1, 16]));
  const port = (name: string) =>
    ({
      name,
      type: "float16",
      shape: [-1, 16],
      layout: "ND",
      size: 256,
      ranges: [
        [1, 8],
        [16, 16],
      ],
    }) as const;
  return {
    name: "ascend-dynamic-range",
    describe: "The input and output block bounds the unknown dimension.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-wide",
        headerName: "ranged",
        dynamicShape: true,
        models: [
          {
            ...made,
            graphs: [describeNetwork(network, "ascend")],
            outputNames: ["MatMul_1:0:y"],
            inout: { inputs: [port("tokens")], outputs: [port("MatMul_1:0:y")] },
            enumerated: true,
          },
        ],
      }),
    expected: {
      ...productFacts,
      name: "ranged",
      inputs: [{ name: "tokens", dtype: "float16", shape: [[1, 8], 16], layout: "ND" }],
      outputs: [{ name: "MatMul_1:0:y", dtype: "float16", shape: [[1, 8], 16], layout: "ND" }],
    },
  };
}

function unknownRank(): DescribedArtifact {
  const network = product("rankless", tensor("float16", [-2]), tensor("float16", [-2]));
  return {
    name: "ascend-unknown-rank",
    describe: "Not even the number of dimensions is known (-2).",
    build: () =>
      makeAscend({
        tail: "ascend-v2-wide",
        headerName: "rankless",
        dynamicShape: true,
        models: [{ ...made, graphs: [describeNetwork(network, "ascend")], outputNames: ["MatMul_1:0:y"] }],
      }),
    expected: {
      ...productFacts,
      name: "rankless",
      inputs: [{ name: "tokens", dtype: "float16", shape: null, layout: "ND" }],
      outputs: [{ name: "MatMul_1:0:y", dtype: "float16", shape: null, layout: "ND" }],
    },
  };
}

function scalars(): DescribedArtifact {
  const network = product("scalar", tensor("int32", []), tensor("float32", []));
  return {
    name: "ascend-scalar",
    describe: "Scalars: a shape without dimensions is not a missing shape.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-narrow",
        headerName: "scalar",
        models: [{ ...made, graphs: [describeNetwork(network, "ascend")], outputNames: ["MatMul_1:0:y"] }],
      }),
    expected: {
      ...productFacts,
      name: "scalar",
      inputs: [{ name: "tokens", dtype: "int32", shape: [], layout: "ND" }],
      outputs: [{ name: "MatMul_1:0:y", dtype: "float32", shape: [], layout: "ND" }],
    },
  };
}

function dynamicBatch(): DescribedArtifact {
  const network = product("gears", tensor("float32", [-1, 16]), tensor("float32", [8, 16]));
  const graph = describeNetwork(network, "ascend");
  const gears: OperatorDescription = {
    name: "ascend_mbatch_shape_case",
    type: "Case",
    inputs: ["tokens:0"],
    attributes: {
      _batch_num: { int: 3 },
      _pred_value_0: { ints: [1] },
      _pred_value_1: { ints: [4] },
      _pred_value_2: { ints: [8] },
      mbatch_dynamic_type: { int: 1 },
    },
  };
  const port = (name: string, rows: number) =>
    ({ name, type: "float32", shape: [rows, 16], layout: "ND", size: 512 }) as const;
  return {
    name: "ascend-dynamic-batch",
    describe: "Compiled for the batch sizes 1, 4 and 8: a gear for each.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-wide",
        headerName: "gears",
        models: [
          {
            ...made,
            graphs: [{ ...graph, operators: [...graph.operators, gears] }],
            outputNames: ["MatMul_1:0:y"],
            inout: {
              inputs: [port("tokens", -1)],
              outputs: [port("MatMul_1:0:y", 8)],
              batches: [1, 4, 8],
            },
          },
        ],
      }),
    expected: {
      ...productFacts,
      name: "gears",
      operators: { ...productFacts.operators, Case: 1 },
    },
  };
}

function indexOrder(): DescribedArtifact {
  const input = (name: string, index: number, operator = "Data") => ({
    name,
    operator,
    tensor: tensor("int64", [1, index + 1]),
    attributes: { index: { int: index } },
  });
  const network: Network = {
    name: "ordered",
    inputs: [input("data0", 0), input("data1", 1), input("refdata0", 3, "RefData"), input("data2", 2)],
    layers: [{ name: "Concat_1", operator: "ConcatD", result: tensor("int64", [1, 10]) }],
    outputs: [{ from: "Concat_1", tensor: tensor("int64", [1, 10]) }],
  };
  return {
    name: "ascend-index-order",
    describe: "Inputs stand in the file in another order than their `index` says; one is a variable.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-narrow",
        headerName: "ordered",
        models: [{ ...made, graphs: [describeNetwork(network, "ascend")], outputNames: ["Concat_1:0"] }],
      }),
    expected: {
      format: "om",
      family: "ascend",
      name: "ordered",
      inputs: [
        { name: "data0", dtype: "int64", shape: [1, 1], layout: "ND" },
        { name: "data1", dtype: "int64", shape: [1, 2], layout: "ND" },
        { name: "data2", dtype: "int64", shape: [1, 3], layout: "ND" },
        { name: "refdata0", dtype: "int64", shape: [1, 4], layout: "ND" },
      ],
      outputs: [{ name: "Concat_1:0", dtype: "int64", shape: [1, 10], layout: "ND" }],
      weights: { bytes: 0, byType: {} },
    },
  };
}

function oddNames(): DescribedArtifact {
  const port = tensor("float32", [1, 4]);
  const network: Network = {
    name: "names",
    inputs: [{ name: "import/input:om", tensor: port }],
    layers: [
      { name: "scope/a:b.om", operator: "Relu", result: port },
      { name: "Identity", operator: "Identity", from: ["scope/a:b.om"], result: port },
    ],
    outputs: [
      { from: "scope/a:b.om:0", tensor: port },
      { from: "Identity", tensor: port },
    ],
  };
  return {
    name: "ascend-odd-names",
    describe: "Names hold `/`, `:` and end in `.om`; an edge is split at its last colon.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-narrow",
        headerName: "names",
        models: [{ ...made, graphs: [describeNetwork(network, "ascend")] }],
      }),
    expected: {
      format: "om",
      family: "ascend",
      name: "names",
      inputs: [{ name: "import/input:om", dtype: "float32", shape: [1, 4], layout: "ND" }],
      outputs: [
        { name: "output_0_scope/a:b.om_0", dtype: "float32", shape: [1, 4], layout: "ND" },
        { name: "output_1_Identity_0", dtype: "float32", shape: [1, 4], layout: "ND" },
      ],
    },
  };
}

function unnamedType(): DescribedArtifact {
  const network = product("narrow_floats", tensor(35, [1, 16]), tensor("bfloat16", [1, 16]));
  return {
    name: "ascend-type-without-name",
    describe: "An input of a type that HML has no name for (F8_E4M3FN, 35).",
    build: () =>
      makeAscend({
        tail: "ascend-v2-wide",
        headerName: "narrow_floats",
        models: [{ ...made, graphs: [describeNetwork(network, "ascend")], outputNames: ["MatMul_1:0:y"] }],
      }),
    expected: {
      ...productFacts,
      name: "narrow_floats",
      inputs: [{ name: "tokens", dtype: null, shape: [1, 16], layout: "ND" }],
      outputs: [{ name: "MatMul_1:0:y", dtype: "bfloat16", shape: [1, 16], layout: "ND" }],
    },
  };
}

function noWeights(): DescribedArtifact {
  const port = tensor("float32", [2, 3]);
  const network: Network = {
    name: "softmax",
    inputs: [{ name: "x", tensor: port }],
    layers: [{ name: "Softmax_0", operator: "SoftmaxV2", result: port }],
    outputs: [{ from: "Softmax_0", tensor: port }],
  };
  return {
    name: "ascend-no-weights",
    describe: "No constants, hence no weights partition.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-narrow",
        headerName: "softmax",
        models: [{ ...made, graphs: [describeNetwork(network, "ascend")], outputNames: ["Softmax_0:0:y"] }],
      }),
    expected: {
      format: "om",
      family: "ascend",
      name: "softmax",
      inputs: [{ name: "x", dtype: "float32", shape: [2, 3], layout: "ND" }],
      outputs: [{ name: "Softmax_0:0:y", dtype: "float32", shape: [2, 3], layout: "ND" }],
      operators: { Data: 1, SoftmaxV2: 1, NetOutput: 1 },
      weights: { bytes: 0, byType: {} },
    },
  };
}
