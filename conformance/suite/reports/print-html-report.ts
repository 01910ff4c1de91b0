import type { CaseResult } from "../run-case.ts";
import type { ProfileVerdict, SuiteReport } from "../run-suite.ts";
import { escapeXml } from "./print-junit-report.ts";

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:60rem;margin:auto;padding:1rem}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #8884;padding:.3rem .5rem;text-align:left;vertical-align:top}
.failed{color:#c33}.passed{color:#283}.skipped{color:#777}pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
@media(max-width:40rem){td,th{display:block;border:0}tr{border-bottom:1px solid #8884;display:block}}
@media(prefers-color-scheme:dark){.failed{color:#f88}.passed{color:#7d8}}`;

/** A static page with a permalink for each case and each requirement. `specUrl` leads to the spec's chapters. */
export function printHtmlReport(report: SuiteReport, specUrl: string): string {
  const { name, version } = report.implementation;
  const title = escapeXml(
    `${name} ${version}: ${report.conforms ? "conforms to HML 1.0" : "does not conform to HML 1.0"}`,
  );
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1>`,
    `<p>Suite <code>${report.suite.digest}</code>, ${report.suite.cases} cases, protocol ${report.suite.protocol}.</p>`,
    `<h2>Profiles</h2><table><tr><th>profile<th>passed<th>failed<th>skipped<th>lenient<th>standard<th>strict<th>verdict</tr>`,
    ...report.profiles.map(
      (one) =>
        `<tr><td>${one.profile}<td>${one.passed}<td>${one.failed}<td>${one.skipped}<td>${one.scores.lenient}<td>${one.scores.standard}<td>${one.scores.strict}${verdictCell(one)}</tr>`,
    ),
    `</table><h2>Requirements</h2><table><tr><th>requirement<th>cases</tr>`,
    ...requirementRows(report.results, specUrl),
    `</table><h2>Cases</h2><table><tr><th>case<th>verdict<th>details</tr>`,
    ...report.results.map(caseRow),
    `</table></main></body></html>\n`,
  ].join("\n");
}

function verdictCell({ claimed, conforms }: ProfileVerdict): string {
  if (!claimed) return `<td class="skipped">not claimed`;
  return conforms ? `<td class="passed">conforms` : `<td class="failed">does not conform`;
}

function requirementRows(results: readonly CaseResult[], specUrl: string): string[] {
  const byRequirement = new Map<string, CaseResult[]>();
  for (const result of results) {
    for (const id of result.test.requirements)
      byRequirement.set(id, [...(byRequirement.get(id) ?? []), result]);
  }
  return [...byRequirement]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => {
      const links = own.map(
        ({ test, verdict }) => `<a class="${verdict}" href="#${anchorOf(test.id)}">${escapeXml(test.id)}</a>`,
      );
      const shown = links.length > 12 ? [...links.slice(0, 12), `and ${links.length - 12} more`] : links;
      return `<tr id="${id}"><td><a href="${specUrl}#${id}">${id}</a><td>${shown.join(", ")}</tr>`;
    });
}

function caseRow({ test, verdict, details }: CaseResult): string {
  const anchor = anchorOf(test.id);
  const text = details.length > 0 ? `<pre>${escapeXml(details.join("\n"))}</pre>` : escapeXml(test.shows);
  return `<tr id="${anchor}"><td><a href="#${anchor}">${escapeXml(test.id)}</a><td class="${verdict}">${verdict}<td>${text}</tr>`;
}

function anchorOf(id: string): string {
  return id.replaceAll(/[^a-zA-Z0-9/.-]/g, "_");
}
