import type { ByteSource } from "../../base/byte-source.ts";
import { archiveInsteadOfModel } from "../../diagnostics/faults/archive-instead-of-model.ts";
import { malformedHeader } from "../../diagnostics/faults/malformed-header.ts";
import { pythonPickle } from "../../diagnostics/faults/python-pickle.ts";
import { trailingData } from "../../diagnostics/faults/trailing-data.ts";
import { truncatedArtifact } from "../../diagnostics/faults/truncated-artifact.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import type { ByteWindow } from "../byte-window.ts";
import { FactDraft } from "../fact-draft.ts";
import { isDeclarationName } from "../him/package-entry.ts";
import { readHim } from "../him/read-him.ts";
import { readOm2 } from "./read-om2.ts";
import { readZipDirectory, readZipText, type ZipDirectory } from "./zip-directory.ts";
import { endBytes, readLocalHeader } from "./zip-records.ts";

/** What is known besides the bytes, and who reads the models inside. */
export interface ZipOptions {
  readonly fileName: string | undefined;
  readonly readPart: (source: ByteSource) => ArtifactFacts;
}

/**
 * Reads a zip file: an HML package, told by its first entry; the OM2 package of the newest Ascend toolchain; or names
 * what it is instead.
 */
export function readZip(window: ByteWindow, { fileName, readPart }: ZipOptions): FactDraft {
  if (beginsWithDeclaration(window)) return readHim(window, readPart);
  const draft = new FactDraft(window.size);
  const directory = readZipDirectory(window);
  draft.container = { name: "zip", version: undefined };
  if (!directory) {
    draft.description = "zip archive without a directory";
    const values = { offset: window.size, what: "the zip directory", wanted: endBytes, available: 0 };
    draft.fault(truncatedArtifact, "read", values, { offset: 0, bytes: window.size });
    draft.unread("everything", "the directory at the end of the zip is missing", ["all"]);
    return draft;
  }
  recordEntries(directory, draft);
  const manifest = directory.entries.find(({ name }) => name === "manifest.json");
  const text = manifest && readZipText(window, manifest);
  const packed = directory.entries.some(({ name }) => name.startsWith("data/model_"));
  if (manifest && (packed || text?.includes("om2_version"))) readOm2(window, directory, text, draft);
  else nameArchive(directory, fileName, draft);
  reportTrailing(directory, window.size, draft);
  return draft;
}

/** Whether the first file in the archive has the name that the declaration of a package has (spec §27.1). */
function beginsWithDeclaration(window: ByteWindow): boolean {
  const first = readLocalHeader(window, 0);
  return first !== undefined && isDeclarationName(first.name);
}

function recordEntries({ entries, end }: ZipDirectory, draft: FactDraft): void {
  for (const { name, offset, packedBytes } of entries) draft.section(name, offset, packedBytes);
  draft.section("zip directory", end.offset, end.bytes);
  draft.meta("entries", entries.length);
  if (entries.length === end.entries) return;
  const values = { field: "number of zip entries", value: end.entries, expected: String(entries.length) };
  draft.fault(malformedHeader, "default", values, { offset: end.start + 10, bytes: 2 });
  draft.unread("zip entries", "the directory of the zip is cut or damaged", ["all"]);
}

function reportTrailing({ end }: ZipDirectory, size: number, draft: FactDraft): void {
  const offset = end.start + endBytes + end.commentBytes;
  if (offset >= size) return;
  const trailing = { offset, bytes: size - offset };
  draft.fault(trailingData, "default", trailing, trailing);
}

function nameArchive(directory: ZipDirectory, fileName: string | undefined, draft: FactDraft): void {
  const place = { offset: 0, bytes: 4 };
  const checkpoint = directory.entries.some(({ name }) => /(^|\/)data\.pkl$/.test(name));
  if (checkpoint) draft.fault(pythonPickle, "zip", {}, place);
  else draft.fault(archiveInsteadOfModel, "default", { kind: "zip" }, place);
  const foreign = fileName?.toLowerCase().endsWith(".him") ?? false;
  draft.description = checkpoint
    ? "PyTorch checkpoint"
    : foreign
      ? "foreign .him file (zip archive)"
      : "zip archive";
  draft.unread("everything", `the file is no model that is known here (${draft.description})`, ["all"]);
}
