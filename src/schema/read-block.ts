import { limits } from "../base/limits.ts";
import type { Entry, Mapping, Scalar, Sequence, TreeNode } from "../model/tree.ts";
import { createData, type DataObject } from "./data-object.ts";
import { type BlockPlan, type KindPlan, type PropertyPlan, planOf } from "./kind-plan.ts";
import { checkLabel, isUnlabelled, reportMissingLabel } from "./labels.ts";
import { readExtension } from "./read-extension.ts";
import { readScalar } from "./read-scalar.ts";
import { type Above, prune, type Reading } from "./reading.ts";
import { reportDuplicate, reportLabelOnSingle } from "./report-structure.ts";

/**
 * Turns a block of the tree into a block of the data, and judges the values in it. What cannot be turned stands there as
 * it is written, so that nothing seems to be missing where something wrong stands, and is taken out afterwards.
 */
export function readBlock(reading: Reading, plan: KindPlan, node: Mapping, above: Above): DataObject {
  const data = plan.create();
  const { entry: own, parent, key } = above;
  reading.origins.set(data, { node, entry: own, parent, key, kind: plan.id });
  if (node.damaged) reading.damaged.add(data);
  for (const entry of node.entries) {
    if (data[entry.key] !== undefined && !lacksLabel(reading, plan, entry))
      reportDuplicate(reading, data, node, entry);
    else readMember(reading, plan, data, entry);
  }
  return data;
}

// Several blocks of a labelled kind, one of them without label: that is one fault, and not a kind stated twice.
function lacksLabel(reading: Reading, plan: KindPlan, entry: Entry): boolean {
  const member = plan.members.get(entry.key);
  if (member?.role !== "block" || member.kind.spec.form !== "labelled" || entry.value.type !== "mapping")
    return false;
  return isUnlabelled(reading, member.kind, entry.value);
}

function readMember(reading: Reading, plan: KindPlan, data: DataObject, entry: Entry): void {
  const member = plan.members.get(entry.key);
  if (member?.role === "block") {
    readUse(reading, member, data, entry);
    return;
  }
  const property = member ?? plan.anyProperty;
  if (property) {
    readProperty(reading, property, data, entry);
    return;
  }
  if (isSwallowed(reading, data, entry)) return;
  if (++reading.met.unknownNames > limits.schemaFaults) return;
  data[entry.key] = null;
  prune(reading, data, entry.key);
  if (entry.kindSpan.start !== entry.keySpan.start) reportLabelOnSingle(reading, data, plan, entry);
}

/**
 * Whether a block took in what belongs to a block around it, because one of them is not closed. The brace that is missing
 * was reported; the block that lost the statement is marked as damaged.
 */
function isSwallowed(reading: Reading, data: DataObject, { key }: Entry): boolean {
  let isDamaged = false;
  for (let at: object | undefined = data; at; at = reading.origins.get(at)?.parent) {
    isDamaged ||= reading.damaged.has(at);
    const kind = reading.origins.get(at)?.kind;
    if (at === data || kind === undefined || kind === "root" || !planOf(kind).members.has(key)) continue;
    if (!isDamaged) return false;
    reading.damaged.add(at);
    reading.lost.push({ parent: at, key });
    return true;
  }
  return false;
}

function readProperty(reading: Reading, plan: PropertyPlan, data: DataObject, entry: Entry): void {
  const { key, value } = entry;
  if (value.type === "scalar" && !plan.spec.list) data[key] = readValue(reading, plan, value, data, key);
  else if (value.type === "sequence" && plan.spec.list)
    data[key] = readList(reading, plan, value, data, entry);
  else if (value.type === "scalar" && plan.spec.list?.single)
    data[key] = readListOfOne(reading, plan, value, data, entry);
  else {
    reading.misshapen.push({ parent: data, key });
    setPlaceholder(reading, data, key, value);
  }
}

function readValue(
  reading: Reading,
  plan: PropertyPlan,
  node: Scalar,
  parent: object,
  key: string | number,
): unknown {
  const value = readScalar(plan, node);
  if (value !== undefined) return value;
  reading.suspects.push({ parent, key, node, plan });
  prune(reading, parent, key);
  return node.text;
}

