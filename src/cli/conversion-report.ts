import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { foreignStatementWithoutCounterpart } from "../diagnostics/faults/foreign-statement-without-counterpart.ts";
import { foreignValueRefused } from "../diagnostics/faults/foreign-value-refused.ts";
import { statementWithoutCounterpart } from "../diagnostics/faults/statement-without-counterpart.ts";
import { countSeverities } from "../report/check-report.ts";
import { printFindingLine } from "../report/print-finding-line.ts";
import { type JsonDiagnostic, writeDiagnosticJson } from "../report/write-check-json.ts";
import type { ConversionTarget } from "../service/convert.ts";
import { printFindings } from "./print-findings.ts";
import type { Terminal } from "./terminal.ts";

/** Findings that say that something of the original is not in the result. */
const losing: ReadonlySet<string> = new Set(
  [statementWithoutCounterpart, foreignStatementWithoutCounterpart, foreignValueRefused].map(
    ({ code }) => code,
  ),
);

/** Whether a finding is about something that is lost. */
export function isLoss({ code }: Diagnostic): boolean {
  return losing.has(code);
}

/** What became of one file. */
export interface ConvertedFile {
  readonly file: string;
  /** From the current folder; `null`: it stands in `text`, or nothing was written. */
  readonly output: string | null;
  /** The result, where it was not written to a file. */
  readonly text: string | null;
  readonly lost: number;
}

/** Findings of a conversion for people: errors with their lines, everything else on one line each, then the sum. */
export function printConversion(
  terminal: Terminal,
  file: string,
  { diagnostics, text }: { readonly diagnostics: readonly Diagnostic[]; readonly text: string | undefined },
): void {
  printFindings(
    terminal,
    diagnostics.filter((one) => one.severity === "error" && !isLoss(one)),
  );
  const others = diagnostics.filter((one) => one.severity !== "error" || isLoss(one));
  for (const one of others) terminal.err(`${printFindingLine(one)}\n`);
  const lost = diagnostics.filter(isLoss).length;
  if (lost === 0) return;
  const what = lost === 1 ? "1 statement or comment" : `${lost} statements and comments`;
  terminal.err(
    text === undefined
      ? `hml: ${file} is not converted: ${what} would be lost (--strict)\n`
      : `hml: ${file} loses ${what}; keep it beside the result, or convert with --strict\n`,
  );
}

/** The one value that `hml convert --json` prints. */
export function writeConversionJson(
  files: readonly ConvertedFile[],
  diagnostics: readonly Diagnostic[],
  { version, to }: { readonly version: string; readonly to: ConversionTarget },
) {
  const written: readonly JsonDiagnostic[] = diagnostics.map(writeDiagnosticJson);
  const summary = { files: files.length, ...countSeverities(diagnostics) };
  return { tool: "hml", version, to, files, diagnostics: written, summary };
}
