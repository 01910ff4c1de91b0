import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** HE-005. */
export const encryptedInferenceOnWearable = defineRule({
  code: "HML4405",
  name: "encrypted-inference-on-wearable",
  severity: "warning",
  origin: ["HE-005"],
  on: "he",
  profile: "advanced",
  summary: "Encrypted inference is to run on a wearable.",
  reason:
    "One multiplication of ciphertexts takes milliseconds on a server and megabytes of keys; a watch has neither the memory nor the battery. Homomorphic inference is for sending the ciphertext away. State where it is computed in `offload`, or take the wearable out.",
  messages: {
    default: message`encrypted inference does not fit a wearable; state in "offload" where it is computed, or take the type out`,
  },
  bad: [
    {
      text: "model sugar {\n  variant wrist { device-support: [⟪wearable⟫] }\n  ⟦he⟧ { scheme: ckks, private-key: user }\n}",
    },
  ],
  good: [
    {
      text: "model sugar {\n  variant wrist { device-support: [wearable] }\n  he { scheme: ckks, private-key: user, offload: cloud }\n}",
    },
  ],
  check(he, { up, at, report }) {
    if (he.offload !== undefined) return;
    for (const variant of Object.values(up(he, "model")?.variant ?? {})) {
      const index = variant["device-support"]?.indexOf("wearable") ?? -1;
      if (index < 0) continue;
      const related = [[at(variant, "device-support", index), "a wearable"]] as const;
      report("default", at(he), {}, { related });
      return;
    }
  },
});
