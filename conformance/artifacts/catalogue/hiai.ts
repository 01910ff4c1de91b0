import { describeNetwork, type Network } from "../om/describe-network.ts";
import type { TensorDescription } from "../om/description.ts";
import { makeHiai } from "../om/make-hiai.ts";
import type { DescribedArtifact } from "./described-artifact.ts";

const image: TensorDescription = { type: "float32", shape: [1, 3, 32, 32], layout: "NCHW", size: 12288 };
const features: TensorDescription = { type: "float32", shape: [1, 8, 16, 16], layout: "NCHW" };
const scores: TensorDescription = { type: "float32", shape: [1, 10], layout: "NCHW" };

/** Three layers, two of them with constants: (8·3·3·3 + 8) · 4 + (10·2048) · 4 bytes as float32. */
const classifier: Network = {
  name: "classifier",
  inputs: [{ name: "image", tensor: image }],
  layers: [
    {
      name: "conv1",
      operator: "Convolution",
      weights: [
        { name: "conv1/weights", type: "float32", shape: [8, 3, 3, 3] },
        { name: "conv1/bias", type: "float32", shape: [8] },
      ],
      attributes: { strides: { ints: [2, 2] }, alpha: { float: 1 }, has_bias_value: { flag: true } },
      result: features,
    },
    { name: "relu1", operator: "Activation", attributes: { mode: { int: 1 } }, result: features },
    {
      name: "fc",
      operator: "FullyConnection",
      weights: [{ name: "fc/weights", type: "float32", shape: [10, 8, 16, 16] }],
      result: scores,
    },
    { name: "prob", operator: "Softmax", attributes: { axis: { int: -1 } }, result: scores },
  ],
  outputs: [{ from: "prob", tensor: scores }],
};

const classifierFacts = {
  format: "om",
  family: "hiai",
  name: "classifier",
  toolchain: null,
  target: [],
  inputs: [{ name: "image", dtype: "float32", shape: [1, 3, 32, 32], layout: "NCHW" }],
  outputs: [{ name: "output_0_prob_0", dtype: "float32", shape: [1, 10], layout: "NCHW" }],
  operators: {
    Data: 1,
    Const: 3,
    Convolution: 1,
    Activation: 1,
    FullyConnection: 1,
    Softmax: 1,
    NetOutput: 1,
  },
  weights: { bytes: 82816, byType: { float32: 82816 } },
  quantized: "no",
} as const;

const half = (tensor: TensorDescription): TensorDescription => ({ ...tensor, type: "float16" });

/** HiAI containers: header tail A, with the narrow table. */
export const hiaiArtifacts: readonly DescribedArtifact[] = [
  {
    name: "hiai-ir-inline",
    describe: "A portable HiAI graph (tail A) with its constants inside the definition.",
    build: () => makeHiai({ graph: describeNetwork(classifier, "hiai"), place: "inline", modelType: 3 }),
    expected: classifierFacts,
  },
  {
    name: "hiai-ir-merged",
    describe: "A portable HiAI graph whose constants are found by `merged_offset`, the first at 90.",
    build: () =>
      makeHiai({ graph: describeNetwork(classifier, "hiai"), place: "merged", modelType: 3, start: 90 }),
    expected: classifierFacts,
  },
  {
    name: "hiai-two-output-types",
    describe: "The compiled graph delivers float16 where the model was asked for float32.",
    build: () =>
      makeHiai({
        graph: describeNetwork(
          { ...classifier, outputs: [{ from: "prob", tensor: half(scores), requested: scores }] },
          "hiai",
        ),
        place: "inline",
        modelType: 3,
      }),
    expected: {
      ...classifierFacts,
      outputs: [
        {
          name: "output_0_prob_0",
          dtype: "float16",
          shape: [1, 10],
          layout: "NCHW",
          alternative: { dtype: "float32", shape: [1, 10], layout: "NCHW" },
        },
      ],
    },
  },
  compiledInt8(),
  quantizationTrap(),
  preprocessing(),
];

