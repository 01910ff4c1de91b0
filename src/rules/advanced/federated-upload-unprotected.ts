import { message } from "../../diagnostics/message.ts";
import { declassifies, deriveModelLabel, judgeMovement } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-003, for the upload of federated learning. */
export const federatedUploadUnprotected = defineRule({
  code: "HML4207",
  name: "federated-upload-unprotected",
  severity: "error",
  origin: ["PRV-003", "S6", "S7"],
  on: "federated",
  profile: "advanced",
  summary: "A device uploads what it learned from sensitive data in a way that shows it to the server.",
  reason:
    "The picture of federated learning says “encrypted gradient upload”, and programs often just upload the gradient. A gradient of one person can be turned back into that person's data (deep leakage from gradients, 2019), so the server must see only the sum: secure aggregation, multi-party computation, homomorphic encryption or a trusted execution environment; or enough noise before the upload.",
  messages: {
    default: message`what devices upload (${"upload"} of ${"label"} data) is protected by "${"protection"}"; one of ${"sufficient"} would be enough`,
    unstated: message`what devices upload (${"upload"} of ${"label"} data) has no stated protection; one of ${"sufficient"} would be enough`,
  },
  bad: [
    {
      text: "model words {\n  privacy { level: ⟪sensitive⟫, retention: 0d }\n  ⟦federated⟧ { participants: 100, upload: gradients, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  privacy { level: ⟪sensitive⟫, retention: 0d }\n  federated { participants: 100, upload: gradients, protection: ⟦tls⟧, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
  ],
  good: [
    {
      text: "model words {\n  privacy { level: sensitive, retention: 0d }\n  federated { participants: 100, upload: gradients, protection: secagg, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  privacy { level: sensitive, retention: 0d }\n  federated {\n    participants: 100, upload: gradients, protection: tls, rollback: previous, version-check: true, verify-digest: true\n    differential-privacy { epsilon: 2.0, delta: 0.00001 }\n  }\n}",
    },
  ],
  check(federated, { up, at, report }) {
    const model = up(federated, "model");
    if (!model || declassifies(federated).lowers) return;
    const { label, because } = deriveModelLabel(model);
    const { upload = "gradients", protection } = federated;
    const verdict = judgeMovement({
      carries: upload,
      label,
      protection: protection ?? "none",
      clearance: undefined,
    });
    if (!because || verdict.allowed) return;
    const sufficient = verdict.sufficient.map((one) => `"${one}"`).join(", ");
    const related = [
      [at(because.block, because.key, because.index), `this makes the data ${label}`],
    ] as const;
    if (protection === undefined)
      report("unstated", at(federated), { upload, label, sufficient }, { related });
    else
      report("default", at(federated, "protection"), { upload, label, protection, sufficient }, { related });
  },
});
