import { joinBytes } from "../byte-writer.ts";
import { makeNoise } from "../make-values.ts";
import { writeZip } from "../zip/write-zip.ts";
import type { DescribedArtifact } from "./described-artifact.ts";

const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`);

const tensor = (name: string, index: number, shape: readonly number[]) => ({
  name,
  index,
  shape,
  shape_v2: shape,
  data_type: "DT_FLOAT",
  format: "ND",
  size: 4 * shape.reduce((product, dim) => product * dim, 1),
});

function makeOm2(): Uint8Array {
  return writeZip([
    { name: "manifest.json", content: json({ om2_version: "0", model_num: 1, atc_command: "" }) },
    {
      name: "data/model_0/model_meta.json",
      content: json({
        name: "relu",
        inputs: [tensor("x", 0, [1, 16])],
        outputs: [tensor("y", 0, [1, 16])],
        work_size: 1024,
      }),
    },
    { name: "data/constants/constant_0", content: makeNoise(128, "om2") },
  ]);
}

/** Zip archives: the package of the newest toolchain, and what merely is one. */
export const zipArtifacts: readonly DescribedArtifact[] = [
  {
    name: "om2",
    describe: "The zip package of the newest Ascend toolchain. Known from source only.",
    build: makeOm2,
    expected: { format: "om2" },
  },
  {
    name: "pretender-zip",
    describe: "A zip archive that holds no model.",
    build: () => writeZip([{ name: "readme.txt", content: new TextEncoder().encode("nothing here\n") }]),
    expected: { format: "unknown", faults: ["archive-instead-of-model"] },
  },
  {
    name: "pretender-zip-cut",
    describe: "A zip archive without its directory.",
    build: () => makeOm2().subarray(0, 200).slice(),
    expected: { format: "unknown", faults: ["truncated-artifact"] },
  },
  {
    name: "om2-zip-slip",
    describe: "An entry whose name leads out of the folder.",
    build: () =>
      writeZip([
        { name: "../../outside.json", content: json({}) },
        { name: "manifest.json", content: json({ om2_version: "0", model_num: 1 }) },
      ]),
    expected: { format: "om2" },
  },
  {
    name: "om2-trailing",
    describe: "Bytes behind the end of the archive.",
    build: () => joinBytes([makeOm2(), makeNoise(8, "behind")]),
    expected: { format: "om2", faults: ["trailing-data"] },
  },
];
