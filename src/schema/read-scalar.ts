import type { Scalar } from "../model/tree.ts";
import { parseRatio } from "../model/values/ratio.ts";
import { type EnumSpec, enums } from "../model/vocabulary/enums.ts";
import type { PropertyPlan } from "./kind-plan.ts";

/** The value of a scalar in the data model; `undefined` where it is none that its property takes. */
export function readScalar(plan: PropertyPlan, node: Scalar): string | number | boolean | undefined {
  if (!formFits(plan, node)) return undefined;
  if (!plan.type) return isEnumValue(plan, node.text) ? node.text : undefined;
  const value = node.form === "number" ? readJsonNumber(plan, node.text) : plan.type.canonical(node.text);
  if (value === undefined || !plan.isBounded) return value;
  return isInBounds(plan, value) ? value : undefined;
}

/** Whether a value that JSON typed has the type of the data model; the other notations leave types to the vocabulary. */
export function formFits(plan: PropertyPlan, node: Scalar): boolean {
  if (node.form === "bare" || node.form === "quoted") return true;
  const json = plan.json === "integer" ? "number" : plan.json;
  return node.form === json;
}

/** Whether a text is a value of the property's enumeration. */
export function isEnumValue({ spec }: PropertyPlan, text: string): boolean {
  if (typeof spec.type !== "object") return false;
  const known: EnumSpec = enums[spec.type.enum];
  return (
    Object.hasOwn(known.values, text) || (known.open !== undefined && /^x-[a-z0-9][A-Za-z0-9_-]*$/.test(text))
  );
}

// JSON writes 1000 also as 1e3 and 1000.0.
function readJsonNumber(plan: PropertyPlan, text: string): number | undefined {
  const value = Number(text);
  return (plan.json === "integer" ? Number.isSafeInteger(value) : Number.isFinite(value)) ? value : undefined;
}

function isInBounds({ spec }: PropertyPlan, value: string | number | boolean): boolean {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = spec;
  const number = typeof value === "string" ? (parseRatio(value) ?? Number.NaN) : Number(value);
  return number >= min && number <= max;
}
