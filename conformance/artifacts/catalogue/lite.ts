import { joinBytes } from "../byte-writer.ts";
import type { LiteModel } from "../lite/lite-model.ts";
import { writeMs } from "../lite/write-ms.ts";
import { writeTflite } from "../lite/write-tflite.ts";
import { type ElementType, makeValues } from "../make-values.ts";
import type { DescribedArtifact } from "./described-artifact.ts";

/** Names of the operators in one of the two formats. */
interface Spelling {
  readonly convolution: string;
  readonly dense: string;
  readonly softmax: string;
}

const msSpelling: Spelling = { convolution: "Conv2DFusion", dense: "FullConnection", softmax: "Softmax" };
const tfliteSpelling: Spelling = { convolution: "CONV_2D", dense: "FULLY_CONNECTED", softmax: "SOFTMAX" };

interface ClassifierOptions {
  readonly spelling: Spelling;
  readonly type: "float32" | "float16" | "int8";
  readonly scales?: readonly number[];
  readonly batch?: number;
}

/** Constants: 8·3·3·3 and 4·512 weights, 8 and 4 biases. */
function classifier(options: ClassifierOptions): LiteModel {
  const { spelling, type } = options;
  const activation: ElementType = type === "int8" ? "int8" : "float32";
  const bias: ElementType = type === "int8" ? "int32" : "float32";
  const scales = options.scales ? { scales: options.scales } : {};
  const port = (name: string, shape: readonly number[]) => ({ name, type: activation, shape, ...scales });
  const constant = (name: string, of: ElementType, shape: readonly number[]) => ({
    name,
    type: of,
    shape,
    data: makeValues(of, shape, name),
    ...scales,
  });
  const batch = options.batch ?? 1;
  return {
    name: "main",
    tensors: [
      port("image", [batch, 16, 16, 3]),
      constant("conv/weights", type, [8, 3, 3, 3]),
      constant("conv/bias", bias, [8]),
      port("conv", [batch, 8, 8, 8]),
      constant("dense/weights", type, [4, 512]),
      constant("dense/bias", bias, [4]),
      port("dense", [batch, 4]),
      port("prob", [batch, 4]),
    ],
    operators: [
      { type: spelling.convolution, inputs: [0, 1, 2], outputs: [3] },
      { type: spelling.dense, inputs: [3, 4, 5], outputs: [6] },
      { type: spelling.softmax, inputs: [6], outputs: [7] },
    ],
    inputs: [0],
    outputs: [7],
  };
}

const ports = (dtype: string, layout?: string) =>
  ({
    inputs: [{ name: "image", dtype, shape: [1, 16, 16, 3], ...(layout && { layout }) }],
    outputs: [{ name: "prob", dtype, shape: [1, 4], ...(layout && { layout }) }],
  }) as const;

const floatWeights = { bytes: 9104, byType: { float32: 9104 } };
const int8Weights = { bytes: 2312, byType: { int8: 2264, int32: 48 } };
const halfWeights = { bytes: 4576, byType: { float16: 4528, float32: 48 } };

const msFloat = classifier({ spelling: msSpelling, type: "float32" });
const msOperators = { Conv2DFusion: 1, FullConnection: 1, Softmax: 1 };
const tfliteOperators = { CONV_2D: 1, FULLY_CONNECTED: 1, SOFTMAX: 1 };

const msFacts = {
  format: "ms",
  toolchain: "2.2.0",
  target: [],
  ...ports("float32", "NHWC"),
  operators: msOperators,
  weights: floatWeights,
} as const;

const current = { version: "MindSpore Lite 2.2.0", identifier: "MSL2" } as const;

/** MindSpore Lite and TensorFlow Lite files. */
export const liteArtifacts: readonly DescribedArtifact[] = [
  {
    name: "ms-float32",
    describe: "MindSpore Lite with the current file identifier.",
    build: () => writeMs(msFloat, current),
    expected: { ...msFacts, quantized: "no" },
  },
  {
    name: "ms-int8",
    describe: "MindSpore Lite, quantized in full: int8 weights with parameters, int32 biases.",
    build: () =>
      writeMs(classifier({ spelling: msSpelling, type: "int8", scales: [0.02] }), {
        ...current,
        quantType: 5,
      }),
    expected: { ...msFacts, ...ports("int8", "NHWC"), weights: int8Weights, quantized: "yes" },
  },
  {
    name: "ms-quant-type-on-float32",
    describe: "Nodes say that their weights are quantized; every tensor is float32 and none has parameters.",
    build: () => writeMs(msFloat, { ...current, quantType: 4 }),
    expected: msFacts,
  },
  {
    name: "ms-without-identifier",
    describe: "An older MindSpore Lite file: no file identifier.",
    build: () => writeMs(msFloat, { version: "MindSpore Lite 1.0.0", identifier: undefined }),
    expected: { format: "ms", faults: ["unsupported-format-version"] },
  },
  {
    name: "ms-shifted",
    describe: "The model begins behind 4096 zero bytes.",
    build: () => joinBytes([new Uint8Array(4096), writeMs(msFloat, current)]),
    expected: { format: "ms", faults: ["leading-padding"] },
  },
  {
    name: "ms-version-word-only",
    describe: "The version stands without the product's name in front of it.",
    build: () => writeMs(msFloat, { version: "2.2.0.20231010", identifier: "MSL2" }),
    expected: { ...msFacts, toolchain: "2.2.0.20231010" },
  },
  ...tfliteArtifacts(),
];

function tfliteArtifacts(): DescribedArtifact[] {
  const made = {
    description: "MLIR Converted.",
    metadata: { min_runtime_version: "1.14.0\0\0\0\0\0\0\0\0\0\0" },
  };
  const facts = { format: "tflite", target: [], operators: tfliteOperators } as const;
  const build = (options: Omit<ClassifierOptions, "spelling">) => () =>
    writeTflite(classifier({ spelling: tfliteSpelling, ...options }), made);
  return [
    {
      name: "tflite-float32",
      describe: "TensorFlow Lite, nothing quantized.",
      build: build({ type: "float32" }),
      expected: { ...facts, ...ports("float32"), weights: floatWeights, quantized: "no" },
    },
    {
      name: "tflite-float16-weights",
      describe: "TensorFlow Lite with float16 weights and float32 inputs and outputs.",
      build: build({ type: "float16" }),
      expected: { ...facts, ...ports("float32"), weights: halfWeights },
    },
    {
      name: "tflite-int8",
      describe: "TensorFlow Lite, quantized in full.",
      build: build({ type: "int8", scales: [0.0235] }),
      expected: { ...facts, ...ports("int8"), weights: int8Weights, quantized: "yes" },
    },
    {
      name: "tflite-dynamic-batch",
      describe: "The shape says 1 where the signature says that the dimension is not known.",
      build: build({ type: "float32", batch: -1 }),
      expected: {
        ...facts,
        inputs: [{ name: "image", dtype: "float32", shape: [null, 16, 16, 3] }],
        outputs: [{ name: "prob", dtype: "float32", shape: [null, 4] }],
        weights: floatWeights,
      },
    },
    {
      name: "tflite-custom-operator",
      describe: "An operator that the format does not know, by its own name.",
      build: () =>
        writeTflite(
          classifier({ spelling: { ...tfliteSpelling, softmax: "ExampleSoftmax" }, type: "float32" }),
          made,
        ),
      expected: {
        ...facts,
        ...ports("float32"),
        operators: { CONV_2D: 1, FULLY_CONNECTED: 1, ExampleSoftmax: 1 },
        weights: floatWeights,
      },
    },
  ];
}
