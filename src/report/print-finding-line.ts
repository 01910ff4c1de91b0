import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { layOutLine } from "./display-line.ts";

/** One finding on one line, as editors and pipelines know to jump to: `face.hml:3:5: warning[HML8100]: …`. */
export function printFindingLine({ code, severity, message, source, span }: Diagnostic): string {
  const { start } = source.rangeOf(span);
  return layOutLine(`${source.file}:${start.line}:${start.column}: ${severity}[${code}]: ${message}`).text;
}
