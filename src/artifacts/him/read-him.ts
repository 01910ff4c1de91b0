import { type ByteSource, sliceSource } from "../../base/byte-source.ts";
import type { ArtifactFacts, FactPart } from "../../model/artifact-facts.ts";
import { ByteWindow } from "../byte-window.ts";
import { FactDraft } from "../fact-draft.ts";
import { sniffFormat } from "../sniff-format.ts";
import { isDeclarationName, type PackageEntry } from "./package-entry.ts";
import { readPackageDirectory } from "./read-package-directory.ts";

/** An HML package (provisional, spec §27): its entries, and the models among them, read where they lie. */
export function readHim(window: ByteWindow, readPart: (source: ByteSource) => ArtifactFacts): FactDraft {
  const draft = new FactDraft(window.size);
  draft.format = "him";
  draft.container = { name: "HML package (zip)", version: undefined };
  const entries = readPackageDirectory(window, draft);
  for (const entry of entries) {
    const part = readModel(window, entry, readPart);
    if (part) draft.parts.push(part);
  }
  draft.meta("entries", entries.length);
  draft.meta("declaration", entries.find(({ name }) => isDeclarationName(name))?.name);
  const count = draft.parts.length;
  draft.description = `HML package with ${count} model${count === 1 ? "" : "s"}`;
  draft.unread(
    "one model's facts",
    "a package is described by its declaration and holds any number of models",
    ["all"],
  );
  return draft;
}

function readModel(
  window: ByteWindow,
  { name, offset, bytes }: PackageEntry,
  readPart: (source: ByteSource) => ArtifactFacts,
): FactPart | undefined {
  const reader = { read: (at: number, length: number) => window.bytesAt(at, length) ?? new Uint8Array(0) };
  const source = sliceSource(reader, offset, bytes);
  // A declaration is text, and a package within a package no model.
  if (isDeclarationName(name) || sniffFormat(new ByteWindow(source)) === "zip") return undefined;
  const facts = readPart(source);
  return facts.format === "unknown" ? undefined : { name, offset, bytes, facts: moveFacts(facts, offset) };
}

/** Facts of a part with offsets from the start of the whole file. */
function moveFacts(facts: ArtifactFacts, by: number): ArtifactFacts {
  const move = <T extends { readonly offset: number }>(one: T): T => ({ ...one, offset: one.offset + by });
  return {
    ...facts,
    sections: facts.sections.map(move),
    faults: facts.faults.map(move),
    ...(facts.parts && {
      parts: facts.parts.map((part) => ({ ...move(part), facts: moveFacts(part.facts, by) })),
    }),
  };
}
