import { newerLanguage } from "../diagnostics/faults/newer-language.ts";
import { requiresTooLow } from "../diagnostics/faults/requires-too-low.ts";
import { type Document, placeOfValue } from "../model/document.ts";
import { findEntry } from "../model/tree.ts";
import { compareVersions } from "../model/values/version.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import { type Reading, reportFault } from "./reading.ts";

/** The newest version of the language that this implementation knows. */
export const newestLanguage = "1.0";
const oldestLanguage = "1.0";

/** Judges the version of the language that a document states, and what its models require of a reader. */
export function checkVersions(reading: Reading): void {
  const { data } = reading.document;
  if (typeof data.hml === "string") checkKnown(reading, data, "hml", data.hml);
  if (typeof data.model !== "object") return;
  for (const model of Object.values(data.model)) {
    if (typeof model !== "object" || model === null || typeof model.requires !== "string") continue;
    checkKnown(reading, model, "requires", model.requires);
    checkRequired(reading, model, model.requires);
  }
}

function checkKnown(reading: Reading, block: object, key: string, version: string): void {
  const isNewer = (compareVersions(version, newestLanguage) ?? 0) > 0;
  const isVersion = /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$/.test(version);
  if (isVersion && !isNewer && (key === "requires" || compareVersions(version, oldestLanguage) === 0)) return;
  const id = isVersion && isNewer ? "default" : "unknown";
  const place = placeOfValue(reading.document, block, key);
  reportFault(reading, newerLanguage, [id, { version, known: newestLanguage }], place);
}

function checkRequired(reading: Reading, model: object, stated: string): void {
  const used = findUsedVersion(reading.document, model);
  if ((compareVersions(stated, used) ?? 0) >= 0) return;
  const node = reading.origins.get(model)?.node;
  const entry = node?.type === "mapping" ? findEntry(node, "requires") : undefined;
  const fix =
    entry?.value.type === "scalar"
      ? ({
          title: `Write ${used}`,
          safe: true,
          change: { kind: "set-scalar", node: entry.value, value: used },
        } as const)
      : undefined;
  const place = placeOfValue(reading.document, model, "requires");
  reportFault(reading, requiresTooLow, ["default", { stated, used }], { ...place, fix });
}

/** The language version of the newest statement in a block. */
export function findUsedVersion(document: Document, block: object): string {
  let used = oldestLanguage;
  const note = (since: string | undefined): void => {
    if (since !== undefined && (compareVersions(since, used) ?? 0) > 0) used = since;
  };
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const kind = document.origins.get(value)?.kind;
    const spec = kind && kinds[kind];
    if (spec) {
      note(spec.since);
      if (spec.open) return;
    }
    for (const [name, member] of Object.entries(value)) {
      if (spec && Object.hasOwn(spec.properties, name)) note(spec.properties[name]?.since);
      visit(member);
    }
  };
  visit(block);
  return used;
}
