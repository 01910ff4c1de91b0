import type { Span } from "../base/span.ts";

/** Something of a document that the target of a conversion cannot say. */
export interface Loss {
  readonly what: string;
  /** JSON Pointer of the statement; `""` for the document. */
  readonly path: string;
  /** Where it stands; absent: at its path. */
  readonly span?: Span;
  /** How the target says it all the same, though not exactly. */
  readonly written?: string;
  /** Of a label that the target has no place for: what it is read back as. */
  readonly label?: string;
}

export interface WriteResult {
  readonly text: string;
  readonly losses: readonly Loss[];
}
