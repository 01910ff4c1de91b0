import type { Descriptor } from "../diagnostics/descriptor.ts";
import { rules } from "../rules/catalogue.ts";
import type { Rule } from "../rules/define-rule.ts";
import { readFaultFiles } from "./fault-files.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** Codes and names of all findings without their texts: what comments and configuration need at every start. */
export async function generateKnownFindings(): Promise<readonly GeneratedFile[]> {
  const faults = (await readFaultFiles()).map(({ descriptor }) => descriptor);
  const all: readonly (Descriptor | Rule)[] = [...faults, ...rules].sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
  const lines = [
    "// Generated from the rule and fault descriptors by `npm run generate`. Do not edit.",
    'import type { KnownFinding } from "../known-finding.ts";',
    "",
    "/** Every finding there is, by code. */",
    "export const knownFindings: readonly KnownFinding[] = [",
    ...all.map(printFinding),
    "];",
  ];
  return [{ path: "src/rules/generated/known-findings.gen.ts", content: `${lines.join("\n")}\n` }];
}

/** A finding that is no rule (syntax, structure, artifacts) belongs to the core. */
function printFinding(descriptor: Descriptor | Rule): string {
  const core = !("profile" in descriptor) || descriptor.profile === "core";
  const yields = descriptor.severity !== "error" || !core;
  return `  { code: "${descriptor.code}", name: "${descriptor.name}", yields: ${yields} },`;
}
