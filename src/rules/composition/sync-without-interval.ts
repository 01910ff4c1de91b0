import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PLC-007. */
export const syncWithoutInterval = defineRule({
  code: "HML6211",
  name: "sync-without-interval",
  severity: "error",
  origin: ["PLC-007", "S2"],
  on: "placement-rule",
  summary: "An edge model is updated from the cloud, and nobody says how often.",
  reason:
    "An edge model lives on parameters that the cloud updates. Without an interval nobody can tell a device that is up to date from one that lost its link months ago. State the longest time between two updates, after which the device says so.",
  messages: {
    interval: message`updates come from "${"from"}" and no interval is stated; state "interval", such as "24h"`,
    sync: message`mode "edge" takes parameters from elsewhere and no "sync" is stated; add "sync { from: cloud, interval: 24h }"`,
  },
  bad: [
    {
      text: "model home {\n  variant edge { device-support: [hub] }\n  placement { on hub { use: edge, mode: edge, ⟦sync⟧ { from: ⟪cloud⟫ } } }\n}",
    },
    {
      text: "model home {\n  variant edge { device-support: [hub] }\n  placement { on hub { use: edge, mode: ⟦edge⟧ } }\n}",
    },
  ],
  good: [
    {
      text: "model home {\n  variant edge { device-support: [hub] }\n  placement { on hub { use: edge, mode: edge, sync { from: cloud, interval: 24h } } }\n}",
    },
    {
      text: "model home {\n  variant edge { device-support: [hub] }\n  placement { on hub { use: edge, mode: edge, sync { from: cloud, policy: on-change } } }\n}",
      note: "Whenever there is something new.",
    },
  ],
  check(rule, { at, report }) {
    const { sync, mode } = rule;
    if (!sync) {
      if (mode === "edge") report("sync", at(rule, "mode"), {});
      return;
    }
    const isPeriodic = sync.policy === undefined || sync.policy === "periodic";
    if (sync.interval !== undefined || !isPeriodic || sync.from === undefined) return;
    report(
      "interval",
      at(rule, "sync"),
      { from: sync.from },
      { related: [[at(sync, "from"), "where updates come from"]] },
    );
  },
});
