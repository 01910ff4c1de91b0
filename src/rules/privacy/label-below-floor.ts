import { message } from "../../diagnostics/message.ts";
import { categoryReasons, compareLabels, deriveLabel, levelReasons } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** Semantics 1: the level is a floor of the label, and a category raises it. */
export const labelBelowFloor = defineRule({
  code: "HML4001",
  name: "label-below-floor",
  severity: "error",
  origin: ["PRV-002", "PRV-005"],
  on: "privacy",
  fixable: true,
  summary: "The stated data label is lower than level and categories make it.",
  reason:
    "The label decides which devices may hold the data. Level and categories set a floor under it: public S1, enterprise S2, sensitive S3, and health, biometric, genetic and financial data S4. A label may be stated to be higher than that, never to be lower. Leave it out to take the floor.",
  messages: {
    default: message`"${"label"}" is below ${"floor"}, which "${"because"}" asks for; state ${"floor"} or more, or leave the label out`,
  },
  bad: [
    {
      text: "model heart { privacy { level: ⟪sensitive⟫, retention: 0d, label: ⟦S2⟧ } }",
      fixed: "model heart { privacy { level: sensitive, retention: 0d, label: S3 } }",
    },
    {
      text: "model heart { privacy { level: sensitive, category: [⟪health⟫], retention: 0d, label: ⟦S3⟧ } }",
    },
  ],
  good: [
    { text: "model heart { privacy { level: sensitive, retention: 0d, label: S3 } }", note: "At the floor." },
    { text: "model heart { privacy { level: sensitive, retention: 0d, label: S4 } }", note: "Above it." },
  ],
  check(privacy, { at, set, report }) {
    const { label } = privacy;
    const floor = deriveLabel([...levelReasons(privacy), ...categoryReasons(privacy)]);
    const reason = floor.because;
    if (label === undefined || !reason || compareLabels(label, floor.label) >= 0) return;
    report(
      "default",
      at(privacy, "label"),
      { label, floor: floor.label, because: reason.value },
      {
        related: [[at(privacy, reason.key, reason.index), `asks for ${floor.label} at least`]],
        fix: {
          title: `Raise the label to ${floor.label}`,
          safe: false,
          changes: [set(privacy, "label", floor.label)],
        },
      },
    );
  },
});
