import { limits } from "../../base/limits.ts";
import { malformedHeader } from "../../diagnostics/faults/malformed-header.ts";
import { otherContainer } from "../../diagnostics/faults/other-container.ts";
import { trailingData } from "../../diagnostics/faults/trailing-data.ts";
import { truncatedArtifact } from "../../diagnostics/faults/truncated-artifact.ts";
import type { ByteWindow } from "../byte-window.ts";
import type { Extent } from "../extent.ts";
import { FactDraft } from "../fact-draft.ts";
import { type OmHeader, omHeaderBytes, readOmHeader } from "./om-header.ts";
import { isBundle, isFlow, type OmTable, readOmTable } from "./om-partitions.ts";
import { readBundledModels, readSubmodels } from "./om-parts.ts";
import { decideQuantized } from "./om-quantization.ts";
import { recordHeader } from "./om-statements.ts";
import { readOmModel } from "./read-om-model.ts";

/** Reads a DOMI container (`.om`) that fills `extent`. `nesting` counts the containers around it. */
export function readOm(window: ByteWindow, extent: Extent, nesting = 0): FactDraft {
  const draft = new FactDraft(extent.end - extent.start, window.size);
  draft.format = "om";
  draft.description = "DOMI container";
  draft.container = { name: "DOMI", version: undefined };
  const header = readOmHeader(window, extent, draft);
  if (!header) {
    draft.unread("everything", "the header is not all there", ["all"]);
    return draft;
  }
  recordHeader(header, draft);
  draft.section("header", extent.start, omHeaderBytes);
  checkLength(header, extent, draft);
  draft.check(
    "checksum",
    "unknown",
    header.checksumIsZero ? "none is stated" : "the algorithm is not public, so it cannot be verified",
  );
  if (header.encryption === 1) {
    draft.encrypted = true;
    draft.description = "encrypted model (DOMI container)";
    draft.section("encrypted content", extent.start + omHeaderBytes, draft.bytes - omHeaderBytes);
    draft.unread("everything behind the header", "the header says that it is encrypted", ["all"]);
    return draft;
  }
  readContent({ window, header, extent, nesting, draft });
  return draft;
}

interface Content {
  readonly window: ByteWindow;
  readonly header: OmHeader;
  readonly extent: Extent;
  readonly nesting: number;
  readonly draft: FactDraft;
}

function readContent(content: Content): void {
  const { window, header, extent, draft } = content;
  const seen = new Set<string>();
  let opaque = false;
  let at = extent.start + omHeaderBytes;
  const bundle = isBundle(header);
  const models = bundle || isFlow(header) ? 1 : Math.min(header.modelCount, limits.artifactPartitions);
  for (let place = 0; place < models; place++) {
    const table = readOmTable(window, header, { ...extent, at, alone: models === 1 }, draft);
    if (!table) {
      draft.unread("everything behind the header", "there is no readable partition table", ["all"]);
      break;
    }
    at = table.end;
    if (bundle) readBundle(content, table);
    else opaque = readOmModel({ window, header, table, place, draft, seen }) || opaque;
    if (isFlow(header)) readSubmodels(content, table, (part) => readNested(content, part));
  }
  if (header.modelCount > limits.artifactPartitions) {
    const value = { field: "model_num", value: header.modelCount, expected: "a small number of models" };
    draft.fault(malformedHeader, "default", value, { offset: extent.start + 156, bytes: 4 });
  }
  draft.quantized = decideQuantized(draft, opaque || draft.parts.length > 0);
  reportTrailing(at, extent, draft);
}

function readNested(content: Content, extent: Extent): FactDraft | undefined {
  if (content.nesting + 1 >= limits.artifactNesting) {
    content.draft.limit("artifactNesting", { offset: extent.start, bytes: extent.end - extent.start });
    return undefined;
  }
  return readOm(content.window, extent, content.nesting + 1);
}

function readBundle(content: Content, table: OmTable): void {
  const { draft, extent } = content;
  draft.description = "Ascend bundle of models (DOMI container)";
  const count = readBundledModels(content, table, (part) => readNested(content, part));
  draft.fault(otherContainer, "bundle", { count }, { offset: extent.start, bytes: omHeaderBytes });
  draft.unread("inputs and outputs", "each model of a bundle has its own", ["io", "name"]);
}

/** The header states what follows it; a bundle's states the whole (om-format: length rule). */
function checkLength(header: OmHeader, extent: Extent, draft: FactDraft): void {
  const bytes = extent.end - extent.start;
  const promised = isBundle(header) ? header.promised : header.promised + omHeaderBytes;
  const place =
    header.modelLength > 0
      ? { offset: extent.start + 184, bytes: 8 }
      : { offset: extent.start + 76, bytes: 4 };
  const name = "the header states the length of the file";
  draft.check(name, promised === bytes ? "holds" : "fails", `${promised} bytes stated, ${bytes} there`);
  if (promised > bytes) {
    draft.fault(truncatedArtifact, "length", { bytes, promised, missing: promised - bytes }, place);
  } else if (promised < bytes) {
    draft.fault(malformedHeader, "length", { promised, bytes }, place);
  }
}

function reportTrailing(at: number, extent: Extent, draft: FactDraft): void {
  if (at >= extent.end) return;
  const bytes = extent.end - at;
  draft.section("trailing data", at, bytes);
  draft.fault(trailingData, "default", { bytes, offset: at }, { offset: at, bytes });
}
