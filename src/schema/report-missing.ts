import { closestName } from "../base/closest-name.ts";
import { limits } from "../base/limits.ts";
import { missingChoice } from "../diagnostics/faults/missing-choice.ts";
import { missingStatement } from "../diagnostics/faults/missing-statement.ts";
import { type Place, placeOfBlock } from "../model/document.ts";
import { planOf } from "./kind-plan.ts";
import { printList } from "./phrases.ts";
import { type Reading, reportFault } from "./reading.ts";

/** Reports that a block lacks a required statement, at the token that names its kind. */
export function reportMissing(reading: Reading, block: object, name: string): void {
  const kind = reading.origins.get(block)?.kind;
  if (!kind || !mayReport(reading, block) || isMisspelt(reading, block, [name])) return;
  const member = planOf(kind).members.get(name);
  if (!member) return;
  const values = { block: nameOf(reading, block), name };
  const place = placeOfLack(reading, block);
  if (member.role === "property") {
    const { example, list } = member.spec;
    const spelled = list && !example.startsWith("[") ? `[${example}]` : example;
    reportFault(reading, missingStatement, ["property", { ...values, example: spelled }], place);
  } else {
    const example = printSkeleton(name, member.kind.spec.form);
    reportFault(reading, missingStatement, ["block", { ...values, example }], place);
  }
}

function printSkeleton(name: string, form: "labelled" | "single"): string {
  return form === "labelled" ? `"${name} <label> { … }"` : `"${name} { … }"`;
}

/** Reports that a block states none of several statements of which it needs one. */
export function reportMissingChoice(reading: Reading, block: object, group: number): void {
  const kind = reading.origins.get(block)?.kind;
  const names = kind && planOf(kind).spec.atLeastOne?.[group];
  if (!names || !mayReport(reading, block) || isMisspelt(reading, block, names)) return;
  const values = { block: nameOf(reading, block), names: printList(names) };
  reportFault(reading, missingChoice, ["default", values], placeOfLack(reading, block));
}

function mayReport(reading: Reading, block: object): boolean {
  if (reading.options.missing === "ignore" || reading.document.tree.legacy) return false;
  return !reading.damaged.has(block);
}

/** Whether an unknown name in the block is plainly meant as one of these; it is reported as unknown. */
function isMisspelt(reading: Reading, block: object, names: readonly string[]): boolean {
  const origin = reading.origins.get(block);
  if (origin?.node.type !== "mapping" || !origin.kind) return false;
  const { members } = planOf(origin.kind);
  const entries = origin.node.entries.slice(0, limits.schemaFaults);
  return entries.some(({ key }) => !members.has(key) && closestName(key, names) !== undefined);
}

function nameOf(reading: Reading, block: object): string {
  const origin = reading.origins.get(block);
  if (!origin?.entry || !origin.kind) return "the document";
  if (planOf(origin.kind).spec.form === "single") return `"${origin.key}"`;
  const above = origin.parent && reading.origins.get(origin.parent);
  return `${above?.key ?? origin.kind} "${origin.key}"`;
}

// A document that lacks a statement has no token of its own; its first character stands for it.
function placeOfLack(reading: Reading, block: object): Place {
  const place = placeOfBlock(reading.document, block);
  const origin = reading.origins.get(block);
  if (origin?.entry) return place;
  const start = origin?.node.span.start ?? 0;
  return { ...place, span: { start, end: Math.min(start + 1, place.source.text.length) } };
}
