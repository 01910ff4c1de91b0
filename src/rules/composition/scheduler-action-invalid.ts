import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PLC-009, semantics 7: every action that a scheduler may take is itself a valid placement. */
export const schedulerActionInvalid = defineRule({
  code: "HML6214",
  name: "scheduler-action-invalid",
  severity: "error",
  origin: ["PLC-009", "PLC-003", "S25"],
  on: "scheduler",
  summary: "A scheduler may choose what is no valid placement.",
  reason:
    "What an agent will learn nobody can check; that each of its choices is allowed, one can. A variant that supports none of the device types in its bounds can be chosen and never run, and a safe default outside the bounds is not one of its actions at all.",
  messages: {
    variant: message`"${"variant"}" may be chosen and supports none of the device types in the bounds (${"types"}); take it out, or add a type`,
    "safe-default": message`the safe default "${"variant"}" is not among the variants of the bounds (${"variants"}); add it there`,
  },
  bad: [
    {
      text: "model face {\n  variant one { device-support: ⟪[tv]⟫ }\n  variant two { device-support: [phone] }\n  placement { default: two, scheduler { kind: heuristic, safe-default: two, bounds { variants: [⟦one⟧, two], device-types: [phone] } } }\n}",
    },
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  variant two { device-support: [phone] }\n  placement { default: one, scheduler { kind: heuristic, safe-default: ⟦one⟧, bounds { variants: ⟪[two]⟫ } } }\n}",
    },
  ],
  good: [
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, scheduler { kind: heuristic, safe-default: one, bounds { variants: [one], device-types: [phone, tablet] } } }\n}",
    },
  ],
  check(scheduler, { at, labelOf, resolve, report }) {
    const { bounds } = scheduler;
    const variants = bounds?.variants;
    if (!bounds || !variants || variants.length === 0) return;
    const types = bounds["device-types"];
    const allowed = variants.map((_, index) => resolve(bounds, "variants", "variant", index));
    allowed.forEach((variant, index) => {
      const supported = variant?.["device-support"];
      if (!variant || !supported || !types || supported.some((one) => types.includes(one))) return;
      report(
        "variant",
        at(bounds, "variants", index),
        { variant: labelOf(variant), types: types.join(", ") },
        { related: [[at(variant, "device-support"), "what the variant supports"]] },
      );
    });
    const safe = resolve(scheduler, "safe-default", "variant");
    if (!safe || allowed.includes(safe) || allowed.includes(undefined)) return;
    report(
      "safe-default",
      at(scheduler, "safe-default"),
      { variant: labelOf(safe), variants: variants.join(", ") },
      { related: [[at(bounds, "variants"), "what it may choose"]] },
    );
  },
});
