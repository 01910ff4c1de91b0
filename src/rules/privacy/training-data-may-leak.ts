import { message } from "../../diagnostics/message.ts";
import { compareLabels, deriveModelLabel } from "../../theory/information-flow.ts";
import { isLearning } from "../../theory/lineage.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-015. */
export const trainingDataMayLeak = defineRule({
  code: "HML4018",
  name: "training-data-may-leak",
  severity: "info",
  origin: ["PRV-015"],
  on: "lineage-step",
  profile: "privacy",
  summary: "A model learned from sensitive data, and nothing says that it does not give it away.",
  reason:
    "A trained model remembers some of its examples, and who holds the file can ask it whether a person was among them (membership inference) or rebuild parts of the data. The artifact of a model trained on sensitive data is therefore itself personal data until somebody shows otherwise. State differential privacy with its parameters, or the audit that looked into it.",
  messages: {
    default: message`this step learned from data labelled ${"label"}, and neither "differential-privacy" nor "audit" says that the model keeps it to itself; state one of them`,
  },
  bad: [
    {
      text: 'model heart {\n  privacy { level: ⟪sensitive⟫, retention: 0d }\n  lineage { ⟦step⟧ train { dataset: "ecg-2025" } }\n}',
    },
  ],
  good: [
    {
      text: 'model heart {\n  privacy { level: sensitive, retention: 0d, audit: "DPIA 2026-017" }\n  lineage { step train { dataset: "ecg-2025" } }\n}',
    },
    {
      text: 'model heart {\n  privacy { level: sensitive, retention: 0d, differential-privacy { epsilon: 3.0, delta: 0.00001 } }\n  lineage { step train { dataset: "ecg-2025" } }\n}',
    },
    { text: 'model scene {\n  privacy: public\n  lineage { step train { dataset: "places" } }\n}' },
  ],
  check(step, { up, at, labelOf, report }) {
    const model = up(step, "model");
    if (!model?.privacy || answersForLeakage(model.privacy)) return;
    if (!isLearning({ label: labelOf(step), step })) return;
    const { label, because } = deriveModelLabel(model);
    if (!because || compareLabels(label, "S3") < 0) return;
    const place = at(because.block, because.key, because.index);
    report("default", at(step), { label }, { related: [[place, `this makes the data ${label}`]] });
  },
});

function answersForLeakage(privacy: Block<"privacy">): boolean {
  const noise = privacy["differential-privacy"];
  return privacy.audit !== undefined || (noise?.epsilon !== undefined && noise.delta !== undefined);
}
