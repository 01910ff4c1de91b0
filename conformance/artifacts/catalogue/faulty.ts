import { joinBytes } from "../byte-writer.ts";
import { makeNoise } from "../make-values.ts";
import { describeNetwork, type Network } from "../om/describe-network.ts";
import type { OmFile, OmPartition } from "../om/description.ts";
import { type AscendOptions, describeAscend } from "../om/make-ascend.ts";
import { describeHiai } from "../om/make-hiai.ts";
import { writeModelDef } from "../om/write-model-def.ts";
import { writeOm } from "../om/write-om.ts";
import type { DescribedArtifact, ExpectedFacts, ExpectedFault } from "./described-artifact.ts";

const port = { type: "float32", shape: [1, 16], layout: "ND" } as const;

const network: Network = {
  name: "victim",
  inputs: [{ name: "x", tensor: port }],
  layers: [
    {
      name: "MatMul_0",
      operator: "MatMulV2",
      weights: [{ name: "weight", type: "float16", shape: [16, 16], layout: "ND" }],
      result: port,
    },
  ],
  outputs: [{ from: "MatMul_0", tensor: port }],
};

const options: AscendOptions = {
  tail: "ascend-v2-narrow",
  headerName: "victim",
  models: [
    {
      graphs: [describeNetwork(network, "ascend")],
      outputNames: ["MatMul_0:0:y"],
      soc: "Ascend310",
      toolchain: "1.80.T15.0.B156",
      inout: {
        inputs: [{ name: "x", type: "float32", shape: [1, 16], layout: "ND", size: 64 }],
        outputs: [{ name: "MatMul_0:0:y", type: "float32", shape: [1, 16], layout: "ND", size: 64 }],
      },
    },
  ],
};

/** Partitions of the healthy file: 8, 0, 1, 3, 2. */
const narrow: OmFile = describeAscend(options);
const wide: OmFile = describeAscend({ ...options, tail: "ascend-v2-wide" });

/** Byte offsets in the healthy narrow file: header 256, then the count and entries of 12 bytes. */
const tableAt = 256;
const entryAt = (index: number) => tableAt + 4 + 12 * index;
const dataAt = tableAt + 4 + 12 * 5;

/** A healthy file with one thing broken. */
interface Damage {
  readonly name: string;
  readonly describe: string;
  readonly fault: ExpectedFault;
  readonly file?: OmFile;
  readonly break: (bytes: Uint8Array, view: DataView) => Uint8Array | undefined;
  readonly expected?: Partial<ExpectedFacts>;
}

const damages: readonly Damage[] = [
  {
    name: "truncated-header",
    describe: "Ends inside the header.",
    fault: "truncated-artifact",
    break: (bytes) => bytes.subarray(0, 200),
  },
  {
    name: "truncated-table",
    describe: "Ends inside the partition table.",
    fault: "truncated-artifact",
    break: (bytes) => bytes.subarray(0, tableAt + 20),
  },
  {
    name: "truncated-definition",
    describe: "Ends inside the model definition.",
    fault: "truncated-artifact",
    break: (bytes) => bytes.subarray(0, dataAt + 600),
  },
  {
    name: "truncated-last-byte",
    describe: "The last byte is missing.",
    fault: "truncated-artifact",
    break: (bytes) => bytes.subarray(0, bytes.length - 1),
  },
  {
    name: "trailing-data",
    describe: "Sixteen bytes stand behind the last partition.",
    fault: "trailing-data",
    break: (bytes) => joinBytes([bytes, makeNoise(16, "trailing")]),
  },
  {
    name: "wrong-length",
    describe: "The header's length is 100 more than what follows.",
    fault: "truncated-artifact",
    break: (bytes, view) => void view.setUint32(76, bytes.length - 256 + 100, true),
  },
  {
    name: "short-length",
    describe: "The header's length is 100 less than what follows.",
    fault: "malformed-header",
    break: (bytes, view) => void view.setUint32(76, bytes.length - 256 - 100, true),
  },
  {
    name: "wrong-wide-length",
    describe: "The 64-bit length is 2⁶³: nothing may be allocated for it.",
    fault: "truncated-artifact",
    file: wide,
    break: (_, view) => void view.setBigUint64(184, 1n << 63n, true),
  },
  {
    name: "partition-past-end",
    describe: "The last partition's size leads past the end of the file.",
    fault: "partition-past-end",
    break: (_, view) => void view.setUint32(entryAt(4) + 8, 0x00ffffff, true),
  },
  {
    name: "partition-offset-past-end",
    describe: "A partition's offset lies past the end of the file.",
    fault: "partition-past-end",
    break: (_, view) => void view.setUint32(entryAt(4) + 4, 0xfffffff0, true),
  },
  {
    name: "partitions-overlap",
    describe: "The kernels begin where the weights begin.",
    fault: "partition-offset-differs",
    break: (_, view) => void view.setUint32(entryAt(3) + 4, view.getUint32(entryAt(2) + 4, true), true),
  },
  {
    name: "partition-unknown",
    describe: "A partition of type 99, which no toolchain writes.",
    fault: "unknown-partition",
    break: (_, view) => void view.setUint32(entryAt(3), 99, true),
  },
  {
    name: "too-many-partitions",
    describe: "The table claims 2³² − 1 entries.",
    fault: "malformed-partition-table",
    break: (_, view) => void view.setUint32(tableAt, 0xffffffff, true),
  },
  {
    name: "no-partitions",
    describe: "The table is empty.",
    fault: "malformed-partition-table",
    break: (_, view) => void view.setUint32(tableAt, 0, true),
  },
  {
    name: "no-definition",
    describe: "No partition holds a model definition.",
    fault: "missing-model-definition",
    break: (_, view) => void view.setUint32(entryAt(1), 4, true),
    expected: { hidden: ["operators", "weights"] },
  },
  {
    name: "bad-head-size",
    describe: "The header claims to be 64 bytes long.",
    fault: "malformed-header",
    break: (_, view) => void view.setUint32(4, 64, true),
  },
  {
    name: "bad-definition",
    describe: "The model definition is noise.",
    fault: "malformed-model-definition",
    break: (bytes, view) => {
      const offset = dataAt + view.getUint32(entryAt(1) + 4, true);
      bytes.set(makeNoise(view.getUint32(entryAt(1) + 8, true), "definition"), offset);
      // A first byte that no protobuf message can begin with: wire type 7.
      bytes[offset] = 0x07;
      return bytes;
    },
    expected: { hidden: ["operators", "weights"] },
  },
  {
    name: "bad-inout",
    describe: "The input and output block claims a million inputs.",
    fault: "artifact-contradicts-itself",
    break: (_, view) => void view.setUint32(dataAt + 8, 1_000_000, true),
  },
];

