import type { Document } from "../../model/document.ts";
import { rootShape, type Shape, shapeOf } from "../shape.ts";

/**
 * Canonical JSON of a document (spec §3.7): RFC 8785 over the data model, except that labelled blocks keep the order in
 * which they stand, because it means something. Equal for every notation, layout and comment. A kind without any block
 * says nothing and is left out. Digests and signatures are over its UTF-8 bytes.
 */
export function writeCanonicalJson(data: Document["data"]): string {
  return printObject(data, rootShape);
}

function printObject(object: object, shape: Shape): string {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  // Keys by UTF-16 code units (RFC 8785 §3.2.3), which is how JavaScript compares texts.
  if (shape.is !== "labels") entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const members: string[] = [];
  for (const [key, value] of entries) {
    const inner = shapeOf(shape, key);
    if (inner.is === "labels" && isEmpty(value)) continue;
    members.push(`${JSON.stringify(key)}:${printValue(value, inner)}`);
  }
  return `{${members.join(",")}}`;
}

function printValue(value: unknown, shape: Shape): string {
  if (Array.isArray(value)) return `[${value.map((item) => printValue(item, shape)).join(",")}]`;
  if (typeof value === "object" && value !== null) return printObject(value, shape);
  // ECMAScript spells numbers and escapes texts as RFC 8785 §3.2.2 asks for.
  return JSON.stringify(value);
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
