import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PLC-006. */
export const offloadWithoutFlow = defineRule({
  code: "HML6210",
  name: "offload-without-flow",
  severity: "error",
  origin: ["PLC-006", "S2", "S3"],
  on: "offload",
  summary: "A part of inference is done elsewhere, and no flow of data says what goes there.",
  reason:
    "Another device can only compute on what it is sent. What is not declared as a flow does not move, so either the offloading does not happen or data moves that nobody declared, unprotected and without consent. Declare the flow and name it.",
  messages: {
    missing: message`data has to reach "${"to"}" and no dataflow leads there; declare one and name it in "flow"`,
    elsewhere: message`flow "${"flow"}" leads to "${"leads"}" and the offload goes to "${"to"}"; the two should agree`,
  },
  bad: [
    {
      text: "model heart {\n  variant wrist { device-support: [wearable] }\n  placement { on wearable { use: wrist, offload: ⟦phone⟧ } }\n}",
    },
    {
      text: "model heart {\n  variant wrist { device-support: [wearable] }\n  dataflow confirm { from: wearable, to: ⟪cloud⟫, carries: result, protection: e2e }\n  placement { on wearable { use: wrist, offload { to: phone, flow: ⟦confirm⟧ } } }\n}",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant wrist { device-support: [wearable] }\n  dataflow confirm { from: wearable, to: phone, carries: features, protection: e2e }\n  placement { on wearable { use: wrist, offload { to: phone, flow: confirm } } }\n}",
    },
    {
      text: "model heart {\n  variant wrist { device-support: [wearable] }\n  dataflow confirm { from: wearable, to: phone, carries: features, protection: e2e }\n  placement { on wearable { use: wrist, offload: phone } }\n}",
      note: "The one that leads there is meant.",
    },
  ],
  check(offload, { at, up, labelOf, resolve, report }) {
    const { to } = offload;
    if (to === undefined) return;
    const named = resolve(offload, "flow", "dataflow");
    if (named) {
      if (named.to === undefined || named.to === to) return;
      const values = { flow: labelOf(named), leads: named.to, to };
      report("elsewhere", at(offload, "flow"), values, {
        related: [[at(named, "to"), "where the flow leads"]],
      });
      return;
    }
    const flows = Object.values(up(offload, "model")?.dataflow ?? {});
    if (offload.flow === undefined && !flows.some((flow) => flow.to === to))
      report("missing", at(offload, "to"), { to });
  },
});
