import { digitsOnlyLabel } from "../diagnostics/faults/digits-only-label.ts";
import { labelMissing } from "../diagnostics/faults/label-missing.ts";
import { labelOutsideAlphabet } from "../diagnostics/faults/label-outside-alphabet.ts";
import type { Entry, Mapping } from "../model/tree.ts";
import { isLabel } from "../model/values/reference.ts";
import { findForbiddenCharacter } from "../model/values/text.ts";
import type { DataObject } from "./data-object.ts";
import type { KindPlan } from "./kind-plan.ts";
import { pointerTo, type Reading, reportFault } from "./reading.ts";

/** Whether a name is one that JavaScript would move to the front of its object. */
export function isDigitsOnly(name: string): boolean {
  return /^[0-9]+$/.test(name);
}

/** Reports a name of digits only; what it names is left out. */
export function reportDigitsOnly(reading: Reading, parent: DataObject, entry: Entry): void {
  const path = pointerTo(reading, parent, entry.key);
  const named = `n${entry.key}`;
  reportFault(reading, digitsOnlyLabel, ["default", { label: entry.key, better: named }], {
    span: entry.keySpan,
    path,
    fix: {
      title: `Rename it to "${named}"`,
      safe: false,
      change: { kind: "rename-key", entry, key: named },
    },
  });
}

/** Reports a label that the kind may not have. `false`: the data cannot hold it, and the block is left out. */
export function checkLabel(reading: Reading, kind: KindPlan, map: DataObject, entry: Entry): boolean {
  const { key } = entry;
  if (isDigitsOnly(key)) {
    reportDigitsOnly(reading, map, entry);
    return false;
  }
  if (kind.spec.labels === "any" ? isFreeLabel(key) : isLabel(key)) return true;
  const better = mendLabel(key);
  const usable = better !== "" && !Object.hasOwn(map, better);
  const id = usable ? "default" : "bare";
  reportFault(reading, labelOutsideAlphabet, [id, { label: key, better }], {
    span: entry.keySpan,
    path: pointerTo(reading, map, key),
    fix: usable
      ? { title: `Rename it to "${better}"`, safe: false, change: { kind: "rename-key", entry, key: better } }
      : undefined,
  });
  return true;
}

function isFreeLabel(text: string): boolean {
  return text.trim() === text && text !== "" && text.length <= 1024 && !findForbiddenCharacter(text);
}

function mendLabel(text: string): string {
  const mended = text.replaceAll(/[^A-Za-z0-9_-]+/g, "_").replaceAll(/^[_-]+|[_-]+$/g, "");
  return isLabel(mended) && !isDigitsOnly(mended) ? mended : "";
}

/** Whether the mapping under a labelled kind is the block itself: `model { version: … }`. */
export function isUnlabelled(reading: Reading, kind: KindPlan, node: Mapping): boolean {
  const { notation } = reading.document.tree;
  if (notation === "hml" || notation === "xml")
    return node.entries.some(
      (entry) => entry.keySpan.start === entry.kindSpan.start && kind.members.has(entry.key),
    );
  return node.entries.some((entry) => entry.value.type !== "mapping" && kind.members.has(entry.key));
}

/** Reports a labelled block without a label; what is in it is left out. */
export function reportMissingLabel(reading: Reading, parent: DataObject, entry: Entry): void {
  const id = reading.document.tree.notation === "xml" ? "attribute" : "key";
  reportFault(reading, labelMissing, [id, { kind: entry.key }], {
    span: entry.kindSpan,
    path: pointerTo(reading, parent, entry.key),
  });
  reading.damaged.add(parent);
}
