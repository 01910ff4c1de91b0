import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GeneratedFile } from "./generated-file.ts";
import { ruleLines } from "./rule-lines.ts";

const path = "spec/decisions/rules-catalogue.md";
const later = fileURLToPath(new URL("../../spec/decisions/rules-later.md", import.meta.url));

/** Lines that no finding answers for; each has its reason in `rules-later.md`. */
export const leftOutLines: readonly string[] = ["SYN-010"];

/** What became of every line of the starting catalogue: the findings that name it in `origin`, and where a reason stands. */
export async function generateRulesCatalogue(): Promise<readonly GeneratedFile[]> {
  // Loaded now and not above, because the list of faults is generated just before.
  const { listDescriptors } = await import("../service/explain.ts");
  const codes = new Map<string, string[]>();
  for (const { code, origin } of listDescriptors())
    for (const id of origin) codes.set(id, [...(codes.get(id) ?? []), code]);
  const reasoned = listReasonedLines(readFileSync(later, "utf8"));
  const groups = [...new Set(ruleLines.map(({ group }) => group))];
  const parts = [
    "<!-- Generated from the origins of the descriptors by `npm run generate`. Do not edit. -->",
    "# What became of each line of the starting catalogue",
    "The rules began as a list of lines. Each line has to end in findings, or in a reason why it has none. A line with several findings was split, a finding that several lines name is where they were merged; how a line was read, where that differs from its words, stands under *reason*.",
    ...groups.map((group) => printGroup(group, codes, reasoned)),
  ];
  return [{ path, content: `${parts.join("\n\n")}\n` }];
}

function printGroup(
  group: string,
  codes: ReadonlyMap<string, readonly string[]>,
  reasoned: ReadonlySet<string>,
): string {
  const rows = ruleLines
    .filter((line) => line.group === group)
    .map(({ id, severity, text }) => {
      const found = (codes.get(id) ?? []).map((code) => `[${code}](../generated/rules/${code}.md)`);
      const reason = reasoned.has(id) ? "[rules-later](rules-later.md)" : "";
      const answer = found.join(", ") || (leftOutLines.includes(id) ? "none: see the reason" : "");
      return `| ${id} | ${severity} | ${text.replaceAll("|", "\\|").replaceAll("<", "&lt;")} | ${answer} | ${reason} |`;
    });
  const head = ["| line | severity | asks for | findings | reason |", "| --- | --- | --- | --- | --- |"];
  return [`## ${group}`, "", ...head, ...rows].join("\n");
}

/** Lines that a table of the reasons speaks of, ranges such as `VAL-003 to VAL-005` spelled out. */
export function listReasonedLines(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, cell = ""] of text.matchAll(/^\| ([^|]*)\|/gm)) {
    for (const [, area = "", from = "", , to = from] of cell.matchAll(
      /\b([A-Z]{2,3})-(\d{3})(?: to ([A-Z]{2,3})-(\d{3}))?/g,
    ))
      for (let number = Number(from); number <= Number(to); number++)
        found.add(`${area}-${String(number).padStart(3, "0")}`);
  }
  return found;
}
