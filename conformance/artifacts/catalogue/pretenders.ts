import { joinBytes } from "../byte-writer.ts";
import { makeNoise } from "../make-values.ts";
import { describeNetwork } from "../om/describe-network.ts";
import { placeWeights } from "../om/place-weights.ts";
import { writeModelDef } from "../om/write-model-def.ts";
import { writePico } from "../om/write-pico.ts";
import type { DescribedArtifact } from "./described-artifact.ts";

const text = (value: string) => new TextEncoder().encode(value);

/** Files that carry the name of an artifact and are something else. */
export const pretenders: readonly DescribedArtifact[] = [
  {
    name: "pretender-empty",
    describe: "No bytes at all.",
    build: () => new Uint8Array(),
    expected: { format: "unknown", faults: ["empty-artifact"] },
  },
  {
    name: "pretender-placeholder",
    describe: "Sixteen zero bytes.",
    build: () => new Uint8Array(16),
    expected: { format: "unknown", faults: ["empty-artifact"] },
  },
  {
    name: "pretender-git-lfs",
    describe: "A git-lfs pointer: the file was never fetched.",
    build: () =>
      text(
        "version https://git-lfs.github.com/spec/v1\n" +
          "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\n" +
          "size 12345678\n",
      ),
    expected: { format: "unknown", faults: ["lfs-pointer"] },
  },
  {
    name: "pretender-pickle",
    describe: "A Python pickle of protocol 3.",
    build: () =>
      joinBytes([
        Uint8Array.of(0x80, 0x03, 0x7d, 0x71, 0x00),
        text("X\u0005\0\0\0modelq\u0001."),
        makeNoise(64, "pickle"),
      ]),
    expected: { format: "unknown", faults: ["python-pickle"] },
  },
  {
    name: "pretender-html",
    describe: "The error page that a download brought instead of the file.",
    build: () =>
      text("<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head><body>Not Found</body></html>\n"),
    expected: { format: "unknown", faults: ["markup-page"] },
  },
  {
    name: "pretender-noise",
    describe: "Bytes that begin like nothing known.",
    build: () => makeNoise(4096, "noise"),
    expected: { format: "unknown", faults: ["unknown-artifact-format"] },
  },
  camera(),
  bareGraph(),
];

function camera(): DescribedArtifact {
  return {
    name: "pico",
    describe: "The container of HiSilicon's vision chips: another format under the same file name.",
    build: () =>
      writePico({
        name: "LMapper Version 1.1.0.0 (PICO_1.1) (INST_5.0.7)",
        graph: "main",
        batch: 1,
        inputs: [{ name: "data", shape: [1, 3, 224, 224] }],
        outputs: [{ name: "prob", shape: [1, 1000] }],
        parameters: makeNoise(512, "pico parameters"),
        instructions: makeNoise(256, "pico instructions"),
      }),
    expected: { format: "pico" },
  };
}

function bareGraph(): DescribedArtifact {
  const port = { type: "float32", shape: [1, 1, 28, 28], layout: "NCHW" } as const;
  const graph = describeNetwork(
    {
      name: "ge_default",
      inputs: [{ name: "x", tensor: port }],
      layers: [
        {
          name: "scale",
          operator: "Scale",
          weights: [{ name: "factor", type: "float32", shape: [1] }],
          result: port,
        },
      ],
      outputs: [{ from: "scale", tensor: port }],
    },
    "hiai",
  );
  return {
    name: "hiai-graph",
    describe: "A HiAI graph without any header: a bare protobuf message.",
    build: () =>
      writeModelDef({
        name: "ge_default",
        platformVersion: "3.51.z.0",
        graphs: placeWeights([graph], { place: "inline" }).graphs,
      }),
    expected: { format: "hiai-graph" },
  };
}
