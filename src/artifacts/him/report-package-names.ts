import { limits } from "../../base/limits.ts";
import { packageEntryNameUnsafe } from "../../diagnostics/faults/package-entry-name-unsafe.ts";
import { packageEntryTwice } from "../../diagnostics/faults/package-entry-twice.ts";
import { packageLimit } from "../../diagnostics/faults/package-limit.ts";
import { packageNotCanonical } from "../../diagnostics/faults/package-not-canonical.ts";
import { packageWithoutDeclaration } from "../../diagnostics/faults/package-without-declaration.ts";
import type { FactDraft, Place } from "../fact-draft.ts";
import type { DirectoryRecord } from "../zip/zip-records.ts";
import { explainUnsafeName, isDeclarationName } from "./package-entry.ts";

/** Reports names that could do harm, that stand twice, and that are not in order (spec §27.2, §27.3). */
export function reportPackageNames(records: readonly DirectoryRecord[], draft: FactDraft): void {
  reportFirst(records[0], draft);
  const seen = new Map<string, string>();
  for (const [index, record] of records.entries()) {
    const { name, nameBytes } = record;
    const place = placeOf(record);
    const why = explainUnsafeName(name, nameBytes);
    if (why !== undefined) draft.fault(packageEntryNameUnsafe, "default", { entry: name, why }, place);
    if (nameBytes > limits.packageNameBytes) {
      const values = { limit: "packageNameBytes", most: limits.packageNameBytes };
      draft.fault(packageLimit, "default", values, place);
    }
    const other = seen.get(foldName(name));
    if (other !== undefined) draft.fault(packageEntryTwice, "default", { entry: name, other }, place);
    // The declaration stands in front, whatever its name.
    const previous = index > 1 ? records[index - 1] : undefined;
    if (previous && name < previous.name) {
      draft.fault(packageNotCanonical, "order", { entry: name, other: previous.name }, place);
    }
    seen.set(foldName(name), name);
  }
  reportFolders(records, draft);
}

/** Where a record of the directory lies. */
export function placeOf({ start, end }: DirectoryRecord): Place {
  return { offset: start, bytes: end - start };
}

function reportFirst(first: DirectoryRecord | undefined, draft: FactDraft): void {
  if (first && isDeclarationName(first.name)) return;
  const place = first ? placeOf(first) : { offset: 0, bytes: 4 };
  draft.fault(packageWithoutDeclaration, "default", { entry: first?.name ?? "" }, place);
}

/** Files that are the folder of another file as well: whoever unpacks can write only one of the two. */
function reportFolders(records: readonly DirectoryRecord[], draft: FactDraft): void {
  // What lies in a folder follows it at once where names are in order and end in "/".
  const paths = records.map((record) => ({ record, path: `${foldName(record.name)}/` }));
  paths.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const [index, { record, path }] of paths.entries()) {
    const next = paths[index + 1]?.path;
    if (next === undefined || next === path || !next.startsWith(path)) continue;
    const values = { entry: record.name, why: "another entry lies in it, as in a folder" };
    draft.fault(packageEntryNameUnsafe, "default", values, placeOf(record));
  }
}

/** Names of one file on systems that do not tell case or Unicode normalization apart. */
function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
