import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** TWN-001, growth. */
export const twinGrowthUndeclared = defineRule({
  code: "HML6701",
  name: "twin-growth-undeclared",
  severity: "error",
  origin: ["TWN-001", "S29"],
  on: "twin-growth",
  profile: "advanced",
  summary: "A twin grows by federated learning or adaptation that its model does not declare.",
  reason:
    "Growing means learning from a person's data. How that is done, with how many others and under which protection, stands in the model's `federated` or `adaptation` block, and the rules for those blocks only apply if they are there. Declare the block, or take the growth out.",
  messages: {
    default: message`the twin grows by "${"by"}", and model "${"model"}" has no such block; declare it`,
    unstated: message`nothing says by what the twin grows; state "by: federated" or "by: adaptation"`,
  },
  bad: [
    {
      text: "twin me {\n  model: pulse, source: wearable, target: phone\n  growth { by: ⟦federated⟧, interval: 7d }\n}\nmodel ⟪pulse⟫ { version: 1.0.0 }",
    },
    {
      text: "twin me {\n  model: pulse, source: wearable, target: phone\n  ⟦growth⟧ { interval: 7d }\n}\nmodel pulse { version: 1.0.0 }",
    },
  ],
  good: [
    {
      text: "twin me {\n  model: pulse, source: wearable, target: phone\n  growth { by: hospital_review, interval: 90d }\n}\nmodel pulse { version: 1.0.0 }",
      note: "No block of the model is about a way of its own.",
    },
    {
      text: 'twin me {\n  model: pulse, source: wearable, target: phone\n  growth { by: adaptation, interval: 7d }\n}\nmodel pulse {\n  variant one { mutable: true }\n  adaptation { threshold: 10%, guard: "hold-out accuracy", rollback: golden }\n}',
    },
  ],
  check(growth, { up, at, atLabel, resolve, labelOf, report }) {
    const twin = up(growth, "twin");
    const model = twin && resolve(twin, "model", "model");
    const { by } = growth;
    if (by === undefined) report("unstated", at(growth), {});
    else if (model && (by === "federated" || by === "adaptation") && !model[by])
      report(
        "default",
        at(growth, "by"),
        { by, model: labelOf(model) },
        { related: [[atLabel(model), "the model of the twin"]] },
      );
  },
});
