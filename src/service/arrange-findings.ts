import { limits } from "../base/limits.ts";
import { compareDiagnostics, type Diagnostic, type Severity } from "../diagnostics/diagnostic.ts";
import { tooManyFindings } from "../diagnostics/faults/too-many-findings.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";

/** What a workspace makes of a finding, by its code or its name. */
export type Severities = ReadonlyMap<string, Severity | "off">;

/**
 * Findings as they are reported: with the severities of the workspace, in order, each once, and of one file no more
 * than a person could read.
 */
export function arrangeFindings(
  found: readonly Diagnostic[],
  severities?: Severities,
): readonly Diagnostic[] {
  const judged = severities?.size ? found.flatMap((one) => judge(one, severities)) : found;
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

function judge(finding: Diagnostic, severities: Severities): readonly Diagnostic[] {
  const severity = severities.get(finding.code) ?? severities.get(finding.name);
  if (severity === undefined || severity === finding.severity) return [finding];
  return severity === "off" ? [] : [{ ...finding, severity }];
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
