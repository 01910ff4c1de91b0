import { parsePointer } from "../base/pointer.ts";
import { findEntry, type TreeNode } from "../model/tree.ts";
import { type PropertyPlan, planOf } from "./kind-plan.ts";
import type { Reading } from "./reading.ts";

/** A place in the data, found again from its pointer. */
export interface Spot {
  /** The block, map or list that holds the value; the document's data for the root. */
  readonly parent: object;
  /** `undefined`: the spot is the root itself. */
  readonly key: string | undefined;
  readonly value: unknown;
}

/** The place that a pointer of ajv names. */
export function locate(root: unknown, pointer: string): Spot {
  let spot: Spot = { parent: root as object, key: undefined, value: root };
  for (const key of parsePointer(pointer)) {
    const parent = spot.value as Readonly<Record<string, unknown>>;
    spot = { parent, key, value: parent[key] };
  }
  return spot;
}

/** Node of the tree at a spot. */
export function nodeAt(reading: Reading, { parent, key }: Spot): TreeNode | undefined {
  const node = reading.origins.get(parent)?.node;
  if (node?.type === "mapping") return findEntry(node, key ?? "")?.value;
  return node?.type === "sequence" ? node.items[Number(key)]?.value : node;
}

/** The property that a spot holds a value of, or an item of. */
export function propertyAt(reading: Reading, { parent, key }: Spot): PropertyPlan | undefined {
  const origin = reading.origins.get(parent);
  if (!origin) return undefined;
  if (!origin.kind) {
    if (!Array.isArray(parent) || !origin.parent) return undefined;
    return propertyAt(reading, { parent: origin.parent, key: String(origin.key), value: parent });
  }
  const plan = planOf(origin.kind);
  const member = plan.members.get(key ?? "");
  return member?.role === "block" ? undefined : (member ?? plan.anyProperty);
}
