import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** ADP-004. */
export const learningUnbounded = defineRule({
  code: "HML6503",
  name: "learning-unbounded",
  severity: "warning",
  origin: ["ADP-004", "S8"],
  on: "adaptation",
  profile: "advanced",
  summary: "The learning rate is above its bound, or the model may grow without one.",
  reason:
    "A learning rate above its own bound means that one of the two was not thought through. And a model that may add layers with every error grows until the device has no memory left. State a rate within `max-learning-rate`, and `max-layers` where layers are added.",
  messages: {
    rate: message`the learning rate ${"rate"} is above its bound ${"bound"}; it should be at most that`,
    growth: message`the structure may change and nothing bounds its growth; state "max-layers"`,
    layers: message`${"count"} layers may be added and "max-layers" is ${"bound"}; the two should agree`,
  },
  bad: [
    {
      text: 'model pulse {\n  variant one { mutable: true }\n  adaptation { threshold: 10%, guard: "hold-out accuracy", rollback: golden, learning-rate: ⟦0.1⟧, max-learning-rate: ⟪0.01⟫ }\n}',
    },
    {
      text: 'model pulse {\n  variant one { mutable: true }\n  adaptation { threshold: 10%, guard: "hold-out accuracy", rollback: golden, scope: [last-layer, ⟦structure⟧] }\n}',
    },
    {
      text: 'model pulse {\n  variant one { mutable: true }\n  adaptation {\n    threshold: 10%, guard: "hold-out accuracy", rollback: golden, max-layers: ⟦1⟧\n    layer first { operator: Conv2D }\n    layer second { operator: Conv2D }\n  }\n}',
    },
  ],
  good: [
    {
      text: 'model pulse {\n  variant one { mutable: true }\n  adaptation {\n    threshold: 10%, guard: "hold-out accuracy", rollback: golden, learning-rate: 0.001, max-learning-rate: 0.001\n    scope: [structure], max-layers: 1\n    layer first { operator: Conv2D, channels: 32, kernel: 3 }\n  }\n}',
    },
  ],
  check(adaptation, { at, report }) {
    const { "learning-rate": rate = 0, "max-learning-rate": bound = Infinity } = adaptation;
    const most = adaptation["max-layers"];
    const count = Object.keys(adaptation.layer ?? {}).length;
    if (rate > bound)
      report(
        "rate",
        at(adaptation, "learning-rate"),
        { rate, bound },
        { related: [[at(adaptation, "max-learning-rate"), "its bound"]] },
      );
    const structure = adaptation.scope?.indexOf("structure") ?? -1;
    if (most === undefined) {
      if (structure >= 0) report("growth", at(adaptation, "scope", structure), {});
    } else if (count > most) report("layers", at(adaptation, "max-layers"), { count, bound: most });
  },
});
