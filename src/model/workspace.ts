import type { Document } from "./document.ts";
import type { KindId } from "./vocabulary/vocabulary.ts";

/** A declaration among others. */
export interface BoundDocument {
  /** Absolute path with `/`; `hml:devices` for a built-in one. */
  readonly file: string;
  readonly document: Document;
}

/** A labelled block and where it stands. */
export interface BoundBlock {
  readonly document: Document;
  readonly block: object;
  readonly kind: KindId;
  readonly label: string;
}

/** Declarations that are checked together, with their names resolved. Answers do not depend on the order of reading. */
export interface Workspace {
  /** Sorted by file. */
  readonly documents: readonly BoundDocument[];
  /** What the reference `block.property` (of a list: its item `index`) names; `undefined` where that is nothing. */
  resolve(block: object, property: string, index?: number): BoundBlock | undefined;
  /** The block of that kind and label that stands at the top of the document or of one that it imports. */
  find(document: Document, kind: KindId, label: string): BoundBlock | undefined;
  /** All blocks of a kind at the top of the document, then of those that it imports. */
  list(document: Document, kind: KindId): readonly BoundBlock[];
  /** The documents that a document imports. */
  importsOf(document: Document): readonly BoundDocument[];
}
