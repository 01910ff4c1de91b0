import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** ADP-001. */
export const adaptationUnguarded = defineRule({
  code: "HML6500",
  name: "adaptation-unguarded",
  severity: "error",
  origin: ["ADP-001", "S8"],
  on: "adaptation",
  profile: "advanced",
  summary: "A model learns on the device without a threshold, a guard or a way back.",
  reason:
    "A model that learns from its errors also learns its errors: a sensor that slips for a day, and the model is ruined. Learning needs a threshold above which it starts, a check that the change did no harm, and a way back if it did. State `threshold`, `guard` and `rollback`.",
  messages: {
    threshold: message`nothing says when learning starts; state "threshold"`,
    guard: message`nothing checks that a change did no harm; state "guard"`,
    rollback: message`there is no way back from a bad change; state "rollback: previous" or "rollback: golden"`,
  },
  bad: [
    {
      text: 'model pulse {\n  variant one { mutable: true }\n  ⟦adaptation⟧ { guard: "hold-out accuracy", rollback: golden }\n}',
    },
    {
      text: "model pulse {\n  variant one { mutable: true }\n  ⟦adaptation⟧ { threshold: 10%, rollback: golden }\n}",
    },
    {
      text: 'model pulse {\n  variant one { mutable: true }\n  adaptation { threshold: 10%, guard: "hold-out accuracy", rollback: ⟦none⟧ }\n}',
    },
  ],
  good: [
    {
      text: 'model pulse {\n  variant one { mutable: true }\n  adaptation { threshold: 10%, guard: "hold-out accuracy", rollback: golden }\n}',
    },
  ],
  check(adaptation, { at, report }) {
    const { threshold, guard, rollback } = adaptation;
    if (threshold === undefined) report("threshold", at(adaptation), {});
    if (guard === undefined) report("guard", at(adaptation), {});
    if (rollback === undefined || rollback === "none") report("rollback", at(adaptation, "rollback"), {});
  },
});