function readList(
  reading: Reading,
  plan: PropertyPlan,
  node: Sequence,
  parent: DataObject,
  entry: Entry,
): unknown[] {
  const items: unknown[] = [];
  reading.origins.set(items, { node, entry, parent, key: entry.key, kind: undefined });
  for (const { value } of node.items) {
    const key = items.length;
    if (value.type === "scalar") items.push(readValue(reading, plan, value, items, key));
    else {
      items.push(placeholderOf(value));
      reading.misshapen.push({ parent: items, key });
      prune(reading, items, key);
    }
  }
  return items;
}

function readListOfOne(
  reading: Reading,
  plan: PropertyPlan,
  node: Scalar,
  parent: DataObject,
  entry: Entry,
): unknown[] {
  const items: unknown[] = [];
  reading.origins.set(items, { node, entry, parent, key: entry.key, kind: undefined });
  items.push(readValue(reading, plan, node, items, 0));
  return items;
}

function setPlaceholder(reading: Reading, data: DataObject, key: string, value: TreeNode): void {
  data[key] = placeholderOf(value);
  prune(reading, data, key);
}

function placeholderOf(value: TreeNode): unknown {
  return value.type === "scalar" ? value.text : value.type === "sequence" ? [] : createData();
}

function readUse(reading: Reading, use: BlockPlan, data: DataObject, entry: Entry): void {
  const { key, value } = entry;
  if (use.kind.spec.form === "labelled") readLabelled(reading, use.kind, data, entry);
  else if (value.type === "mapping")
    data[key] = readAnyBlock(reading, use.kind, value, { entry, parent: data, key });
  else if (use.kind.primary && takesShortForm(use.kind.primary, value))
    data[key] = readShortForm(reading, use.kind, use.kind.primary, data, entry);
  else setPlaceholder(reading, data, key, value);
}

function takesShortForm(primary: PropertyPlan, value: TreeNode): boolean {
  return value.type === (primary.spec.list ? "sequence" : "scalar");
}

function readShortForm(
  reading: Reading,
  kind: KindPlan,
  primary: PropertyPlan,
  parent: DataObject,
  entry: Entry,
): DataObject {
  const block = kind.create();
  reading.origins.set(block, { node: entry.value, entry, parent, key: entry.key, kind: kind.id });
  if (entry.value.type === "scalar")
    block[primary.name] = readValue(reading, primary, entry.value, block, primary.name);
  else if (entry.value.type === "sequence")
    block[primary.name] = readList(reading, primary, entry.value, block, { ...entry, key: primary.name });
  return block;
}

function readLabelled(reading: Reading, kind: KindPlan, parent: DataObject, entry: Entry): void {
  const { key, value: node } = entry;
  if (node.type !== "mapping") {
    setPlaceholder(reading, parent, key, node);
    return;
  }
  if (isUnlabelled(reading, kind, node)) {
    setPlaceholder(reading, parent, key, node);
    reportMissingLabel(reading, parent, entry);
    return;
  }
  const map = createData();
  parent[key] = map;
  reading.origins.set(map, { node, entry, parent, key, kind: undefined });
  if (node.damaged) reading.damaged.add(map);
  for (const labelled of node.entries) readLabelledBlock(reading, kind, map, node, labelled);
}

function readLabelledBlock(
  reading: Reading,
  kind: KindPlan,
  map: DataObject,
  node: Mapping,
  entry: Entry,
): void {
  const { key, value } = entry;
  if (map[key] !== undefined) {
    reportDuplicate(reading, map, node, entry);
    return;
  }
  if (!checkLabel(reading, kind, map, entry)) {
    reading.damaged.add(map);
    return;
  }
  const above = { entry, parent: map, key };
  if (value.type !== "mapping") setPlaceholder(reading, map, key, value);
  else map[key] = readAnyBlock(reading, kind, value, above);
}

function readAnyBlock(reading: Reading, kind: KindPlan, node: Mapping, above: Above): DataObject {
  return kind.spec.open ? readExtension(reading, kind, node, above) : readBlock(reading, kind, node, above);
}
