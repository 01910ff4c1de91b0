import type { Span } from "../src/base/span.ts";
import { type ReferenceUse, usesOf } from "../src/bind/list-references.ts";
import { type Document, placeOfLabel } from "../src/model/document.ts";
import type { Entry } from "../src/model/tree.ts";
import { parseReference } from "../src/model/values/reference.ts";
import { kinds } from "../src/model/vocabulary/vocabulary.ts";
import type { BoundBlock, Workspace } from "../src/model/workspace.ts";

/** A place at which a labelled block is named: its own label, or one label of a reference. */
export interface Occurrence {
  readonly document: Document;
  readonly span: Span;
  readonly target: BoundBlock;
  /** Absent at the label itself. */
  readonly use: ReferenceUse | undefined;
  /** Which label of the reference. */
  readonly segment: number;
}

/** Every occurrence of every name in a document. */
export function* occurrencesIn(document: Document, workspace: Workspace): Generator<Occurrence> {
  for (const [block, { kind }] of document.origins) {
    if (kind === undefined) continue;
    for (const use of usesOf(document, block, kind)) yield* occurrencesOf(use, workspace);
    const own = kinds[kind]?.form === "labelled" ? blockOf(document, block) : undefined;
    if (own)
      yield { document, span: placeOfLabel(document, block).span, target: own, use: undefined, segment: 0 };
  }
}

/** The name at an offset. Where a label is a reference too, what it refers to. */
export function nameAt(document: Document, workspace: Workspace, offset: number): Occurrence | undefined {
  for (const one of occurrencesIn(document, workspace))
    if (one.span.start <= offset && offset <= one.span.end) return one;
  return undefined;
}

/** Every occurrence of one block's name in all documents. */
export function occurrencesOfBlock(workspace: Workspace, block: object): readonly Occurrence[] {
  return workspace.documents.flatMap(({ document }) =>
    [...occurrencesIn(document, workspace)].filter((one) => one.target.block === block),
  );
}

/** The entry that holds a labelled block. */
export function entryOf({ document, block }: BoundBlock): Entry | undefined {
  return document.origins.get(block)?.entry;
}

/** Labelled blocks around one, innermost first, itself included. */
export function labelledAround({ document, block }: BoundBlock): readonly BoundBlock[] {
  const around: BoundBlock[] = [];
  for (let at: object | undefined = block; at; at = document.origins.get(at)?.parent) {
    const found = blockOf(document, at);
    if (found) around.push(found);
  }
  return around;
}

function blockOf(document: Document, block: object): BoundBlock | undefined {
  const { kind, key } = document.origins.get(block) ?? {};
  if (kind === undefined || kinds[kind]?.form !== "labelled") return undefined;
  return { document, block, kind, label: String(key) };
}

function* occurrencesOf(use: ReferenceUse, workspace: Workspace): Generator<Occurrence> {
  const { document, block, property, index, text, place } = use;
  const target = workspace.resolve(block, property, index);
  const labels = parseReference(text);
  if (!target || !labels) return;
  const around = labelledAround(target);
  const written = place.source.text.slice(place.span.start, place.span.end);
  const start = written.indexOf(text);
  let at = place.span.start + start;
  for (const [segment, label] of labels.entries()) {
    const named = around[labels.length - 1 - segment];
    // Spelled with escapes, the whole value stands for each of its labels.
    const span = start < 0 ? place.span : { start: at, end: at + label.length };
    at += label.length + 1;
    if (named) yield { document, span, target: named, use, segment };
  }
}
