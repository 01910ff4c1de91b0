import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findDescriptor } from "../../src/service/explain.ts";
import { locateText } from "../suite/expand-case-file.ts";
import type { CaseContent, Finding, TestCase } from "../suite/test-case.ts";
import { makeSystemArtifact, systemArtifactNames } from "../systems/make-system-artifacts.ts";
import { workedSystems } from "../systems/systems.ts";
import type { BrokenPlace } from "../systems/worked-system.ts";

const now = "2026-11-23";

/** Id of the case that shows a numbered system as it should be; its broken sibling ends in `/broken`. */
export function idOfSystem(folder: string): string {
  return `systems/${folder}`;
}

/** The worked systems of the source article: declared, clean, verified; and with their promise broken. */
export function makeSystemCases(root: string): TestCase[] {
  return workedSystems.flatMap(({ folder, title, breaks }) => {
    const artifacts = artifactsOf(root, folder);
    const base = {
      since: "1.0",
      until: undefined,
      profile: "core",
      now,
      check: ["declaration.hml"],
    } as const;
    const clean = readFileSync(join(root, "conformance/systems", folder, "declaration.hml"), "utf8");
    const broken = clean.replace(breaks.replace, () => breaks.by);
    const task = { kind: "check", findings: [], scope: {}, artifacts: true, fixed: undefined } as const;
    return [
      {
        ...base,
        id: idOfSystem(folder),
        requirements: ["REQ-CONF-2", "REQ-ART-2"],
        shows: `${title}, declared, and true of its artifacts`,
        files: new Map([["declaration.hml", clean], ...artifacts]),
        polarity: "positive",
        task,
      },
      {
        ...base,
        id: `${idOfSystem(folder)}/broken`,
        requirements: ["REQ-CONF-3"],
        shows: `caught: ${breaks.why}`,
        files: new Map([["declaration.hml", broken], ...artifacts]),
        polarity: "negative",
        sibling: idOfSystem(folder),
        task: {
          ...task,
          findings: breaks.finds.map((one) => findingOf(`${idOfSystem(folder)}/broken`, broken, one)),
        },
      },
    ] satisfies TestCase[];
  });
}

function findingOf(id: string, text: string, { code, related, ...place }: BrokenPlace): Finding {
  const file = "declaration.hml";
  const files = new Map([[file, text]]);
  const severity = findDescriptor(code)?.severity ?? "";
  const finding = { code, severity, place: locateText(id, files, file, place) };
  if (!related) return finding;
  return { ...finding, related: related.map((one) => locateText(id, files, file, one)) };
}

/**
 * Every artifact of one folder. What `npm start` has written there is taken as it is: the declarations state its digest,
 * so another file would fail the case.
 */
function artifactsOf(root: string, folder: string): [string, CaseContent][] {
  return systemArtifactNames
    .filter((name) => name.startsWith(`${folder}/`))
    .map((name) => {
      const path = join(root, "conformance/systems", name);
      const bytes = existsSync(path) ? readFileSync(path) : makeSystemArtifact(name);
      return [name.slice(folder.length + 1), bytes ?? new Uint8Array()];
    });
}
