import type { Messages } from "../../diagnostics/message.ts";
import { type FitAspect, type FitReason, fits } from "../../theory/fit.ts";
import type { Block } from "../block.ts";
import type { RelatedPlace, RuleContext } from "../rule-context.ts";

/** A type of device of which no known device takes a variant, for one reason. */
export interface ClassMisfit {
  readonly type: string;
  /** Place of the type in `device-support`. */
  readonly index: number;
  /** Of the first known device of that type. */
  readonly reason: FitReason;
  readonly device: string;
  readonly related: readonly RelatedPlace[];
}

/**
 * Types of device that a variant is meant for although none of the devices known of that type takes it, as far as the
 * aspect goes. Devices are those of the document and of the catalogues that it imports; a type without any is unknown.
 */
export function listClassMisfits(
  context: RuleContext<Messages>,
  variant: Block<"variant">,
  aspect: FitAspect,
): readonly ClassMisfit[] {
  const { all, at, labelOf } = context;
  const devices = all("device");
  const misfitOf = (type: string, index: number): readonly ClassMisfit[] => {
    const misfits = devices
      .filter((device) => device.type === type)
      .map((device) => ({
        device,
        reason: fits(variant, device).reasons.find((one) => one.aspect === aspect),
      }));
    const [first] = misfits;
    if (!first?.reason || misfits.some(({ reason }) => reason?.verdict !== "does-not-fit")) return [];
    const { reason, device } = first;
    const related: RelatedPlace[] = [
      [at(reason.variant.block, reason.variant.key), "what the variant asks for"],
      [at(reason.device.block, reason.device.key), `what "${labelOf(device)}" offers`],
    ];
    return [{ type, index, reason, device: labelOf(device), related }];
  };
  return variant["device-support"]?.flatMap(misfitOf) ?? [];
}
