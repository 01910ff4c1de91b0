import type { FactDraft } from "../fact-draft.ts";
import { FlatTable, startFlatRun } from "../flat-table.ts";
import { identifierAt } from "../looks-like-flatbuffer.ts";
import { readText } from "../read-text.ts";
import type { BufferPlace, TfliteBuffers } from "./tflite-buffers.ts";

const model = { metadata: 6 };
const entry = { name: 0, buffer: 1 };

/** Slots of `ModelMetadata` (metadata_schema.fbs, identifier `M001`) that are texts. */
const texts = { name: 0, description: 1, version: 2, author: 4, license: 5 } as const;
const parserVersion = 7;

/** Bytes of a metadata entry that is read as text. */
const longestText = 64;

/** Entries that are looked at; files have a handful. */
const most = 32;

/** Reads what the model says of itself in named metadata: the runtime it needs, and the descriptive block if there. */
export function readTfliteMetadata(root: FlatTable, buffers: TfliteBuffers, draft: FactDraft): void {
  const { window } = root.run;
  const named: string[] = [];
  for (const one of root.tables(model.metadata, "a metadata entry")) {
    if (named.length === most) break;
    const name = one.text(entry.name);
    named.push(name);
    const place = buffers.place(one.u32(entry.buffer));
    if (!place) continue;
    draft.section(`metadata ${name}`, place.offset, place.bytes);
    if (name === "min_runtime_version" && place.bytes <= longestText) {
      const version = readText(window.bytesAt(place.offset, place.bytes) ?? new Uint8Array(0));
      draft.meta("min-runtime-version", version);
      if (version !== "") draft.requires.push(`tflite-runtime@${version}`);
    } else if (name === "TFLITE_METADATA" && /M\d{3}/.test(identifierAt(window, place.offset))) {
      readDescriptive(root, place, draft);
    }
  }
  draft.meta("metadata", named.join(", "));
}

function readDescriptive(root: FlatTable, place: BufferPlace, draft: FactDraft): void {
  const run = startFlatRun(root.run.window, { start: place.offset, end: place.offset + place.bytes });
  const block = FlatTable.root(run);
  for (const [key, slot] of Object.entries(texts)) draft.meta(`metadata-${key}`, block.text(slot));
  draft.meta("metadata-parser", block.text(parserVersion));
  root.run.missing ??= run.missing;
}
