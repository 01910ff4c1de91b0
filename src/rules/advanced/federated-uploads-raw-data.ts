import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-003: what federated learning is for. */
export const federatedUploadsRawData = defineRule({
  code: "HML4208",
  name: "federated-uploads-raw-data",
  severity: "error",
  origin: ["PRV-003", "S6"],
  on: "federated",
  profile: "advanced",
  summary: "Devices upload their data itself, which federated learning is there to avoid.",
  reason:
    "Federated learning means that data stays where it is and only what was learned from it moves. A declaration that uploads raw data, features or a user's state describes central training under another name, and people agree to the name. State what really moves: gradients or weights.",
  messages: {
    default: message`uploading "${"upload"}" is no federated learning; gradients or weights would be right`,
  },
  bad: [
    {
      text: "model words {\n  federated { participants: 100, upload: ⟦raw⟧, protection: secagg, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
  ],
  good: [
    {
      text: "model words {\n  federated { participants: 100, upload: weights, protection: secagg, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
  ],
  check(federated, { at, report }) {
    const upload = ["raw", "features", "embeddings", "state"].find((one) => one === federated.upload);
    if (upload === undefined) return;
    report("default", at(federated, "upload"), { upload });
  },
});
