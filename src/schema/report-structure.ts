import { duplicateStatement } from "../diagnostics/faults/duplicate-statement.ts";
import { extensionNotUnderstood } from "../diagnostics/faults/extension-not-understood.ts";
import { labelOnSingleBlock } from "../diagnostics/faults/label-on-single-block.ts";
import { placeOfLabel } from "../model/document.ts";
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

/** Reports an extension that has to be understood and is not. */
export function reportExtension(reading: Reading, data: DataObject): void {
  const name = String(reading.origins.get(data)?.key ?? "");
  if (data["must-understand"] !== true || reading.options.extensions?.includes(name)) return;
  reportFault(reading, extensionNotUnderstood, ["default", { name }], placeOfLabel(reading.document, data));
}
