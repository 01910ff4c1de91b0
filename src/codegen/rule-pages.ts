import type { Descriptor, Example } from "../diagnostics/descriptor.ts";
import type { ExampleRun } from "../diagnostics/judge-example.ts";
import { printFoundExamples } from "../diagnostics/print-found.ts";
import type { Rule } from "../rules/define-rule.ts";
import type { DescriptorGroup } from "../service/explain.ts";
import type { GeneratedFile } from "./generated-file.ts";

const folder = "spec/generated/rules";

/** One page a code, and an index by group: what `hml explain` says, to be read and linked to. */
export async function generateRulePages(): Promise<readonly GeneratedFile[]> {
  // Loaded now and not above, because the list of faults is generated just before.
  const { groupDescriptors, listDescriptors } = await import("../service/explain.ts");
  const pages: GeneratedFile[] = [];
  for (const descriptor of listDescriptors()) {
    const content = `${printPage(descriptor, await findInExamples(descriptor)).join("\n")}\n`;
    pages.push({ path: `${folder}/${descriptor.code}.md`, content });
  }
  return [
    { path: `${folder}/index.md`, content: `${printIndex(groupDescriptors()).join("\n")}\n` },
    ...pages,
  ];
}

const notice = "<!-- Generated from the descriptors by `npm run generate`. Do not edit. -->";

function printIndex(groups: readonly DescriptorGroup[]): readonly string[] {
  return [
    notice,
    "",
    "# All findings",
    "",
    "Each finding has a permanent code and a name. In the bad examples `⟦…⟧` marks where it is reported and `⟪…⟫` the other statement that it contradicts; statements that an example does not need are left out.",
    ...groups.flatMap(({ title, descriptors }) => [
      "",
      `## ${title}`,
      "",
      "| code | name | severity | what is wrong |",
      "| --- | --- | --- | --- |",
      ...descriptors.map(
        (one) =>
          `| [${one.code}](${one.code}.md) | ${one.name} | ${one.severity} | ${escapeCell(one.summary)} |`,
      ),
    ]),
  ];
}

/** What each example of a rule is told; the examples of other findings are run by the stages that report them. */
async function findInExamples(descriptor: Descriptor | Rule): Promise<readonly (readonly string[])[]> {
  if (!("check" in descriptor)) return [];
  const { runExample } = await import("../rules/run-example.ts");
  return printFoundExamples(descriptor, runExample as ExampleRun);
}

function printPage(descriptor: Descriptor, found: readonly (readonly string[])[]): readonly string[] {
  const { code, name, severity, status, since, summary, reason, fixable, origin } = descriptor;
  const facts = [
    ["severity", severity],
    ["profile", "profile" in descriptor ? String(descriptor.profile) : "core"],
    ["fixable", fixable ? "yes" : "no"],
    ["status", status],
    ["since", `HML ${since}`],
    ...(origin.length > 0 ? [["answers for", origin.join(", ")]] : []),
  ];
  return [
    notice,
    "",
    `# ${code} ${name}`,
    "",
    summary,
    "",
    `| ${facts.map(([key]) => key).join(" | ")} |`,
    `| ${facts.map(() => "---").join(" | ")} |`,
    `| ${facts.map(([, value]) => value).join(" | ")} |`,
    "",
    "## Why",
    "",
    reason,
    "",
    "## What it says",
    "",
    ...Object.values(descriptor.messages).map(({ template }) => `- ${template}`),
    ...descriptor.bad.flatMap((example, i) => printExample("## Wrong", example, found[i])),
    ...descriptor.good.flatMap((example, i) =>
      printExample("## Right", example, found[descriptor.bad.length + i]),
    ),
  ];
}

function printExample(title: string, example: Example, found: readonly string[] = []): readonly string[] {
  const fence = example.notation ?? "hml";
  const surroundings = [
    ...(example.note === undefined ? [] : [example.note]),
    ...(example.now === undefined ? [] : [`Checked on ${example.now}.`]),
    ...(example.artifacts === undefined ? [] : [printArtifacts(example)]),
  ];
  return [
    "",
    title,
    "",
    ...(surroundings.length > 0 ? [surroundings.join(" "), ""] : []),
    ...(example.before === undefined
      ? []
      : ["Before:", "", `\`\`\`${fence}`, example.before.trimEnd(), "```", "", "Now:", ""]),
    `\`\`\`${fence}`,
    example.text.trimEnd(),
    "```",
    ...(found.length > 0 ? ["", "Found:", "", "```text", ...found, "```"] : []),
    ...(example.fixed === undefined
      ? []
      : ["", "Fixed:", "", `\`\`\`${fence}`, example.fixed.trimEnd(), "```"]),
  ];
}

function printArtifacts(example: Example): string {
  const names = Object.keys(example.artifacts ?? {}).map((name) => `\`${name}\``);
  return `What ${names.join(" and ")} contains decides.`;
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
