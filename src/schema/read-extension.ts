import type { Entry, Mapping, Scalar, Sequence, TreeNode } from "../model/tree.ts";
import { integerType } from "../model/values/number.ts";
import { readOpenValue } from "../model/values/open-value.ts";
import { stringType } from "../model/values/text.ts";
import { createData, type DataObject } from "./data-object.ts";
import type { KindPlan, PropertyPlan } from "./kind-plan.ts";
import { isDigitsOnly, reportDigitsOnly } from "./labels.ts";
import { type Above, prune, type Reading } from "./reading.ts";
import { reportDuplicate, reportExtension, reportLabelOnSingle } from "./report-structure.ts";

/** Turns an extension block into data: in it a value's spelling is its type. */
export function readExtension(reading: Reading, plan: KindPlan, node: Mapping, above: Above): DataObject {
  const data = createData();
  reading.origins.set(data, { node, kind: plan.id, ...above });
  readEntries(reading, node, data);
  reportExtension(reading, data);
  return data;
}

function readEntries(reading: Reading, node: Mapping, data: DataObject): void {
  for (const entry of node.entries) {
    if (data[entry.key] !== undefined) reportDuplicate(reading, data, node, entry);
    else if (isDigitsOnly(entry.key)) reportDigitsOnly(reading, data, entry);
    else readEntry(reading, data, entry);
  }
}

function readEntry(reading: Reading, data: DataObject, entry: Entry): void {
  if (entry.value.type === "mapping" && entry.kindSpan.start !== entry.keySpan.start)
    reportLabelOnSingle(reading, data, undefined, entry);
  data[entry.key] = readNode(reading, entry.value, data, entry.key, entry);
}

function readNode(
  reading: Reading,
  node: TreeNode,
  parent: object,
  key: string | number,
  entry: Entry | undefined,
): unknown {
  if (node.type === "scalar") return readExtensionScalar(reading, node, parent, key);
  if (node.type === "sequence") return readItems(reading, node, parent, key, entry);
  const data = createData();
  reading.origins.set(data, { node, entry, parent, key, kind: undefined });
  readEntries(reading, node, data);
  return data;
}

function readItems(
  reading: Reading,
  node: Sequence,
  parent: object,
  key: string | number,
  entry: Entry | undefined,
): unknown[] {
  const items: unknown[] = [];
  reading.origins.set(items, { node, entry, parent, key, kind: undefined });
  for (const { value } of node.items) items.push(readNode(reading, value, items, items.length, undefined));
  return items;
}

const numberPlan: PropertyPlan = planOfSpelling(integerType, "integer");
const stringPlan: PropertyPlan = planOfSpelling(stringType, "string");

function planOfSpelling(type: PropertyPlan["type"], name: "integer" | "string"): PropertyPlan {
  return {
    role: "property",
    name: "",
    type,
    json: name,
    isBounded: false,
    spec: { type: name, doc: "", example: "" },
  };
}

function readExtensionScalar(
  reading: Reading,
  node: Scalar,
  parent: object,
  key: string | number,
): string | number | boolean {
  const value = valueOfSpelling(node);
  if (value !== undefined) return value;
  const isString = node.form === "quoted" || node.form === "string";
  reading.suspects.push({ parent, key, node, plan: isString ? stringPlan : numberPlan });
  prune(reading, parent, key);
  return node.text;
}

function valueOfSpelling(node: Scalar): string | number | boolean | undefined {
  const value = readOpenValue(node);
  if (typeof value === "string") return stringType.canonical(value) as string | undefined;
  // A whole number that JSON cannot hold exactly would come back as another one.
  const isInexact = typeof value === "number" && /^-?[0-9]+$/.test(node.text) && !Number.isSafeInteger(value);
  return isInexact ? undefined : value;
}
