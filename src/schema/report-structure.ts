import { duplicateStatement } from "../diagnostics/faults/duplicate-statement.ts";
import { extensionNotUnderstood } from "../diagnostics/faults/extension-not-understood.ts";
import { kindNotChecked } from "../diagnostics/faults/kind-not-checked.ts";
import { labelOnSingleBlock } from "../diagnostics/faults/label-on-single-block.ts";
import { placeOfBlock, placeOfLabel } from "../model/document.ts";
import { type Entry, findEntry, type Mapping } from "../model/tree.ts";
import type { DataObject } from "./data-object.ts";
import type { KindPlan } from "./kind-plan.ts";
import { pointerTo, type Reading, reportFault } from "./reading.ts";

/** Reports that `entry` says again what an earlier entry of `node` says. The first one holds. */
export function reportDuplicate(reading: Reading, data: DataObject, node: Mapping, entry: Entry): void {
  const origin = reading.origins.get(data);
  const first = findEntry(node, entry.key);
  const isLabel = origin?.kind === undefined && origin?.entry !== undefined;
  const { source } = reading.document.tree;
  const related = first ? [{ message: "stated here first", source, span: first.keySpan }] : [];
  const place = { span: entry.keySpan, path: pointerTo(reading, data, entry.key), related };
  if (isLabel && entry.kindSpan.start !== entry.keySpan.start)
    reportFault(
      reading,
      duplicateStatement,
      ["label", { name: entry.key, kind: origin.entry?.key ?? "" }],
      place,
    );
  else reportFault(reading, duplicateStatement, ["default", { name: entry.key }], place);
}

/** Reports the label of a block of a single kind. Its contents stand one level too deep and are left out. */
export function reportLabelOnSingle(
  reading: Reading,
  data: DataObject,
  plan: KindPlan | undefined,
  entry: Entry,
): void {
  const kind = plan === undefined ? entry.key : (reading.origins.get(data)?.entry?.key ?? plan.id);
  reportFault(reading, labelOnSingleBlock, ["default", { kind, label: entry.key }], {
    span: entry.keySpan,
    path: pointerTo(reading, data, entry.key),
  });
  reading.damaged.add(data);
}

/** Reports what an open block means for the check as a whole: not understood, or not checked. */
export function reportOpenBlock(reading: Reading, plan: KindPlan, data: DataObject): void {
  const origin = reading.origins.get(data);
  if (plan.spec.open === "not-checked-yet") {
    if (!reading.unchecked.has(plan.id)) reading.unchecked.set(plan.id, placeOfBlock(reading.document, data));
    return;
  }
  const name = String(origin?.key ?? "");
  if (data["must-understand"] !== true || reading.options.extensions?.includes(name)) return;
  reportFault(reading, extensionNotUnderstood, ["default", { name }], placeOfLabel(reading.document, data));
}

/** Reports each kind that was passed over, once. */
export function reportUnchecked(reading: Reading): void {
  for (const [kind, place] of reading.unchecked)
    reportFault(reading, kindNotChecked, ["default", { kind }], place);
}