/** Constants of a compiled int8 classifier: int8 weights, int32 biases, one float16 scale below 1 % of the bytes. */
function compiledInt8(): DescribedArtifact {
  const chip: TensorDescription = { type: "float16", shape: [1, 1, 16, 16, 16], layout: "NC1HWC0" };
  const network: Network = {
    name: "keyword",
    inputs: [{ name: "spectrum", tensor: { ...image, shape: [1, 1, 49, 10] } }],
    layers: [
      {
        name: "conv1",
        operator: "ConvolutionDepthwise",
        weights: [
          { name: "conv1/weights", type: "int8", shape: [64, 1, 10, 4] },
          { name: "conv1/bias", type: "int32", shape: [64] },
        ],
        result: chip,
      },
      {
        name: "fc",
        operator: "FullyConnection",
        weights: [
          { name: "fc/weights", type: "int8", shape: [12, 64, 5, 5] },
          { name: "fc/scale", type: "float16", shape: [12] },
        ],
        result: chip,
      },
    ],
    outputs: [{ from: "fc", tensor: chip, requested: { type: "float32", shape: [1, 12], layout: "NCHW" } }],
  };
  return {
    name: "hiai-compiled-int8",
    describe: "Compiled for the device, int8: constants found by `data_offset`, an empty task partition.",
    build: () =>
      makeHiai({
        graph: describeNetwork(network, "hiai"),
        place: "offset",
        modelType: 0,
        start: 160,
        partitions: [{ type: 2, content: new Uint8Array() }],
      }),
    expected: {
      format: "om",
      family: "hiai",
      name: "keyword",
      target: [],
      inputs: [{ name: "spectrum", dtype: "float32", shape: [1, 1, 49, 10], layout: "NCHW" }],
      outputs: [
        {
          name: "output_0_fc_0",
          dtype: "float16",
          shape: [1, 1, 16, 16, 16],
          layout: "NC1HWC0",
          alternative: { dtype: "float32", shape: [1, 12], layout: "NCHW" },
        },
      ],
      operators: { Data: 1, Const: 4, ConvolutionDepthwise: 1, FullyConnection: 1, NetOutput: 1 },
      weights: { bytes: 22040, byType: { int8: 21760, int32: 256, float16: 24 } },
    },
  };
}

function quantizationTrap(): DescribedArtifact {
  const layers = classifier.layers.map((layer) =>
    layer.operator === "Convolution"
      ? {
          ...layer,
          attributes: {
            ...layer.attributes,
            QuantizeInfo: {
              call: {
                name: "QuantizeInfo",
                attributes: { quantize_algo: { int: 1 }, scale_data_value: { float: 0.05 } },
              },
            },
            quantType: { int: 1 },
          },
        }
      : layer,
  );
  return {
    name: "hiai-quantize-info-on-float32",
    describe: "Operators carry quantization parameters although every constant is float32.",
    build: () =>
      makeHiai({
        graph: describeNetwork({ ...classifier, layers }, "hiai"),
        place: "inline",
        modelType: 3,
      }),
    expected: {
      format: "om",
      family: "hiai",
      name: "classifier",
      inputs: classifierFacts.inputs,
      outputs: classifierFacts.outputs,
      operators: classifierFacts.operators,
      weights: classifierFacts.weights,
    },
  };
}

function preprocessing(): DescribedArtifact {
  const aipp = {
    name: "aipp",
    operator: "Aipp",
    from: ["camera", "camera_config"],
    result: image,
  };
  const config = {
    name: "camera_config",
    operator: "AippConfig",
    from: [],
    attributes: {
      aipp: { call: { name: "aipp", attributes: { aipp_mode: { int: 1 }, input_format: { int: 1 } } } },
      src_image_size: { ints: [64, 64] },
    },
    result: { type: "uint8", shape: [1], layout: "ND" } as const,
  };
  const network: Network = {
    ...classifier,
    name: "ge_default",
    inputs: [
      {
        name: "camera",
        tensor: { type: "uint8", shape: [1, 3, 64, 64], layout: "NCHW" },
        attributes: { aipp_data_flag: { flag: true }, max_src_image_size: { int: 12288 } },
      },
    ],
    layers: [config, aipp, ...classifier.layers],
  };
  return {
    name: "hiai-preprocessing",
    describe:
      "Image preprocessing inside the model: the uint8 input is a picture, not a sign of quantization.",
    build: () => makeHiai({ graph: describeNetwork(network, "hiai"), place: "inline", modelType: 3 }),
    expected: {
      ...classifierFacts,
      name: "ge_default",
      inputs: [{ name: "camera", dtype: "uint8", shape: [1, 3, 64, 64], layout: "NCHW" }],
      operators: { ...classifierFacts.operators, AippConfig: 1, Aipp: 1 },
    },
  };
}
