import { closestName } from "../base/closest-name.ts";
import { unknownDeviceType } from "../diagnostics/faults/unknown-device-type.ts";
import { unknownValue } from "../diagnostics/faults/unknown-value.ts";
import { type EnumName, enums } from "../model/vocabulary/enums.ts";
import { printList, shorten } from "./phrases.ts";
import { type FaultPlace, type Reading, reportFault, type Suspect, type TreeFix } from "./reading.ts";

/** Reports a text that is no value of its property's enumeration, with the one that was meant where that is plain. */
export function reportUnknownValue(
  reading: Reading,
  { node, plan }: Suspect,
  from: EnumName,
  place: FaultPlace,
): void {
  const known = Object.keys(enums[from].values);
  const better = closestName(node.text, known);
  const fault = from === "device-type" ? unknownDeviceType : unknownValue;
  const values = { text: shorten(node.text), what: `a value of "${plan.name}"` };
  if (better === undefined) {
    reportFault(reading, fault, ["default", { ...values, known: printList(known) }], place);
    return;
  }
  const change = { kind: "set-scalar", node, value: better } as const;
  const fix: TreeFix = { title: `Replace by "${better}"`, safe: true, change };
  reportFault(reading, fault, ["near", { ...values, better }], { ...place, fix });
}
