import { closestName } from "../base/closest-name.ts";
import type { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import { malformedSuppression } from "../diagnostics/faults/malformed-suppression.ts";
import { suppressionExpired } from "../diagnostics/faults/suppression-expired.ts";
import { suppressionOfCoreError } from "../diagnostics/faults/suppression-of-core-error.ts";
import { suppressionOfUnknownCode } from "../diagnostics/faults/suppression-of-unknown-code.ts";
import { suppressionUnused } from "../diagnostics/faults/suppression-unused.ts";
import { suppressionWithoutReason } from "../diagnostics/faults/suppression-without-reason.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Tree } from "../model/tree.ts";
import { isPast, readMoment } from "../theory/time.ts";
import { findFinding, listFindingNames } from "./finding-index.ts";
import type { KnownFinding } from "./known-finding.ts";
import { readSuppressions, type SuppressedName, type Suppression } from "./read-suppressions.ts";

export interface SuppressionOptions {
  /** The clock, epoch milliseconds; left out: nothing expires. */
  readonly now?: number | undefined;
  /** Whether findings of a code were not looked for (artifacts unread): their suppressions are not called unused. */
  readonly unjudged?: (code: string) => boolean;
}

/** A finding that a comment silences, kept for reports that show those too. */
export interface SilencedFinding {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
  /** Last day of the suppression. */
  readonly until: string | undefined;
}

export interface SuppressionResult {
  /** Findings that remain, and those about the suppressions themselves. */
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly SilencedFinding[];
}

/**
 * Takes out the findings of one document that its comments `# hml-ignore CODE: reason` silence, and adds what is wrong
 * with those comments. A finding is silenced where it begins within the statement of the comment. Apply it when every
 * stage has spoken: a suppression of what comes later would count as unused.
 */
export function applySuppressions(
  tree: Tree,
  diagnostics: readonly Diagnostic[],
  options: SuppressionOptions,
): SuppressionResult {
  const suppressions = readSuppressions(tree);
  if (suppressions.length === 0) return { diagnostics, silenced: [] };
  const silenced = new Map<Diagnostic, SilencedFinding>();
  const about: Diagnostic[] = [];
  for (const suppression of suppressions) {
    const report = reporterOf(tree.source, suppression, about);
    const names = judge(suppression, options, report);
    const unused = names.filter(
      ({ known }) =>
        !silence(suppression, known, diagnostics, silenced) && options.unjudged?.(known.code) !== true,
    );
    for (const { name, known } of unused) {
      const fixes = [removal(tree.source, suppression, unused.length === suppression.names.length, name)];
      report(makeUnused(known), name.span, fixes);
    }
  }
  const kept = diagnostics.filter((one) => !silenced.has(one));
  return { diagnostics: [...kept, ...about], silenced: [...silenced.values()] };
}

type Report = (make: MakeFinding, span: Span, fixes?: readonly Fix[]) => void;
type MakeFinding = (place: {
  readonly source: Source;
  readonly span: Span;
  readonly path: string;
  readonly fixes: readonly Fix[];
}) => Diagnostic;

function reporterOf(source: Source, { path }: Suppression, about: Diagnostic[]): Report {
  return (make, span, fixes = []) => about.push(make({ source, span, path, fixes }));
}

interface JudgedName {
  readonly name: SuppressedName;
  readonly known: KnownFinding;
}

/** The names of a suppression that hold; what does not hold is reported and silences nothing. */
function judge(suppression: Suppression, { now }: SuppressionOptions, report: Report): readonly JudgedName[] {
  const { comment, until, names } = suppression;
  if (suppression.malformed) {
    report((place) => makeDiagnostic(malformedSuppression, "default", {}, place), comment.span);
    return [];
  }
  if (suppression.reason === "") {
    const code = names[0]?.text ?? "";
    report((place) => makeDiagnostic(suppressionWithoutReason, "default", { code }, place), comment.span);
    return [];
  }
  if (until && now !== undefined && isOver(until.text, now)) {
    const date = until.text;
    report((place) => makeDiagnostic(suppressionExpired, "default", { date }, place), until.span);
    return [];
  }
  return names.flatMap((name) => {
    const known = findFinding(name.text);
    if (!known) report(makeUnknown(name.text), name.span);
    else if (!known.yields) report(makeCore(known), name.span);
    else return [{ name, known }];
    return [];
  });
}

function isOver(day: string, now: number): boolean {
  const end = readMoment(day);
  return end !== undefined && isPast(end, now);
}

function makeUnknown(code: string): MakeFinding {
  const closest = closestName(code, listFindingNames());
  return (place) =>
    closest === undefined
      ? makeDiagnostic(suppressionOfUnknownCode, "default", { code }, place)
      : makeDiagnostic(suppressionOfUnknownCode, "near", { code, closest }, place);
}

function makeCore({ code }: KnownFinding): MakeFinding {
  return (place) => makeDiagnostic(suppressionOfCoreError, "default", { code }, place);
}

function makeUnused({ code, name }: KnownFinding): MakeFinding {
  return (place) => makeDiagnostic(suppressionUnused, "default", { code, name }, place);
}

function silence(
  { statement, reason, until }: Suppression,
  known: KnownFinding,
  diagnostics: readonly Diagnostic[],
  silenced: Map<Diagnostic, SilencedFinding>,
): boolean {
  let used = false;
  for (const diagnostic of diagnostics) {
    if (diagnostic.code !== known.code || !statement) continue;
    if (diagnostic.span.start < statement.start || diagnostic.span.start >= statement.end) continue;
    silenced.set(diagnostic, { diagnostic, reason, until: until?.text });
    used = true;
  }
  return used;
}

/** Takes one name out of a suppression, or the whole comment with its line where that holds nothing else. */
function removal(source: Source, suppression: Suppression, whole: boolean, name: SuppressedName): Fix {
  const { text } = source;
  const edit = (span: Span) => [{ source, span, text: "" }];
  if (!whole) {
    const behind = /^\s*,\s*/.exec(text.slice(name.span.end))?.[0].length ?? 0;
    const before = behind > 0 ? 0 : (/\s*,\s*$/.exec(text.slice(0, name.span.start))?.[0].length ?? 0);
    const span = { start: name.span.start - before, end: name.span.end + behind };
    return { title: `Remove "${name.text}" from the suppression`, safe: true, edits: edit(span) };
  }
  const { span } = suppression.comment;
  const indent = /[ \t]*$/.exec(text.slice(0, span.start))?.[0].length ?? 0;
  const start = span.start - indent;
  const ownLine = start === 0 || text[start - 1] === "\n";
  const lineEnd = ownLine ? (/^[ \t]*\r?\n/.exec(text.slice(span.end))?.[0].length ?? 0) : 0;
  return { title: "Remove the suppression", safe: true, edits: edit({ start, end: span.end + lineEnd }) };
}
