import type { ChangeSpec, Text } from "@codemirror/state";
import type { CodeAction, Diagnostic, Position, Range } from "vscode-languageserver-protocol";

/** What can be done about a finding. */
export interface Remedy {
  readonly title: string;
  readonly changes: readonly ChangeSpec[];
  /** Mends the fault; otherwise it only silences the finding. */
  readonly mends: boolean;
}

/** A finding of the open declaration, as far as the page shows it. */
export interface Finding {
  /** The same for the same finding, wherever it has moved to. */
  readonly key: string;
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly from: number;
  readonly to: number;
  /** Line and column, from 1. */
  readonly place: string;
  readonly related: readonly { readonly message: string; readonly place: string; readonly from: number }[];
  readonly remedies: readonly Remedy[];
}

const severities = { 1: "error", 2: "warning", 3: "info", 4: "info" } as const;

/** The findings of one version of the text at `uri`, with what the server offers to do about each. */
export function listFindings(
  uri: string,
  doc: Text,
  diagnostics: readonly Diagnostic[],
  actions: readonly CodeAction[] = [],
): readonly Finding[] {
  return diagnostics.map((one): Finding => {
    const { from, to } = spanOf(doc, one.range);
    const related = (one.relatedInformation ?? [])
      .filter(({ location }) => location.uri === uri)
      .map(({ message, location: { range } }) => ({
        message,
        place: describe(range.start),
        from: offsetOf(doc, range.start),
      }));
    const code = String(one.code ?? "");
    const message = typeof one.message === "string" ? one.message : one.message.value;
    const remedies = actions
      .filter(
        ({ diagnostics: mended = [] }) => mended.length === 1 && mended.some((other) => isSame(other, one)),
      )
      .flatMap((action) => toRemedy(uri, doc, action) ?? []);
    return {
      key: `${code} ${message}`,
      code,
      severity: severities[one.severity ?? 1],
      message,
      from,
      to,
      place: describe(one.range.start),
      related,
      remedies,
    };
  });
}

/** What mends several findings at once. */
export function listSharedRemedies(
  uri: string,
  doc: Text,
  actions: readonly CodeAction[],
): readonly Remedy[] {
  return actions
    .filter(({ diagnostics = [] }) => diagnostics.length > 1)
    .flatMap((action) => toRemedy(uri, doc, action) ?? []);
}

/** An action as changes of this text; `undefined` where it touches other files, which a page has not. */
export function toRemedy(uri: string, doc: Text, { title, edit }: CodeAction): Remedy | undefined {
  const { [uri]: edits = [], ...elsewhere } = edit?.changes ?? {};
  if (edits.length === 0 || Object.keys(elsewhere).length > 0) return undefined;
  const changes = edits.map(({ range, newText }) => ({ ...spanOf(doc, range), insert: newText }));
  return { title, changes, mends: edits.every(({ newText }) => !newText.includes("hml-ignore")) };
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.message === b.message && describe(a.range.start) === describe(b.range.start);
}

function describe({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}

function spanOf(doc: Text, { start, end }: Range): { readonly from: number; readonly to: number } {
  const from = offsetOf(doc, start);
  return { from, to: Math.max(from, offsetOf(doc, end)) };
}

/** Cut at the end of the line and of the text: an answer may be older than the text by a keystroke. */
function offsetOf(doc: Text, { line, character }: Position): number {
  if (line >= doc.lines) return doc.length;
  const { from, to } = doc.line(line + 1);
  return Math.min(from + character, to);
}
