import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** HE-002. */
export const privateKeyWithEvaluator = defineRule({
  code: "HML4401",
  name: "private-key-with-evaluator",
  severity: "error",
  origin: ["HE-002", "S10"],
  on: "he",
  profile: "advanced",
  summary: "Who computes on the ciphertexts can also decrypt them.",
  reason:
    "Homomorphic encryption is for computing without seeing. If the party that runs the inference holds the private key, it sees everything, and the encryption is only a slow way to send plain data. The key belongs to the user, to the user's device, or is shared among several.",
  messages: {
    same: message`"${"party"}" computes on the ciphertexts and holds the private key; the key should be with the user or device`,
    server: message`the private key is with the server that runs the inference; it should be with the user or device`,
  },
  bad: [
    { text: "model sugar {\n  he { scheme: ckks, private-key: ⟦third-party⟧, evaluator: ⟪third-party⟫ }\n}" },
    { text: "model sugar {\n  he { scheme: ckks, private-key: ⟦server⟧ }\n}" },
    {
      text: "model sugar {\n  he { scheme: ckks, private-key: ⟦threshold⟧, evaluator: ⟪threshold⟫ }\n}",
      note: "Those who share the key can open what they compute on.",
    },
  ],
  good: [
    { text: "model sugar {\n  he { scheme: ckks, private-key: user, evaluator: server }\n}" },
    {
      text: "model sugar {\n  he { scheme: ckks, private-key: device, evaluator: device }\n}",
      note: "On the owner's own device nothing is given away.",
    },
  ],
  check(he, { at, report }) {
    const key = he["private-key"];
    const { evaluator } = he;
    if (key === "server") report("server", at(he, "private-key"), {});
    else if (key === evaluator && (key === "third-party" || key === "threshold"))
      report(
        "same",
        at(he, "private-key"),
        { party: key },
        { related: [[at(he, "evaluator"), "who computes"]] },
      );
  },
});
