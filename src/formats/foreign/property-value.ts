import { longestRepair } from "../../model/values/value-type.ts";
import { valueTypes } from "../../model/values/value-types.ts";
import { type EnumSpec, enums } from "../../model/vocabulary/enums.ts";
import type { PropertySpec } from "../../model/vocabulary/kind-spec.ts";
import { type Shape, shapeOf } from "../shape.ts";

/** Shape of what stands at a path inside a shape. */
export function shapeAt(shape: Shape, path: readonly string[]): Shape {
  return path.reduce(shapeOf, shape);
}

/** The property at a path from a block; throws where the vocabulary has none, which is a fault of a mapping table. */
export function propertyAt(shape: Shape, path: readonly string[]): PropertySpec {
  const found = shapeAt(shape, path);
  if (found.is !== "property") throw new Error(`the vocabulary has no property "${path.join(".")}"`);
  return found.property;
}

/** A value as it was understood. */
export interface UnderstoodValue {
  readonly text: string;
  /** It had to be put right first. */
  readonly mended: boolean;
}

/** The canonical spelling of one value of a property; `undefined` where it is none, however well meant. */
export function understandValue(text: string, spec: PropertySpec): UnderstoodValue | undefined {
  const { type } = spec;
  if (typeof type === "object") return isWordOf(text, enums[type.enum]) ? { text, mended: false } : undefined;
  const value = valueTypes[type].canonical(text);
  const mended =
    value === undefined && text.length <= longestRepair ? valueTypes[type].repair?.(text) : undefined;
  if (value === undefined && mended === undefined) return undefined;
  const understood = { text: mended ?? String(value), mended: mended !== undefined };
  return isWithin(understood.text, spec) ? understood : undefined;
}

function isWordOf(text: string, { values, open }: EnumSpec): boolean {
  return Object.hasOwn(values, text) || (open !== undefined && /^x-[A-Za-z0-9]/.test(text));
}

function isWithin(text: string, { min, max }: PropertySpec): boolean {
  if (min === undefined && max === undefined) return true;
  const number = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  return !(number < (min ?? Number.NEGATIVE_INFINITY)) && !(number > (max ?? Number.POSITIVE_INFINITY));
}

/** What would be right for a property, in words that end a message. */
export function expectedOf({ type }: PropertySpec): string {
  if (typeof type === "string") return valueTypes[type].expected;
  const words = Object.keys(enums[type.enum].values);
  return `one of ${words.length > 8 ? `${words.slice(0, 8).join(", ")}, …` : words.join(", ")}`;
}
