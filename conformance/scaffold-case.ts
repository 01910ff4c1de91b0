import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listRequirements } from "./requirements.ts";
import { scaffoldedSentences } from "./scaffolded-sentences.ts";
import { profiles } from "./suite/adapter.ts";

export interface NewCase {
  readonly requirement: string;
  readonly id: string;
  readonly profile: string;
}

/** Why a case cannot be written: everything that is missing, in one message. */
export class ScaffoldFault extends Error {}

/** Writes a case file that runs as it is, one valid document and one patch, and gives its path from the root. */
export function scaffoldCase(root: string, { requirement, id, profile }: NewCase): string {
  const sentence = listRequirements(root).find((one) => one.id === requirement);
  const path = `conformance/cases/${profile}/${id.split("/").at(-1)}.yaml`;
  const problems = [
    ...(sentence ? [] : [`the spec has no requirement "${requirement}"`]),
    ...(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/.test(id) ? [] : [`"${id}" is no id such as "values/size-and-bytes"`]),
    ...(profiles.some((one) => one === profile)
      ? []
      : [`"${profile}" is no profile: ${profiles.join(", ")}`]),
    ...(existsSync(join(root, path)) ? [`"${path}" exists already`] : []),
  ];
  if (problems.length > 0) throw new ScaffoldFault(problems.join("; "));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), writeScaffold({ requirement, id, profile }, sentence?.text ?? ""));
  return path;
}

function writeScaffold({ requirement, id, profile }: NewCase, sentence: string): string {
  return `# ${sentence}
id: ${id}
since: "1.0"
profile: ${profile}
requirements: [${requirement}]
shows: ${scaffoldedSentences.kept}
fragment: true # missing required statements are not compared
files:
  a.hml: |
    hml 1.0
    model a { version: 1.0.0 }
patches:
  - id: broken
    shows: ${scaffoldedSentences.broken}
    replace: "version: 1.0.0"
    by: "version: newest"
    expect: [{ code: HML2108, severity: error, at: newest }]
`;
}
