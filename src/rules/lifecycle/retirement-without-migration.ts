import { message } from "../../diagnostics/message.ts";
import { compareLabels, deriveModelLabel } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** LIF-005. */
export const retirementWithoutMigration = defineRule({
  code: "HML5053",
  name: "retirement-without-migration",
  severity: "warning",
  origin: ["LIF-005", "S30"],
  on: "lifecycle",
  profile: "lifecycle",
  summary: "A model that learns on the device is retired, and nothing says what becomes of what it learned.",
  reason:
    "A model that changes on the device has taken in its owner: a baseline of the heart, a voice, habits. When it is retired that state either moves to a successor or stays behind on a device that will be sold. State `migration`: to which model, under which protection, and that the old device forgets.",
  messages: {
    default: message`the model keeps personal state (variant "${"variant"}" is mutable) and its retirement names no "migration"; add one`,
  },
  bad: [
    {
      text: "model heart {\n  variant wrist { mutable: ⟪true⟫ }\n  privacy { level: sensitive, retention: 0d }\n  lifecycle { trained: 2026-03-01, retired: ⟦2028-11-01⟧ }\n}",
    },
    {
      text: 'model heart {\n  variant wrist { mutable: ⟪true⟫ }\n  privacy { level: sensitive, retention: 0d }\n  lifecycle { trained: 2026-03-01, status: ⟦retired⟧, reason: "old" }\n}',
    },
  ],
  good: [
    {
      text: 'model heart {\n  variant wrist { mutable: true }\n  privacy { level: sensitive, retention: 0d }\n  lifecycle {\n    trained: 2026-03-01, retired: 2028-11-01\n    migration { to: "heart@4.0.0", carries: [personal-baseline], protection: e2e, erase-source: true }\n  }\n}',
    },
    {
      text: "model heart {\n  variant wrist { mutable: false }\n  privacy { level: sensitive, retention: 0d }\n  lifecycle { trained: 2026-03-01, retired: 2028-11-01 }\n}",
    },
  ],
  check(lifecycle, { up, at, labelOf, report }) {
    const model = up(lifecycle, "model");
    const key = lifecycle.retired !== undefined ? "retired" : "status";
    if (!model || lifecycle.migration || (key === "status" && lifecycle.status !== "retired")) return;
    const stateful = Object.values(model.variant ?? {}).find((variant) => variant?.mutable === true);
    if (!stateful || compareLabels(deriveModelLabel(model).label, "S3") < 0) return;
    report(
      "default",
      at(lifecycle, key),
      { variant: labelOf(stateful) },
      { related: [[at(stateful, "mutable"), "the device changes this variant"]] },
    );
  },
});
