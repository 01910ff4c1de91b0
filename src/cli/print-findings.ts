import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { plainPalette } from "../report/palette.ts";
import { printDiagnostic } from "../report/print-check.ts";
import type { Terminal } from "./terminal.ts";

/** Prints findings on stderr, a blank line behind each. */
export function printFindings(terminal: Terminal, diagnostics: readonly Diagnostic[]): void {
  for (const one of diagnostics)
    terminal.err(`${printDiagnostic(one, { palette: plainPalette, width: terminal.width })}\n\n`);
}
