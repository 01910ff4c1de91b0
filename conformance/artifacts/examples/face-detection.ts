import { describeNetwork, type Layer, type Network } from "../om/describe-network.ts";
import type { TensorDescription } from "../om/description.ts";
import { makeAscend } from "../om/make-ascend.ts";
import { makeHiai } from "../om/make-hiai.ts";

const frame: TensorDescription = { type: "uint8", shape: [1, 3, 128, 128], layout: "NCHW", size: 49152 };
const boxes: TensorDescription = { type: "float32", shape: [1, 256, 4], layout: "ND", size: 4096 };
const scores: TensorDescription = { type: "float32", shape: [1, 256, 2], layout: "ND", size: 2048 };

const feature = (channels: number, side: number): TensorDescription => ({
  type: "float16",
  shape: [1, channels, side, side],
  layout: "NCHW",
});

/** Three convolutions and two heads. The operator names are those of the toolchain. */
function detector(name: string, operator: string, weightType: "float16" | "float32"): Network {
  const layer = (
    layerName: string,
    from: string,
    shape: readonly number[],
    result: TensorDescription,
  ): Layer => ({
    name: layerName,
    operator,
    from: [from],
    weights: [{ name: `${layerName}/weights`, type: weightType, shape }],
    attributes: { strides: { ints: [2, 2] } },
    result,
  });
  return {
    name,
    inputs: [{ name: "frame", tensor: frame }],
    layers: [
      layer("conv1", "frame", [16, 3, 3, 3], feature(16, 64)),
      layer("conv2", "conv1", [24, 16, 3, 3], feature(24, 32)),
      layer("conv3", "conv2", [32, 24, 3, 3], feature(32, 16)),
      layer("boxes", "conv3", [4, 32, 1, 1], boxes),
      layer("scores", "conv3", [2, 32, 1, 1], scores),
    ],
    outputs: [
      { from: "boxes", tensor: boxes },
      { from: "scores", tensor: scores },
    ],
  };
}

/** A portable HiAI graph that the phone compiles itself: float32 constants inside the definition. */
export function makeFaceKirin(): Uint8Array {
  const network = detector("face_detection", "Convolution", "float32");
  return makeHiai({ graph: describeNetwork(network, "hiai"), place: "inline", modelType: 3 });
}

/** Compiled for Ascend 310B: wide table, attributes by number, float16 constants. */
export function makeFaceAscend(): Uint8Array {
  const network = detector("face_detection", "Conv2D", "float16");
  return makeAscend({
    tail: "ascend-v2-wide",
    headerName: "face_detection",
    models: [
      {
        graphs: [describeNetwork(network, "ascend")],
        outputNames: ["Concat_88:0:boxes", "Softmax_91:0:scores"],
        soc: "Ascend310B4",
        toolchain: "7.0.0.5.242",
        enumerated: true,
        kernelBytes: 2048,
        inout: {
          inputs: [{ name: "frame", type: "uint8", shape: [1, 3, 128, 128], layout: "NCHW", size: 49152 }],
          outputs: [
            { name: "Concat_88:0:boxes", type: "float32", shape: [1, 256, 4], layout: "ND", size: 4096 },
            { name: "Softmax_91:0:scores", type: "float32", shape: [1, 256, 2], layout: "ND", size: 2048 },
          ],
        },
      },
    ],
  });
}
