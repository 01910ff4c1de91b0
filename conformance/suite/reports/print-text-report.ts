import type { SuiteReport } from "../run-suite.ts";

/** A report to read in a terminal: failures first, then a line a profile, then the verdict. TAP-like where it counts cases. */
export function printTextReport(report: SuiteReport): string {
  const lines: string[] = [];
  for (const { test, verdict, details } of report.results) {
    if (verdict !== "failed") continue;
    lines.push(`not ok ${test.id}`, `  ${test.shows} (${test.requirements.join(", ")})`);
    for (const detail of details) lines.push(`  ${detail}`);
  }
  for (const id of report.staleKnownFailures)
    lines.push(`not ok ${id}: listed as a known failure, but it does not fail`);
  lines.push("", ...profileTable(report), "", ...skipLines(report), verdictLine(report));
  return `${lines.join("\n").trimStart()}\n`;
}

function profileTable(report: SuiteReport): string[] {
  const rows = report.profiles.map(({ profile, passed, failed, skipped, scores, ...verdict }) => [
    profile,
    `${passed} passed`,
    `${failed} failed`,
    `${skipped} skipped`,
    failed > 0 ? `lenient ${scores.lenient}, standard ${scores.standard}, strict ${scores.strict}` : "",
    verdict.claimed ? (verdict.conforms ? "conforms" : "does not conform") : "not claimed",
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .filter((cell) => cell !== "")
      .join("  "),
  );
}

/** How many cases were skipped for which reason. */
function skipLines(report: SuiteReport): string[] {
  const reasons = new Map<string, number>();
  for (const { verdict, details } of report.results)
    if (verdict === "skipped")
      for (const reason of details) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const lines = [...reasons].map(([reason, count]) => `${count} skipped: ${reason}`);
  return lines.length > 0 ? [...lines, ""] : [];
}

function verdictLine(report: SuiteReport): string {
  const { name, version } = report.implementation;
  const verdict = report.conforms ? "conforms" : "does not conform";
  const seconds = (report.milliseconds / 1000).toFixed(1);
  return `${name} ${version} ${verdict}: ${report.suite.cases} cases in ${seconds} s, suite ${report.suite.digest.slice(0, 12)}`;
}
