import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PLC-009. */
export const schedulerUnbounded = defineRule({
  code: "HML6212",
  name: "scheduler-unbounded",
  severity: "error",
  origin: ["PLC-009", "S25"],
  on: "scheduler",
  summary: "A scheduler that learns may do anything, or has nothing to fall back on.",
  reason:
    "An agent that learns tries what it has not tried before. What it may do has to be bounded beforehand, so that each of its actions is itself a valid placement, and it needs something safe to do when it does not know. State `action`, `bounds` and `safe-default`.",
  messages: {
    default: message`a scheduler of kind "reinforcement-learning" needs "${"key"}"; state ${"what"}`,
  },
  bad: [
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, scheduler { kind: ⟦reinforcement-learning⟧, action: [select-variant], bounds { variants: [one] } } }\n}",
      note: "Nothing safe to fall back on.",
    },
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, scheduler { kind: ⟦reinforcement-learning⟧, action: [select-variant], safe-default: one } }\n}",
    },
  ],
  good: [
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, scheduler { kind: reinforcement-learning, action: [select-variant], safe-default: one, bounds { variants: [one] } } }\n}",
    },
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, scheduler: static }\n}",
    },
  ],
  check(scheduler, { at, report }) {
    if (scheduler.kind !== "reinforcement-learning") return;
    const { variants, "device-types": types, latency, power, partitions } = scheduler.bounds ?? {};
    const isBounded = [variants, types, latency, power, partitions].some((bound) => bound !== undefined);
    const place = at(scheduler, "kind");
    if (!scheduler.action?.length) report("default", place, { key: "action", what: "what it may do" });
    if (!isBounded) report("default", place, { key: "bounds", what: "what it may never exceed" });
    if (scheduler["safe-default"] === undefined)
      report("default", place, { key: "safe-default", what: "what it does when it does not know" });
  },
});
