import { makeFaceAscend, makeFaceKirin } from "./examples/face-detection.ts";
import { makeHeartRhythmPocket, makeHeartRhythmWrist } from "./examples/heart-rhythm.ts";
import { makeWakeWord } from "./examples/wake-word.ts";

/** A file of the examples: path from the project's root, with `/`. */
export interface ExampleArtifact {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const makers: Readonly<Record<string, () => Uint8Array>> = {
  "heart-rhythm/hr_wrist.om": makeHeartRhythmWrist,
  "heart-rhythm/hr_pocket.om": makeHeartRhythmPocket,
  "face-detection/face_kirin.om": makeFaceKirin,
  "face-detection/face_310b.om": makeFaceAscend,
  "lying/wakeword_v3.om": makeWakeWord,
};

/** The compiled artifacts that stand beside the example declarations; the same bytes on every machine. */
export function generateExampleArtifacts(): ExampleArtifact[] {
  return Object.entries(makers).map(([name, make]) => ({
    path: `conformance/examples/${name}`,
    bytes: make(),
  }));
}
