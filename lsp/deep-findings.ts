import type { Source } from "../src/base/source.ts";
import type { Span } from "../src/base/span.ts";
import type { Diagnostic, Fix } from "../src/diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../src/diagnostics/diagnostic.ts";
import type { Analysis } from "./analysis.ts";

/** What a check with artifacts and imports found in one version of a document. */
interface Held {
  readonly version: number;
  readonly all: readonly Diagnostic[];
  /** Found only with artifacts and imports. */
  readonly added: readonly Diagnostic[];
  /** Found in the text alone and not any more: a suppression that is used after all. */
  readonly removed: ReadonlySet<string>;
}

/**
 * Findings that are made behind the keystroke. Until the next check they move with the text, so that a mark does not
 * come and go while somebody types; one whose place was typed into is left out.
 */
export class DeepFindings {
  readonly #held = new Map<string, Held>();

  /** Takes what a check of this version found. */
  put(analysis: Analysis, all: readonly Diagnostic[]): void {
    const shallow = new Set(analysis.diagnostics.map(keyOf));
    const deep = new Set(all.map(keyOf));
    this.#held.set(analysis.uri, {
      version: analysis.version,
      all,
      added: all.filter((one) => !shallow.has(keyOf(one))),
      removed: new Set([...shallow].filter((key) => !deep.has(key))),
    });
  }

  delete(uri: string): void {
    this.#held.delete(uri);
  }

  /** Whether this version has been checked with artifacts and imports. */
  isCurrent({ uri, version }: Analysis): boolean {
    return this.#held.get(uri)?.version === version;
  }

  /** All that is known of a document by now, in the order of a report. */
  merge(analysis: Analysis): readonly Diagnostic[] {
    const held = this.#held.get(analysis.uri);
    if (!held) return analysis.diagnostics;
    if (held.version === analysis.version) return held.all;
    const kept = analysis.diagnostics.filter((one) => !held.removed.has(keyOf(one)));
    if (held.added.length === 0) return kept;
    const moved = held.added.flatMap((one) => moveFinding(one, analysis.source));
    return [...kept, ...moved].sort(compareDiagnostics);
  }
}

function keyOf({ code, path, message }: Diagnostic): string {
  return `${code} ${path} ${message}`;
}

function moveFinding(finding: Diagnostic, to: Source): Diagnostic[] {
  const move = moverBetween(finding.source.text, to.text);
  const span = move(finding.span);
  if (!span) return [];
  const inText = <Place extends { readonly source: Source; readonly span: Span }>(place: Place): Place[] => {
    if (place.source !== finding.source) return [place];
    const moved = move(place.span);
    return moved ? [{ ...place, source: to, span: moved }] : [];
  };
  const fixes = finding.fixes.flatMap((fix): Fix[] => {
    const edits = fix.edits.flatMap(inText);
    return edits.length === fix.edits.length ? [{ ...fix, edits }] : [];
  });
  return [{ ...finding, source: to, span, related: finding.related.flatMap(inText), fixes }];
}

let last: { readonly from: string; readonly to: string; readonly move: Mover } | undefined;
type Mover = (span: Span) => Span | undefined;

/** Where a place of one text stands in another that differs from it in one stretch; `undefined` within that stretch. */
function moverBetween(from: string, to: string): Mover {
  if (last?.from === from && last.to === to) return last.move;
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end))
    end++;
  const changedEnd = from.length - end;
  const delta = to.length - from.length;
  const move: Mover = (span) => {
    if (span.end <= start) return span;
    if (span.start >= changedEnd) return { start: span.start + delta, end: span.end + delta };
    return undefined;
  };
  last = { from, to, move };
  return move;
}
