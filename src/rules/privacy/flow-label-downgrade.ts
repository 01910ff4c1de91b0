import { message } from "../../diagnostics/message.ts";
import { compareLabels, deriveLabel, flowDeclassifies, flowReasons } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-012, for a flow. */
export const flowLabelDowngrade = defineRule({
  code: "HML4025",
  name: "flow-label-downgrade",
  severity: "error",
  origin: ["PRV-012"],
  on: "dataflow",
  profile: "privacy",
  summary: "A flow is labelled lower than the data it carries, and no transformation makes it so.",
  reason:
    "The label of a flow decides how it must be protected; a lower one must be earned. Declare in `declassify` what is done to the data (aggregation with a minimum group, perturbation with epsilon and delta, masking, anonymization), or let the flow keep the label of its data. Pseudonymization does not lower a label, because its key undoes it.",
  messages: {
    default: message`this flow is labelled ${"label"} although it carries ${"highest"} data, and ${"why"}; label it ${"highest"} or declare the transformation`,
  },
  bad: [
    {
      text: `model heart {
  input ecg { category: [⟪health⟫] }
  privacy { level: sensitive, category: [health], retention: 0d, purpose: ["care"] }
  dataflow figures { from: phone, to: cloud, carries: statistics, of: [ecg], label: ⟦S2⟧, protection: e2e }
}`,
    },
    {
      text: `model heart {
  privacy { level: ⟪sensitive⟫, retention: 0d, purpose: ["care"] }
  dataflow figures {
    from: phone, to: cloud, carries: statistics, label: ⟦S1⟧, protection: e2e
    declassify { method: aggregation, reason: "weekly means" }
  }
}`,
    },
  ],
  good: [
    {
      text: `model heart {
  privacy { level: sensitive, retention: 0d, purpose: ["care"] }
  dataflow figures {
    from: phone, to: cloud, carries: statistics, label: S1
    declassify { method: aggregation, minimum-group: 50, reason: "weekly means over 50 people" }
  }
}`,
    },
  ],
  check(flow, { up, at, report }) {
    const model = up(flow, "model");
    if (!model || flow.label === undefined) return;
    const { label: highest, because } = deriveLabel(flowReasons(model, flow));
    if (!because || compareLabels(flow.label, highest) >= 0) return;
    const transformation = flowDeclassifies(flow);
    if (transformation.lowers) return;
    report(
      "default",
      at(flow, "label"),
      { label: flow.label, highest, why: transformation.reason },
      { related: [[at(because.block, because.key, because.index), `this makes the data ${highest}`]] },
    );
  },
});
