import { describeNetwork, type Network } from "../om/describe-network.ts";
import type { TensorDescription } from "../om/description.ts";
import { type AscendModel, makeAscend } from "../om/make-ascend.ts";
import type { InoutInfo } from "../om/write-inout-info.ts";
import type { DescribedArtifact } from "./described-artifact.ts";

const image: TensorDescription = { type: "float16", shape: [1, 3, 64, 64], layout: "NCHW", size: 24608 };
const chip: TensorDescription = { type: "float16", shape: [1, 1, 32, 32, 16], layout: "NC1HWC0" };
const boxes: TensorDescription = { type: "float32", shape: [1, 32, 4], layout: "ND", size: 544 };

/** Two outputs; float16 weights (16·3·3·3 + 4·16) · 2 and one float32 bias of 64 bytes. */
const detector: Network = {
  name: "detector",
  inputs: [{ name: "image", tensor: image }],
  layers: [
    { name: "trans_TransData_0", operator: "TransData", result: chip },
    {
      name: "Conv_0",
      operator: "Conv2D",
      weights: [
        { name: "conv.weight", type: "float16", shape: [16, 3, 3, 3] },
        { name: "conv.bias", type: "float32", shape: [16] },
      ],
      attributes: { strides: { ints: [1, 1, 2, 2] }, offset_x: { int: 0 }, data_format: { text: "NCHW" } },
      result: chip,
    },
    {
      name: "MatMul_8",
      operator: "MatMulV2",
      weights: [{ name: "head.weight", type: "float16", shape: [4, 16], layout: "ND" }],
      result: { ...boxes, type: "float16" },
    },
    { name: "trans_Cast_12", operator: "Cast", attributes: { dst_type: { int: 0 } }, result: boxes },
  ],
  outputs: [
    { from: "trans_Cast_12", tensor: boxes },
    { from: "Conv_0", tensor: chip },
  ],
};

const outputNames = ["Concat_42:0:boxes", "Conv_0:0:features"];

const inout: InoutInfo = {
  inputs: [{ name: "image", type: "float16", shape: [1, 3, 64, 64], layout: "NCHW", size: 24576 }],
  outputs: [
    { name: "Concat_42:0:boxes", type: "float32", shape: [1, 32, 4], layout: "ND", size: 512 },
    { name: "Conv_0:0:features", type: "float16", shape: [1, 1, 32, 32, 16], layout: "NC1HWC0", size: 32768 },
  ],
};

const detectorModel: AscendModel = {
  graphs: [describeNetwork(detector, "ascend")],
  outputNames,
  soc: "Ascend310",
  toolchain: "1.80.T15.0.B156",
};

const detectorFacts = {
  format: "om",
  family: "ascend",
  name: "detector",
  toolchain: "1.80.T15.0.B156",
  target: ["Ascend310"],
  inputs: [{ name: "image", dtype: "float16", shape: [1, 3, 64, 64], layout: "NCHW" }],
  outputs: [
    { name: "Concat_42:0:boxes", dtype: "float32", shape: [1, 32, 4], layout: "ND" },
    { name: "Conv_0:0:features", dtype: "float16", shape: [1, 1, 32, 32, 16], layout: "NC1HWC0" },
  ],
  operators: { Data: 1, TransData: 1, Const: 3, Conv2D: 1, MatMulV2: 1, Cast: 1, NetOutput: 1 },
  weights: { bytes: 1056, byType: { float16: 992, float32: 64 } },
  redacted: ["/home/builder"],
} as const;

/** Ascend containers of one model each: header tails C, D and E. */
export const ascendArtifacts: readonly DescribedArtifact[] = [
  {
    name: "ascend-v1",
    describe: "The first Ascend generation (tail C): no chip, no toolchain, no output names.",
    build: () =>
      makeAscend({
        tail: "ascend-v1",
        headerName: "detector",
        models: [{ graphs: [describeNetwork(detector, "ascend")] }],
      }),
    expected: {
      ...detectorFacts,
      toolchain: null,
      target: [],
      outputs: [
        { ...detectorFacts.outputs[0], name: "output_0_trans_Cast_12_0" },
        { ...detectorFacts.outputs[1], name: "output_1_Conv_0_0" },
      ],
    },
  },
  {
    name: "ascend-v2-narrow",
    describe: "Second generation with the narrow table (tail D), chip and toolchain stated.",
    build: () => makeAscend({ tail: "ascend-v2-narrow", headerName: "detector", models: [detectorModel] }),
    expected: detectorFacts,
  },
  {
    name: "ascend-v2-wide",
    describe:
      "Second generation with the wide table (tail E), an input and output block, attributes by number.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-wide",
        headerName: "detector",
        models: [{ ...detectorModel, soc: "Ascend310B4", toolchain: "7.6.0.1.220", inout, enumerated: true }],
      }),
    expected: { ...detectorFacts, target: ["Ascend310B4"], toolchain: "7.6.0.1.220" },
  },
  {
    name: "ascend-v2-narrow-enumerated",
    describe: "Attributes by number in a narrow container: the two do not hang together.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-narrow",
        headerName: "detector",
        models: [{ ...detectorModel, inout, enumerated: true }],
      }),
    expected: detectorFacts,
  },
  {
    name: "ascend-aligned",
    describe:
      "Partitions aligned to 32 bytes (LITE save mode): their offsets are not the running sum of sizes.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-wide",
        headerName: "detector",
        models: [{ ...detectorModel, inout, alignment: 32 }],
      }),
    expected: detectorFacts,
  },
  {
    name: "ascend-camera-chip",
    describe:
      "The camera chips' toolchain writes the input and output block as type 6, which is FLOW_MODEL elsewhere.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-narrow",
        headerName: "detector",
        models: [{ ...detectorModel, soc: "OPTG", toolchain: "5.20.T6.2.B060", inout, inoutType: 6 }],
      }),
    expected: { ...detectorFacts, target: ["OPTG"], toolchain: "5.20.T6.2.B060" },
  },
  {
    name: "ascend-header-name-cut",
    describe: "The header keeps 31 bytes of the name, the definition all of it.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-narrow",
        headerName: "detector_for_the_entrance_gate_camera_v2",
        models: [
          {
            ...detectorModel,
            graphs: [
              describeNetwork({ ...detector, name: "detector_for_the_entrance_gate_camera_v2" }, "ascend"),
            ],
          },
        ],
      }),
    expected: { ...detectorFacts, name: "detector_for_the_entrance_gate_camera_v2" },
  },
  manyAttributes(),
];

/** Enough names that numbers of one, two and three digits to the base 127 occur, powers of 127 among them. */
function manyAttributes(): DescribedArtifact {
  const names = Array.from({ length: 127 * 127 + 2 }, (_, i) => [`attribute_${i}`, { int: i }] as const);
  const first = {
    name: "Identity_0",
    operator: "Identity",
    attributes: Object.fromEntries(names),
    result: image,
  };
  const network = { ...detector, layers: [first, ...detector.layers] };
  return {
    name: "ascend-many-attributes",
    describe: "Over 16,129 attribute names: the one that holds the constants has a number of three digits.",
    build: () =>
      makeAscend({
        tail: "ascend-v2-wide",
        headerName: "detector",
        models: [{ ...detectorModel, graphs: [describeNetwork(network, "ascend")], enumerated: true }],
      }),
    expected: { ...detectorFacts, operators: { ...detectorFacts.operators, Identity: 1 } },
  };
}
