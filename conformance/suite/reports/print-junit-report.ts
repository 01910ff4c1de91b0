import type { CaseResult } from "../run-case.ts";
import type { SuiteReport } from "../run-suite.ts";

/** JUnit XML, one test suite a profile, as CI systems read it. */
export function printJunitReport(report: SuiteReport): string {
  const suites = report.profiles.map(({ profile, failed, skipped }) => {
    const own = report.results.filter(({ test }) => test.profile === profile);
    const head = `<testsuite name="${escapeXml(profile)}" tests="${own.length}" failures="${failed}" skipped="${skipped}">`;
    return [head, ...own.map(printCase), "</testsuite>"].join("\n");
  });
  const name = escapeXml(`${report.implementation.name} ${report.implementation.version}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}">\n${suites.join("\n")}\n</testsuites>\n`;
}

function printCase({ test, verdict, details, milliseconds }: CaseResult): string {
  const head = `<testcase classname="${escapeXml(test.profile)}" name="${escapeXml(test.id)}" time="${(milliseconds / 1000).toFixed(3)}"`;
  if (verdict === "passed") return `${head}/>`;
  const text = escapeXml(details.join("\n"));
  const body =
    verdict === "skipped"
      ? `<skipped message="${text}"/>`
      : `<failure message="${escapeXml(test.shows)}">${text}</failure>`;
  return `${head}>${body}</testcase>`;
}

/** Escapes text for XML 1.0; characters that it does not allow become U+FFFD. */
export function escapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": "&#10;",
  };
  const allowed = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const control = code < 0x20 && code !== 9 && code !== 10 && code !== 13;
    return control || code === 0xfffe || code === 0xffff || (code >= 0xd800 && code <= 0xdfff)
      ? "\uFFFD"
      : character;
  });
  return allowed.map((character) => named[character] ?? character).join("");
}
