import { joinBytes } from "../byte-writer.ts";
import { makeNoise } from "../make-values.ts";
import { writePico } from "../om/write-pico.ts";
import { writeZip, type ZipEntry } from "../zip/write-zip.ts";
import type { DescribedArtifact } from "./described-artifact.ts";

const text = (value: string) => new TextEncoder().encode(value);

const declaration: ZipEntry = {
  name: "declaration.hml",
  content: text('hml 1.0\n\nmodel eye {\n  variant chip { artifact: "eye.om", format: pico }\n}\n'),
};
const model: ZipEntry = {
  name: "eye.om",
  content: writePico({
    name: "eye",
    graph: "main",
    batch: 1,
    inputs: [{ name: "data", shape: [1, 3, 8, 8] }],
    outputs: [{ name: "prob", shape: [1, 10] }],
    parameters: makeNoise(16, "package parameters"),
    instructions: makeNoise(16, "package instructions"),
  }),
};
const labels: ZipEntry = { name: "labels.txt", content: text("cat\ndog\n") };

/** A package with one thing changed about its model. */
function changed(change: Partial<ZipEntry>): Uint8Array {
  return writeZip([declaration, { ...model, ...change }, labels]);
}

/** HML packages: the one form that is one, and each attack that a reader has to refuse. */
export const packageArtifacts: readonly DescribedArtifact[] = [
  {
    name: "him",
    describe: "A package: its declaration first, then a model and a file of labels by name.",
    build: () => changed({}),
    expected: { format: "him" },
  },
  {
    name: "him-zip-slip",
    describe: "A package with an entry whose name leads out of the folder that it is unpacked to.",
    build: () => changed({ name: "../eye.om" }),
    expected: { format: "him", faults: ["package-entry-name-unsafe"] },
  },
  {
    name: "him-name-with-nul",
    describe:
      "A package with an entry whose name goes on behind a NUL, where programs differ in what they read.",
    build: () => changed({ name: "eye.om\0.txt" }),
    expected: { format: "him", faults: ["package-entry-name-unsafe"] },
  },
  {
    name: "him-bomb",
    describe: "A package with a packed entry that states four gigabytes.",
    build: () => changed({ says: { method: 8, bytes: 0xffff_fffe } }),
    expected: { format: "him", faults: ["package-entry-compressed"] },
  },
  {
    name: "him-names-twice",
    describe: "A package with two entries whose names differ only by case.",
    build: () => writeZip([declaration, { ...labels, name: "EYE.om" }, model]),
    expected: { format: "him", faults: ["package-entry-twice"] },
  },
  {
    name: "him-encrypted",
    describe: "A package with an entry that is encrypted.",
    build: () => changed({ says: { flags: 0x0801 } }),
    expected: { format: "him", faults: ["package-entry-encrypted"] },
  },
  {
    name: "him-link",
    describe: "A package with a symbolic link in place of a file.",
    build: () => changed({ content: text("../../eye.om"), attributes: 0xa1ff_0000 }),
    expected: { format: "him", faults: ["package-entry-no-file"] },
  },
  {
    name: "him-trailing",
    describe: "A package with bytes behind its end.",
    build: () => joinBytes([changed({}), makeNoise(8, "behind")]),
    expected: { format: "him", faults: ["package-trailing-data"] },
  },
  {
    name: "him-two-lengths",
    describe: "A package with a stored entry that states another length than it has.",
    build: () => changed({ says: { bytes: 7 } }),
    expected: { format: "him", faults: ["package-headers-disagree"] },
  },
  {
    name: "him-cut",
    describe: "A package that a download left without its directory.",
    build: () => changed({}).subarray(0, 300).slice(),
    expected: { format: "him", faults: ["package-damaged"] },
  },
];
