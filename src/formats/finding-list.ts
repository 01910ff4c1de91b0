import { formatPointer } from "../base/pointer.ts";
import type { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import type { FaultOf } from "../diagnostics/descriptor.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { HolesOf, Messages } from "../diagnostics/message.ts";

/** An edit that mends a finding in its own text. */
export interface TextFix {
  readonly title: string;
  /** Default true. */
  readonly safe?: boolean;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

export interface FindingExtras {
  readonly fix?: TextFix | undefined;
  readonly severity?: Diagnostic["severity"];
}

/** Characters of a text that a message quotes: a word of some megabytes helps nobody. */
const longestQuote = 80;

function shorten(value: string | number): string | number {
  return typeof value === "string" && value.length > longestQuote
    ? `${value.slice(0, longestQuote)}…`
    : value;
}

/** What a reader found wrong in one text, and where in the document it is. */
export class FindingList {
  readonly source: Source;
  readonly diagnostics: Diagnostic[] = [];
  /** Names and indexes from the root to the value that is being read. */
  readonly path: (string | number)[] = [];

  constructor(source: Source) {
    this.source = source;
  }

  report<M extends Messages, Id extends keyof M & string>(
    fault: FaultOf<M>,
    [id, values]: readonly [id: Id, values: Readonly<Record<HolesOf<M[Id]>, string | number>>],
    span: Span,
    { fix, severity }: FindingExtras = {},
  ): void {
    const { source } = this;
    const fixes = fix
      ? [
          {
            title: fix.title,
            safe: fix.safe ?? true,
            edits: fix.edits.map((edit) => ({ source, ...edit })),
          },
        ]
      : [];
    const shown = Object.fromEntries(
      Object.entries<string | number>(values).map(([name, value]) => [name, shorten(value)]),
    ) as typeof values;
    const place = { source, span, path: formatPointer(this.path), fixes, ...(severity && { severity }) };
    this.diagnostics.push(makeDiagnostic(fault, id, shown, place));
  }

  /** Whether something of that code was found. */
  has(fault: { readonly code: string }): boolean {
    return this.diagnostics.some((found) => found.code === fault.code);
  }
}
