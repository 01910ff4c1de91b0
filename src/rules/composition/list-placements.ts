import type { Messages } from "../../diagnostics/message.ts";
import type { Block } from "../block.ts";
import type { RuleContext } from "../rule-context.ts";

/** One rule of a placement and the type of device that it is for: its `device-type`, else its label. */
export interface PlacedType {
  readonly rule: Block<"placement-rule">;
  readonly type: string;
}

/** The rules of a placement that speak of a whole type of device, in the order of the document. */
export function listPlacedTypes(
  { labelOf }: Pick<RuleContext<Messages>, "labelOf">,
  placement: Block<"placement">,
): readonly PlacedType[] {
  return Object.values(placement.on ?? {})
    .filter((rule) => rule.device === undefined)
    .map((rule) => ({ rule, type: rule["device-type"] ?? labelOf(rule) }));
}
