import { wrongJsonType } from "../diagnostics/faults/wrong-json-type.ts";
import { longestRepair } from "../model/values/value-type.ts";
import type { PropertyPlan } from "./kind-plan.ts";
import { shorten } from "./phrases.ts";
import { isEnumValue } from "./read-scalar.ts";
import { type FaultPlace, type Reading, reportFault, type Suspect, type TreeFix } from "./reading.ts";

const jsonNames = { string: "a JSON string", number: "a JSON number", boolean: "true or false" } as const;

/** Reports a JSON value of another type than the data model gives it. */
export function reportWrongJsonType(reading: Reading, { node, plan }: Suspect, place: FaultPlace): void {
  const wanted = jsonNames[plan.json === "integer" ? "number" : plan.json];
  const found = jsonNames[node.form as keyof typeof jsonNames];
  const value = meantBy(plan, node.text);
  if (value === undefined) {
    reportFault(reading, wrongJsonType, ["default", { name: plan.name, wanted, found }], place);
    return;
  }
  const better = JSON.stringify(value);
  const fix: TreeFix = {
    title: `Write ${shorten(better)}`,
    safe: true,
    change: { kind: "set-scalar", node, value },
  };
  const values = { name: plan.name, wanted, found, better: shorten(better) };
  reportFault(reading, wrongJsonType, ["fix", values], { ...place, fix });
}

function meantBy(plan: PropertyPlan, text: string): string | number | boolean | undefined {
  const { type } = plan;
  if (!type) return isEnumValue(plan, text) ? text : undefined;
  const value = type.canonical(text);
  if (value !== undefined || text.length > longestRepair) return value;
  const repaired = type.repair?.(text);
  return repaired === undefined ? undefined : type.canonical(repaired);
}
