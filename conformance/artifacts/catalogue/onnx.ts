import { makeValues } from "../make-values.ts";
import { type OnnxModel, writeOnnx } from "../onnx/write-onnx.ts";
import type { DescribedArtifact } from "./described-artifact.ts";

/** Constants: 8·3·3·3 float32 weights and 8 biases, 896 bytes. */
const model: OnnxModel = {
  producer: "pytorch",
  producerVersion: "2.4.0",
  graph: "main_graph",
  opset: 17,
  nodes: [
    { name: "/conv/Conv", type: "Conv", inputs: ["image", "conv.weight", "conv.bias"], outputs: ["/conv"] },
    { name: "/relu/Relu", type: "Relu", inputs: ["/conv"], outputs: ["features"] },
  ],
  constants: [
    {
      name: "conv.weight",
      type: "float32",
      shape: [8, 3, 3, 3],
      data: makeValues("float32", [8, 3, 3, 3], "w"),
    },
    { name: "conv.bias", type: "float32", shape: [8], data: makeValues("float32", [8], "b") },
  ],
  inputs: [{ name: "image", type: "float32", shape: [1, 3, 32, 32] }],
  outputs: [{ name: "features", type: "float32", shape: [1, 8, 30, 30] }],
};

const facts = {
  format: "onnx",
  name: "main_graph",
  toolchain: "2.4.0",
  target: [],
  inputs: [{ name: "image", dtype: "float32", shape: [1, 3, 32, 32] }],
  outputs: [{ name: "features", dtype: "float32", shape: [1, 8, 30, 30] }],
  operators: { Conv: 1, Relu: 1 },
  weights: { bytes: 896, byType: { float32: 896 } },
} as const;

/** ONNX files. */
export const onnxArtifacts: readonly DescribedArtifact[] = [
  {
    name: "onnx-float32",
    describe: "A plain ONNX model.",
    build: () => writeOnnx(model),
    expected: facts,
  },
  {
    name: "onnx-constants-as-inputs",
    describe: "Older exporters list the constants among the inputs: they are none.",
    build: () =>
      writeOnnx({
        ...model,
        inputs: [
          ...model.inputs,
          { name: "conv.weight", type: "float32", shape: [8, 3, 3, 3] },
          { name: "conv.bias", type: "float32", shape: [8] },
        ],
      }),
    expected: facts,
  },
  {
    name: "onnx-dynamic-dimensions",
    describe: "A dimension with a name, and one without anything.",
    build: () =>
      writeOnnx({
        ...model,
        inputs: [{ name: "image", type: "float32", shape: ["batch", 3, null, 32] }],
        outputs: [{ name: "features", type: "float32", shape: ["batch", 8, null, 30] }],
      }),
    expected: {
      ...facts,
      inputs: [{ name: "image", dtype: "float32", shape: ["batch", 3, null, 32] }],
      outputs: [{ name: "features", dtype: "float32", shape: ["batch", 8, null, 30] }],
    },
  },
  {
    name: "onnx-external-data",
    describe: "The weights stand in a second file.",
    build: () =>
      writeOnnx({
        ...model,
        constants: model.constants.map((constant, i) => ({
          ...constant,
          data: { location: "weights.bin", offset: i * 4096, length: i === 0 ? 864 : 32 },
        })),
      }),
    expected: facts,
  },
  {
    name: "onnx-external-data-outside",
    describe: "The second file lies outside of the folder: it must never be opened.",
    build: () =>
      writeOnnx({
        ...model,
        constants: model.constants.map((constant) => ({
          ...constant,
          data: { location: "../../../../etc/passwd", offset: 0, length: 32 },
        })),
      }),
    expected: { format: "onnx" },
  },
  {
    name: "onnx-functions",
    describe:
      "An operator that the model defines itself: its nodes count once, its calls under its own name.",
    build: () =>
      writeOnnx({
        ...model,
        nodes: [
          ...model.nodes,
          { name: "a", type: "Swish", domain: "com.example", inputs: ["features"], outputs: ["b"] },
          { name: "c", type: "Swish", domain: "com.example", inputs: ["b"], outputs: ["d"] },
        ],
        functions: [
          {
            domain: "com.example",
            name: "Swish",
            nodes: [
              { name: "", type: "Sigmoid", inputs: ["x"], outputs: ["s"] },
              { name: "", type: "Mul", inputs: ["x", "s"], outputs: ["y"] },
            ],
          },
        ],
        training: true,
      }),
    expected: {
      ...facts,
      operators: { Conv: 1, Relu: 1, Mul: 1, Sigmoid: 1, "com.example.Swish": 2 },
    },
  },
  {
    name: "onnx-optional-and-sequence",
    describe:
      "An input that may be absent has the type that it may have; a sequence has none that HML can say.",
    build: () =>
      writeOnnx({
        ...model,
        inputs: [
          ...model.inputs,
          { name: "mask", type: "bool", shape: [1, 32], within: "optional" },
          { name: "history", type: "float32", shape: [8], within: "sequence" },
        ],
      }),
    expected: {
      ...facts,
      inputs: [
        ...facts.inputs,
        { name: "mask", dtype: "bool", shape: [1, 32] },
        { name: "history", dtype: null, shape: null },
      ],
    },
  },
  {
    name: "onnx-annotated-and-sparse",
    describe: "Quantization is announced beside the graph, and one constant stores only what is not zero.",
    build: () =>
      writeOnnx({
        ...model,
        annotated: ["features"],
        sparse: [{ name: "mostly.zero", values: new Uint8Array(12), indices: [1, 5, 9], shape: [4, 4] }],
      }),
    expected: {
      ...facts,
      weights: { bytes: 908, byType: { float32: 908 } },
      quantized: "unknown",
    },
  },
];
