import { message } from "../../diagnostics/message.ts";
import { clearances, compareLabels, deriveModelLabel } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-005. */
export const securityLevelBelowLabel = defineRule({
  code: "HML4017",
  name: "security-level-below-label",
  severity: "error",
  origin: ["PRV-005"],
  on: "platform",
  profile: "privacy",
  fixable: true,
  summary: "The variant accepts devices that may not hold data of the model's label.",
  reason:
    "HarmonyOS gives each device a security level, and each level may hold data up to a label: SL1 S1, SL2 S2, SL3 S3, SL4 and SL5 S4. A device below that is refused the data by the system, or worse, accepted. Ask for the security level that the label needs.",
  messages: {
    default: message`a device of ${"security"} may hold data up to ${"clearance"}, and this model's is ${"label"}; ask for "${"needed"}"`,
  },
  bad: [
    {
      text: "model heart {\n  variant wrist { platform { security-level: ⟦SL2⟧ } }\n  privacy { level: ⟪sensitive⟫, retention: 0d }\n}",
      fixed:
        "model heart {\n  variant wrist { platform { security-level: SL3 } }\n  privacy { level: sensitive, retention: 0d }\n}",
    },
    {
      text: "model heart {\n  variant wrist { platform { security-level: ⟦SL3⟧ } }\n  privacy { level: sensitive, category: [⟪health⟫], retention: 0d }\n}",
    },
    {
      text: "model heart {\n  input beats { label: ⟪S4⟫ }\n  variant wrist { platform { security-level: ⟦SL1⟧ } }\n  privacy { level: public }\n}",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant wrist { platform { security-level: SL4 } }\n  privacy { level: sensitive, category: [health], retention: 0d }\n}",
    },
    { text: "model scene {\n  variant one { platform { security-level: SL1 } }\n  privacy: public\n}" },
  ],
  check(platform, { up, at, set, report }) {
    const security = platform["security-level"];
    const model = up(platform, "model");
    if (security === undefined || !model) return;
    const { label, because } = deriveModelLabel(model);
    if (!because || compareLabels(label, clearances[security]) <= 0) return;
    const needed = `SL${label.slice(1)}`;
    report(
      "default",
      at(platform, "security-level"),
      { security, clearance: clearances[security], label, needed },
      {
        related: [[at(because.block, because.key, because.index), `this makes the data ${label}`]],
        fix: { title: `Ask for ${needed}`, safe: false, changes: [set(platform, "security-level", needed)] },
      },
    );
  },
});
