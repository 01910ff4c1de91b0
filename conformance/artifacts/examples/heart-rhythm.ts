import { describeNetwork, type Layer, type Network } from "../om/describe-network.ts";
import type { TensorDescription } from "../om/description.ts";
import { makeAscend } from "../om/make-ascend.ts";
import { makeHiai } from "../om/make-hiai.ts";

const beats: TensorDescription = { type: "float32", shape: [1, 250], layout: "ND", size: 1000 };
const score: TensorDescription = { type: "float32", shape: [1], layout: "ND", size: 4 };

const signal = (channels: number, length: number): TensorDescription => ({
  type: "float16",
  shape: [1, channels, 1, length],
  layout: "NCHW",
});

/** A convolution over time that halves the length. */
function convolution(
  name: string,
  type: "int8" | "float16",
  shape: readonly number[],
  length: number,
): Layer {
  return {
    name,
    operator: "Convolution",
    weights: [{ name: `${name}/weights`, type, shape }],
    attributes: { strides: { ints: [1, 2] }, dilations: { ints: [1, 1] } },
    result: signal(shape[0] ?? 1, length),
  };
}

/** Screening on the wrist: three convolutions, all int8. */
const wrist: Network = {
  name: "heart_rhythm_wrist",
  inputs: [{ name: "beats", tensor: beats }],
  layers: [
    convolution("conv1", "int8", [16, 1, 1, 9], 125),
    convolution("conv2", "int8", [32, 16, 1, 9], 63),
    convolution("conv3", "int8", [48, 32, 1, 5], 32),
    { name: "pool", operator: "PoolingD", result: signal(48, 1) },
    {
      name: "dense",
      operator: "FullyConnection",
      weights: [{ name: "dense/weights", type: "int8", shape: [1, 48, 1, 1] }],
      result: score,
    },
    { name: "score", operator: "Sigmoid", result: score },
  ],
  outputs: [{ from: "score", tensor: score }],
};

/** Confirmation on the phone: wider, and its last layers keep float16. */
const pocket: Network = {
  name: "heart_rhythm_pocket",
  inputs: [{ name: "beats", tensor: beats }],
  layers: [
    { name: "trans_Cast_0", operator: "Cast", attributes: { dst_type: { int: 1 } }, result: signal(1, 250) },
    { ...convolution("conv1", "int8", [32, 1, 1, 9], 125), operator: "Conv2D" },
    { ...convolution("conv2", "int8", [48, 32, 1, 9], 63), operator: "Conv2D" },
    { ...convolution("conv3", "int8", [64, 48, 1, 5], 32), operator: "Conv2D" },
    {
      name: "attention",
      operator: "MatMulV2",
      weights: [{ name: "attention/weights", type: "float16", shape: [64, 64], layout: "ND" }],
      result: signal(64, 1),
    },
    {
      name: "dense",
      operator: "MatMulV2",
      weights: [{ name: "dense/weights", type: "float16", shape: [64, 1], layout: "ND" }],
      result: score,
    },
    { name: "score", operator: "Sigmoid", result: score },
  ],
  outputs: [{ from: "score", tensor: score }],
};

/** Compiled for a watch: HiAI classic, int8 constants in the weights partition. */
export function makeHeartRhythmWrist(): Uint8Array {
  return makeHiai({ graph: describeNetwork(wrist, "hiai"), place: "offset", modelType: 0 });
}

/** Compiled for Ascend 310: second generation, narrow table. */
export function makeHeartRhythmPocket(): Uint8Array {
  return makeAscend({
    tail: "ascend-v2-narrow",
    headerName: pocket.name,
    models: [
      {
        graphs: [describeNetwork(pocket, "ascend")],
        soc: "Ascend310",
        toolchain: "5.1.RC2.0.B110",
        inout: {
          inputs: [{ name: "beats", type: "float32", shape: [1, 250], layout: "ND", size: 1000 }],
          outputs: [{ name: "output_0_score_0", type: "float32", shape: [1], layout: "ND", size: 4 }],
        },
        kernelBytes: 4096,
      },
    ],
  });
}
