import type { ByteSource } from "../base/byte-source.ts";
import type { ArtifactFacts } from "../model/artifact-facts.ts";
import { ByteWindow } from "./byte-window.ts";
import type { FactDraft } from "./fact-draft.ts";
import { readMs } from "./ms/read-ms.ts";
import { readOm } from "./om/read-om.ts";
import { readOmGraph } from "./om/read-om-graph.ts";
import { readOnnx } from "./onnx/read-onnx.ts";
import { readPico } from "./pico/read-pico.ts";
import { readPretender } from "./read-pretender.ts";
import { sniffFormat } from "./sniff-format.ts";
import { readTflite } from "./tflite/read-tflite.ts";
import { readZip } from "./zip/read-zip.ts";

/** What is known of an artifact besides its bytes. */
export interface ArtifactHint {
  /** Used for words only, never to decide what the file is. */
  readonly fileName?: string;
}

/**
 * The facts that a compiled model states about itself. The format is recognised by content. Never throws, whatever the
 * bytes are: what is wrong stands in `faults`, what could not be read in `unread`. Reads by random access and only what
 * it needs (weights never). What the source itself throws, because the file behind it fails, passes through.
 */
export function readArtifact(source: ByteSource, hint: ArtifactHint = {}): ArtifactFacts {
  const window = new ByteWindow(source);
  return readDraft(window, hint).finish();
}

function readDraft(window: ByteWindow, hint: ArtifactHint): FactDraft {
  const sniffed = sniffFormat(window);
  switch (sniffed) {
    case "om":
      return readOm(window, { start: 0, end: window.size });
    case "hiai-graph":
      return readOmGraph(window);
    case "pico":
      return readPico(window);
    case "zip":
      return readZip(window, { fileName: hint.fileName, readPart: (part) => readArtifact(part) });
    case "ms":
      return readMs(window);
    case "tflite":
      return readTflite(window);
    case "onnx":
      return readOnnx(window);
    default:
      return readPretender(window, sniffed, hint.fileName);
  }
}
