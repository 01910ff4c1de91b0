import type { Finding, PlaceRange, Scope } from "./test-case.ts";

/** How exactly findings must agree: codes; codes and lines; codes, severities, ranges and related ranges. */
export const comparisonModes = ["lenient", "standard", "strict"] as const;
export type ComparisonMode = (typeof comparisonModes)[number];

/** What differs in one mode; empty: they agree. Findings compare as multisets, their order is the caller's affair. */
export function compareFindings(
  expected: readonly Finding[],
  actual: readonly Finding[],
  mode: ComparisonMode,
): readonly string[] {
  const left = [...actual];
  const differences: string[] = [];
  for (const one of expected) {
    const wanted = describeFinding(one, mode);
    const index = left.findIndex((other) => describeFinding(comparable(other, one), mode) === wanted);
    if (index < 0) differences.push(`missing: ${wanted}`);
    else left.splice(index, 1);
  }
  for (const one of left) differences.push(`unexpected: ${describeFinding(one, mode)}`);
  return differences;
}

/** What is found, without what the case does not state. */
function comparable({ related, ...found }: Finding, expected: Finding): Finding {
  return expected.related && related ? { ...found, related } : found;
}

/** Whether a finding is one that the case compares. */
export function isInScope({ code, severity }: Finding, { about, andErrors, ignored }: Scope): boolean {
  if (ignored?.includes(code)) return false;
  if (!about || about.some((beginning) => code.startsWith(beginning))) return true;
  return andErrors === true && severity === "error";
}

function describeFinding(finding: Finding, mode: ComparisonMode): string {
  if (mode === "lenient") return finding.code;
  const { place } = finding;
  if (mode === "standard") return `${finding.code} at ${place.file}:${place.start.line}`;
  const related = [...new Set(finding.related?.map(describePlace))].sort();
  return [`${finding.severity} ${finding.code} at ${describePlace(place)}`, ...related].join(" with ");
}

function describePlace(place: PlaceRange): string {
  const { start, end } = place;
  return `${place.file}:${start.line}:${start.column}-${end.line}:${end.column} (${start.offset}-${end.offset})`;
}
