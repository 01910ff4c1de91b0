import { formatPointer } from "../base/pointer.ts";
import type { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import type { FaultOf } from "../diagnostics/descriptor.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { HolesOf, Messages } from "../diagnostics/message.ts";

/** Edits of the text that is being read. */
export interface OwnFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** What was found wrong while a tree was built, each with the place in the document that is being read. */
export class Findings {
  readonly source: Source;
  readonly list: Diagnostic[] = [];
  /** Names and labels from the root to the block that is being read. */
  readonly path: string[] = [];

  constructor(source: Source) {
    this.source = source;
  }

  report<M extends Messages, Id extends keyof M & string>(
    fault: FaultOf<M>,
    [id, values]: readonly [id: Id, values: Readonly<Record<HolesOf<M[Id]>, string | number>>],
    span: Span,
    fix?: OwnFix,
  ): void {
    const { source } = this;
    const fixes = fix
      ? [{ title: fix.title, safe: fix.safe, edits: fix.edits.map((edit) => ({ source, ...edit })) }]
      : [];
    this.list.push(
      makeDiagnostic(fault, id, values, { source, span, path: formatPointer(this.path), fixes }),
    );
  }
}
