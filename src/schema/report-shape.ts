import { wrongShape } from "../diagnostics/faults/wrong-shape.ts";
import type { Change, NewValue } from "../model/change.ts";
import { placeOfKey, placeOfValue } from "../model/document.ts";
import { findEntry, type Scalar, type TreeNode } from "../model/tree.ts";
import { type BlockPlan, type PropertyPlan, planOf } from "./kind-plan.ts";
import { shorten } from "./phrases.ts";
import { readScalar } from "./read-scalar.ts";
import { type FaultPlace, type Reading, reportFault } from "./reading.ts";

/** Reports a value, list or block that stands where another of the three belongs. */
export function reportShape(reading: Reading, parent: object, at: string | number): void {
  const key = String(at);
  const origin = reading.origins.get(parent);
  if (!origin) return;
  if (Array.isArray(parent)) {
    const node = origin.node.type === "sequence" ? origin.node.items[Number(at)]?.value : undefined;
    const name = String(origin.key);
    const place = placeOfValue(reading.document, parent, Number(at));
    reportFault(
      reading,
      wrongShape,
      ["default", { name, wanted: "single values in its list", found: foundIn(node) }],
      place,
    );
    return;
  }
  const entry = origin.node.type === "mapping" ? findEntry(origin.node, key) : undefined;
  if (!entry) return;
  const { value } = entry;
  const place =
    value.type === "mapping"
      ? placeOfKey(reading.document, parent, key)
      : placeOfValue(reading.document, parent, key);
  if (!origin.kind) {
    reportFault(
      reading,
      wrongShape,
      ["default", { name: key, wanted: "a block", found: foundIn(value) }],
      place,
    );
    return;
  }
  const plan = planOf(origin.kind);
  const member = plan.members.get(key) ?? plan.anyProperty;
  if (!member) return;
  const values = { name: key, wanted: wantedBy(member), found: foundIn(value) };
  const mended = mend(member, value);
  if (!mended) {
    reportFault(reading, wrongShape, ["default", values], place);
    return;
  }
  const change: Change = { kind: "set-entry", entry, value: mended.value };
  const fixed: FaultPlace = { ...place, fix: { title: `Write ${mended.text}`, safe: true, change } };
  reportFault(reading, wrongShape, ["fix", { ...values, better: mended.text }], fixed);
}

function foundIn(node: TreeNode | undefined): string {
  return node?.type === "scalar" ? "a value" : node?.type === "sequence" ? "a list" : "a block";
}

function wantedBy(member: PropertyPlan | BlockPlan): string {
  if (member.role === "block") return member.kind.spec.form === "labelled" ? "blocks with labels" : "a block";
  const { example, list } = member.spec;
  if (list) return `a list such as ${example.startsWith("[") ? example : `[${example}]`}`;
  return `one value such as ${example}`;
}

/** A single value as a list of itself, and a list of one as its value. */
function mend(
  member: PropertyPlan | BlockPlan,
  node: TreeNode,
): { readonly value: NewValue; readonly text: string } | undefined {
  if (member.role === "block") return undefined;
  const scalar = soleScalar(node);
  const value = scalar && readScalar(member, scalar);
  if (value === undefined) return undefined;
  const text = shorten(String(value));
  return member.spec.list ? { value: [value], text: `[${text}]` } : { value, text };
}

function soleScalar(node: TreeNode): Scalar | undefined {
  if (node.type === "scalar") return node;
  const only = node.type === "sequence" && node.items.length === 1 ? node.items[0]?.value : undefined;
  return only?.type === "scalar" ? only : undefined;
}
