import type { Finding, PlaceRange } from "./test-case.ts";

/** How exactly findings must agree: codes; codes and lines; codes, severities, ranges and related ranges. */
export const comparisonModes = ["lenient", "standard", "strict"] as const;
export type ComparisonMode = (typeof comparisonModes)[number];

/** What differs in one mode; empty: they agree. Findings compare as multisets, their order is the caller's affair. */
export function compareFindings(
  expected: readonly Finding[],
  actual: readonly Finding[],
  mode: ComparisonMode,
): readonly string[] {
  const wanted = expected.map((finding) => describeFinding(finding, mode));
  const found = actual.map((finding) => describeFinding(finding, mode));
  const differences: string[] = [];
  for (const one of wanted) {
    const index = found.indexOf(one);
    if (index < 0) differences.push(`missing: ${one}`);
    else found.splice(index, 1);
  }
  for (const one of found) differences.push(`unexpected: ${one}`);
  return differences;
}

function describeFinding(finding: Finding, mode: ComparisonMode): string {
  if (mode === "lenient") return finding.code;
  const { place } = finding;
  if (mode === "standard") return `${finding.code} at ${place.file}:${place.start.line}`;
  const related = finding.related.map(describePlace).sort();
  return [`${finding.severity} ${finding.code} at ${describePlace(place)}`, ...related].join(" with ");
}

function describePlace(place: PlaceRange): string {
  const { start, end } = place;
  return `${place.file}:${start.line}:${start.column}-${end.line}:${end.column} (${start.offset}-${end.offset})`;
}
