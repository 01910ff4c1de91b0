import { closestName } from "../base/closest-name.ts";
import { unknownBlock } from "../diagnostics/faults/unknown-block.ts";
import { unknownProcessor } from "../diagnostics/faults/unknown-processor.ts";
import { unknownProperty } from "../diagnostics/faults/unknown-property.ts";
import { type Entry, findEntry } from "../model/tree.ts";
import { processorNames } from "../model/vocabulary/kinds/hardware.ts";
import { type KindPlan, planOf } from "./kind-plan.ts";
import { printList, shorten } from "./phrases.ts";
import { pointerTo, type Reading, reportFault } from "./reading.ts";

/** Reports a name that the vocabulary does not know in its block, with the one that was meant where that is plain. */
export function reportUnknownName(reading: Reading, block: object, name: string): void {
  const origin = reading.origins.get(block);
  const entry = origin?.node.type === "mapping" ? findEntry(origin.node, name) : undefined;
  // A label on a single block makes its contents look unknown; the label was reported.
  if (!origin?.kind || !entry || entry.kindSpan.start !== entry.keySpan.start) return;
  const plan = planOf(origin.kind);
  const better = closestName(name, namesOf(plan, entry));
  const path = pointerTo(reading, block, name);
  const fix =
    better === undefined || findEntry(origin.node as never, better)
      ? undefined
      : ({
          title: `Rename it to "${better}"`,
          safe: true,
          change: { kind: "rename-key", entry, key: better },
        } as const);
  const place = { span: entry.keySpan, path, fix };
  const shown = shorten(name);
  if (plan.id === "hardware" && entry.value.type !== "sequence") {
    if (better === undefined)
      reportFault(
        reading,
        unknownProcessor,
        ["default", { name: shown, known: printList(processorNames) }],
        place,
      );
    else reportFault(reading, unknownProcessor, ["near", { name: shown, better }], place);
    return;
  }
  const fault = entry.value.type === "mapping" ? unknownBlock : unknownProperty;
  const kind = origin.entry ? kindNameOf(reading, block) : "the document";
  const home = better === undefined ? findHome(reading, block, plan, name) : undefined;
  if (better !== undefined) reportFault(reading, fault, ["near", { name: shown, kind, better }], place);
  else if (home) reportFault(reading, fault, ["misplaced", { name: shown, kind, home }], place);
  else reportFault(reading, fault, ["default", { name: shown, kind }], place);
}

/** Name under which the kind of a block stands in the text. */
function kindNameOf(reading: Reading, block: object): string {
  const origin = reading.origins.get(block);
  const above = origin?.parent && reading.origins.get(origin.parent);
  return String((above && !above.kind && above.entry ? above.key : origin?.key) ?? "");
}

function namesOf(plan: KindPlan, entry: Entry): readonly string[] {
  const names = [...plan.members].filter(([name, member]) => {
    if (name === "x") return false;
    if (entry.value.type === "mapping") return member.role === "block";
    return member.role === "property" || member.kind.primary !== undefined || entry.value.type !== "sequence";
  });
  return names.map(([name]) => name);
}

/** The block, in this one or above it, that the name belongs in. */
function findHome(reading: Reading, block: object, plan: KindPlan, name: string): string | undefined {
  for (const [childName, member] of plan.members)
    if (member.role === "block" && childName !== "x" && member.kind.members.has(name)) return childName;
  for (let at = reading.origins.get(block)?.parent; at; at = reading.origins.get(at)?.parent) {
    const kind = reading.origins.get(at)?.kind;
    if (kind && kind !== "root" && planOf(kind).members.has(name)) return kind;
  }
  return undefined;
}
