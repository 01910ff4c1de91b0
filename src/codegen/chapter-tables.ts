import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Descriptor } from "../diagnostics/descriptor.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { theoryTables } from "./theory-tables.ts";

const folder = "spec/chapters";
const path = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));

/**
 * Fills the tables of the chapters from the code that they speak of: what stands between `<!-- table: Title -->` and
 * `<!-- end -->` is the theory's table of that title, and `<!-- findings: HML4000–HML4030 HML6210 -->` lists findings.
 */
export async function generateChapterTables(): Promise<readonly GeneratedFile[]> {
  // Loaded now and not above, because the list of faults is generated just before.
  const { listDescriptors } = await import("../service/explain.ts");
  const descriptors = listDescriptors();
  return readdirSync(path)
    .filter((name) => name.endsWith(".md"))
    .map((name) => ({
      path: `${folder}/${name}`,
      content: fillTables(readFileSync(`${path}${name}`, "utf8"), descriptors),
    }));
}

const slot = /(<!-- (table|findings): (.+?) -->\n)[\s\S]*?(<!-- end -->)/g;

function fillTables(text: string, descriptors: readonly Descriptor[]): string {
  return text.replaceAll(slot, (_, opener: string, what: string, of: string, closer: string) => {
    const rows = what === "table" ? findTable(of) : printFindings(selectCodes(of, descriptors));
    return `${opener}\n${rows}\n\n${closer}`;
  });
}

function findTable(title: string): string {
  const table = theoryTables().find((one) => one.title === title);
  if (!table) throw new Error(`no theory has a table "${title}"`);
  return table.rows;
}

function selectCodes(list: string, descriptors: readonly Descriptor[]): readonly Descriptor[] {
  const spans = list.split(/[ ,]+/).map((span): readonly [string, string] => {
    const [from = "", to = from] = span.split("–");
    return [from, to];
  });
  const found = spans.map(([from, to]) => descriptors.filter(({ code }) => from <= code && code <= to));
  const empty = spans.find((_, index) => found[index]?.length === 0);
  if (empty) throw new Error(`no finding has a code ${empty.join("–")}`);
  return found.flat();
}

function printFindings(descriptors: readonly Descriptor[]): string {
  const rows = descriptors.map(
    ({ code, name, severity, summary }) =>
      `| [${code}](../generated/rules/${code}.md) | ${name} | ${severity} | ${summary.replaceAll("|", "\\|")} |`,
  );
  return ["| code | name | severity | what is wrong |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
