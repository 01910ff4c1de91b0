import { limits } from "../base/limits.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { tooManyFindings } from "../diagnostics/faults/too-many-findings.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { applySeverities, type SeveritySettings } from "../rules/severities.ts";

/**
 * Findings as they are reported: with the severities of the workspace, in order, each once, and of one file no more
 * than a person could read.
 */
export function arrangeFindings(
  found: readonly Diagnostic[],
  severities?: SeveritySettings,
): readonly Diagnostic[] {
  const judged = severities ? applySeverities(found, severities) : found;
  const ordered = [...judged].sort(compareDiagnostics);
  const kept: Diagnostic[] = [];
  let inFile = 0;
  ordered.forEach((one, i) => {
    const previous = ordered[i - 1];
    if (previous?.source.file !== one.source.file) inFile = 0;
    else if (isSame(previous, one)) return;
    inFile++;
    if (inFile <= limits.diagnosticsPerFile) kept.push(one);
    else if (inFile === limits.diagnosticsPerFile + 1) kept.push(sayMore(ordered, one));
  });
  return kept;
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return compareDiagnostics(a, b) === 0 && a.path === b.path;
}

function sayMore(ordered: readonly Diagnostic[], first: Diagnostic): Diagnostic {
  const count = ordered.filter((one) => one.source.file === first.source.file).length;
  const rest = count - limits.diagnosticsPerFile;
  const { source } = first;
  return makeDiagnostic(tooManyFindings, "default", { rest }, { source, span: first.span });
}
