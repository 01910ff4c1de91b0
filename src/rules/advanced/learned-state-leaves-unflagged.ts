import { message } from "../../diagnostics/message.ts";
import { compareLabels, deriveModelLabel } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** ADP-005. */
export const learnedStateLeavesUnflagged = defineRule({
  code: "HML6504",
  name: "learned-state-leaves-unflagged",
  severity: "error",
  origin: ["ADP-005"],
  on: "adaptation",
  profile: "advanced",
  summary: "What was learned from sensitive data leaves the device, and no flow of data says so.",
  reason:
    "A model that learned from somebody's heart is somebody's heart in another form. If it leaves the device, that is a flow of data like any other: it has a destination, needs a protection, and the person agrees to it. Declare the `dataflow`, and name it in `flow`.",
  messages: {
    default: message`what was learned from ${"label"} data leaves the device without a declared flow; name a dataflow in "flow"`,
  },
  bad: [
    {
      text: 'model pulse {\n  variant one { mutable: true }\n  privacy { level: ⟪sensitive⟫, retention: 0d }\n  adaptation { threshold: 10%, guard: "hold-out accuracy", rollback: golden, shares: ⟦true⟧ }\n}',
    },
  ],
  good: [
    {
      text: 'model pulse {\n  variant one { mutable: true }\n  privacy { level: sensitive, retention: 0d }\n  adaptation { threshold: 10%, guard: "hold-out accuracy", rollback: golden, shares: true, flow: upload }\n  dataflow upload { from: wearable, to: cloud, carries: weights, protection: secagg }\n}',
    },
    {
      text: 'model pulse {\n  variant one { mutable: true }\n  privacy { level: sensitive, retention: 0d }\n  adaptation { threshold: 10%, guard: "hold-out accuracy", rollback: golden, shares: false }\n}',
    },
  ],
  check(adaptation, { up, at, report }) {
    const model = up(adaptation, "model");
    if (!model || adaptation.shares !== true || adaptation.flow !== undefined) return;
    const { label, because } = deriveModelLabel(model);
    if (!because || compareLabels(label, "S3") < 0) return;
    const related = [
      [at(because.block, because.key, because.index), `this makes the data ${label}`],
    ] as const;
    report("default", at(adaptation, "shares"), { label }, { related });
  },
});