/** Broken containers: one fault each. */
export const faultyArtifacts: readonly DescribedArtifact[] = [
  ...damages.map(describeDamage),
  weightsPastEnd(),
  attributeNumberPastEnd(),
  encrypted(),
];

function describeDamage(damage: Damage): DescribedArtifact {
  return {
    name: `faulty-${damage.name}`,
    describe: damage.describe,
    build: () => {
      const bytes = writeOm(damage.file ?? narrow).slice();
      const broken = damage.break(bytes, new DataView(bytes.buffer));
      return (broken ?? bytes).slice();
    },
    expected: { format: "om", faults: [damage.fault], ...damage.expected },
  };
}

/** The same container with the content of one partition replaced. */
function replacePartition(file: OmFile, replacement: OmPartition): OmFile {
  const models = file.models.map((model) => ({
    ...model,
    partitions: model.partitions.map((part) => (part.type === replacement.type ? replacement : part)),
  }));
  return { ...file, models };
}

function weightsPastEnd(): DescribedArtifact {
  return {
    name: "faulty-weights-past-end",
    describe: "A constant's data leads past the end of the weights partition.",
    build: () => {
      const content = narrow.models[0]?.partitions.find((part) => part.type === 1)?.content;
      return writeOm(
        replacePartition(narrow, { type: 1, content: content?.subarray(0, 900) ?? new Uint8Array() }),
      );
    },
    expected: { format: "om", faults: ["weights-past-end"] },
  };
}

function attributeNumberPastEnd(): DescribedArtifact {
  const graph = describeNetwork(network, "ascend");
  const definition = writeModelDef({
    name: "victim",
    platformVersion: "1.11.z.0",
    graphs: [
      {
        ...graph,
        operators: graph.operators.map((operator) => ({ ...operator, attributes: { "\0\x7f": { int: 1 } } })),
      },
    ],
    attributes: {
      om_compress_version: { int: 1 },
      attr_name_enum: { texts: ["value"] },
      attr_value_enum: { texts: [] },
      attrs_use_string_value: { flags: [false] },
    },
  });
  return {
    name: "faulty-attribute-number",
    describe: "Attribute number 126 in a file whose table of names has one entry.",
    build: () => writeOm(replacePartition(narrow, { type: 0, content: definition })),
    expected: { format: "om", faults: ["misplaced-value"] },
  };
}

function encrypted(): DescribedArtifact {
  const file = describeHiai({
    graph: describeNetwork(network, "hiai"),
    place: "offset",
    modelType: 0,
  });
  return {
    name: "hiai-encrypted",
    describe:
      "The header says that what follows is encrypted: nothing behind it can be read, which is no fault.",
    build: () => {
      const bytes = writeOm({ ...file, header: { ...file.header, encrypted: true } });
      return joinBytes([bytes.subarray(0, 256), makeNoise(bytes.length - 256, "encrypted")]);
    },
    expected: { format: "om", encrypted: true, hidden: ["all"] },
  };
}
