import type { PropertySpec } from "../model/vocabulary/kind-spec.ts";
import { type KindId, kinds, lookupKind, lookupProperty } from "../model/vocabulary/vocabulary.ts";

/** What the vocabulary says of the value at one place of a document. */
export type Shape =
  /** One block; for a labelled kind, the block under one label. */
  | { readonly is: "block"; readonly kind: KindId }
  /** The map of labels of a labelled kind. */
  | { readonly is: "labels"; readonly kind: KindId }
  /** A value, or a list where `property.list` says so. */
  | { readonly is: "property"; readonly property: PropertySpec }
  /** Inside an extension or a kind that is not checked: anything, typed by its spelling. */
  | { readonly is: "open" }
  /** A name that the vocabulary does not know; read like `open`. */
  | { readonly is: "unknown" };

export const rootShape: Shape = { is: "block", kind: "root" };
export const openShape: Shape = { is: "open" };
const unknownShape: Shape = { is: "unknown" };

/** Shape of the value under `key` in a mapping of shape `parent`. */
export function shapeOf(parent: Shape, key: string): Shape {
  if (parent.is === "labels") return { is: "block", kind: parent.kind };
  if (parent.is === "unknown" || parent.is === "property") return unknownShape;
  // Inside an extension all blocks are single, so that an `x` there is a name like any other (spec §7.2).
  if (parent.is === "open" || kinds[parent.kind]?.open === "extension") return openShape;
  const kind = lookupKind(parent.kind, key);
  if (kind) return { is: kinds[kind]?.form === "labelled" ? "labels" : "block", kind };
  if (kinds[parent.kind]?.open) return openShape;
  const property = lookupProperty(parent.kind, key);
  return property ? { is: "property", property } : unknownShape;
}

/** Shape of the items of a list. */
export function itemShapeOf(list: Shape): Shape {
  return list.is === "property" && list.property.list ? list : list.is === "open" ? openShape : unknownShape;
}

/** Whether values here are typed by their spelling. */
export function isOpen(shape: Shape): boolean {
  return shape.is === "open" || shape.is === "unknown";
}
