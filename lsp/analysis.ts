import type { Source } from "../src/base/source.ts";
import type { Span } from "../src/base/span.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import type { Document } from "../src/model/document.ts";
import type { Tree } from "../src/model/tree.ts";
import type { Notation } from "../src/service/notation.ts";
import type { Declaration } from "../src/service/read-declaration.ts";

/** A part of a document that can be looked at alone; its offsets start `shift` before those of the document. */
export interface View {
  readonly tree: Tree;
  readonly document: Document;
  /** To be added to an offset of the view for the offset in the document. */
  readonly shift: number;
}

/** All that is known of one open document at one version. What is dear is worked out when somebody asks. */
export interface Analysis {
  readonly uri: string;
  /** Absolute path, with `/`. */
  readonly path: string;
  readonly version: number;
  readonly source: Source;
  readonly notation: Notation;
  readonly tree: Tree;
  readonly document: Document;
  /** As the services take it, without findings. */
  readonly declaration: Declaration & { readonly path: string };
  /** Findings of the text alone; those that need artifacts or other files are made behind the keystroke. */
  readonly diagnostics: readonly Diagnostic[];
  /** What stands around an offset, read no further than needed. */
  viewAt(offset: number): View;
}

/** A span of a view as one of the document. */
export function shiftSpan({ shift }: View, { start, end }: Span): Span {
  return { start: start + shift, end: end + shift };
}
