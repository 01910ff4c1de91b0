import type { Scalar } from "../model/tree.ts";
import { parseRatio } from "../model/values/ratio.ts";
import type { PropertyPlan } from "./kind-plan.ts";

/** The value of a scalar in the data model; `undefined` where it is none of its property's type. */
export function readScalar(plan: PropertyPlan, node: Scalar): string | number | boolean | undefined {
  if (!formFits(plan, node)) return undefined;
  if (!plan.type) return node.text;
  const value = node.form === "number" ? readJsonNumber(plan, node.text) : plan.type.canonical(node.text);
  return plan.spec.type === "ratio" && typeof value === "string" && !isInBounds(plan, value)
    ? undefined
    : value;
}

/** Whether a value that JSON typed has the type of the data model; the other notations leave types to the vocabulary. */
export function formFits(plan: PropertyPlan, node: Scalar): boolean {
  if (node.form === "bare" || node.form === "quoted") return true;
  const json = plan.json === "integer" ? "number" : plan.json;
  return node.form === json;
}

// JSON writes 1000 also as 1e3 and 1000.0.
function readJsonNumber(plan: PropertyPlan, text: string): number | undefined {
  const value = Number(text);
  return (plan.json === "integer" ? Number.isSafeInteger(value) : Number.isFinite(value)) ? value : undefined;
}

/** Whether a ratio lies within the bounds of its property; JSON Schema cannot compare strings. */
export function isInBounds(plan: PropertyPlan, ratio: string): boolean {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = plan.spec;
  const fraction = parseRatio(ratio) ?? Number.NaN;
  return fraction >= min && fraction <= max;
}
