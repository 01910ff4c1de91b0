import { describeNetwork, type Network } from "../om/describe-network.ts";
import type { TensorDescription } from "../om/description.ts";
import { makeHiai } from "../om/make-hiai.ts";

const spectrum: TensorDescription = { type: "float32", shape: [1, 1, 49, 40], layout: "NCHW", size: 7840 };
const words: TensorDescription = { type: "float32", shape: [1, 12], layout: "NCHW", size: 48 };

const network: Network = {
  name: "wakeword",
  inputs: [{ name: "spectrum", tensor: spectrum }],
  layers: [
    {
      name: "conv1",
      operator: "Convolution",
      weights: [{ name: "conv1/weights", type: "float16", shape: [32, 1, 10, 4] }],
      result: { type: "float16", shape: [1, 32, 20, 18], layout: "NCHW" },
    },
    {
      name: "conv2",
      operator: "Convolution",
      weights: [{ name: "conv2/weights", type: "float16", shape: [32, 32, 3, 3] }],
      result: { type: "float16", shape: [1, 32, 10, 9], layout: "NCHW" },
    },
    {
      name: "words",
      operator: "FullyConnection",
      weights: [{ name: "words/weights", type: "float16", shape: [12, 32, 5, 3] }],
      result: words,
    },
  ],
  outputs: [{ from: "words", tensor: words }],
};

/** Wake word detection with float16 constants: the artifact that its declaration tells untruths about. */
export function makeWakeWord(): Uint8Array {
  return makeHiai({ graph: describeNetwork(network, "hiai"), place: "offset", modelType: 0 });
}
