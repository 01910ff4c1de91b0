import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** HE-003, depth. */
export const multiplicativeDepthExceeded = defineRule({
  code: "HML4402",
  name: "multiplicative-depth-exceeded",
  severity: "error",
  origin: ["HE-003"],
  on: "he",
  profile: "advanced",
  summary: "The model multiplies more often in a row than the encryption parameters allow.",
  reason:
    "Each multiplication adds noise to a ciphertext, and after as many as the parameters allow decryption gives random numbers, without any error. The depth that the model needs must be within the depth of the parameters. Take larger parameters, bootstrapping, or polynomials of lower degree.",
  messages: {
    default: message`the model needs ${"needed"} multiplications in a row and the parameters allow ${"depth"}; the first should be at most the second`,
  },
  bad: [
    { text: "model sugar {\n  he { scheme: ckks, private-key: user, depth: ⟪6⟫, depth-needed: ⟦7⟧ }\n}" },
  ],
  good: [{ text: "model sugar {\n  he { scheme: ckks, private-key: user, depth: 6, depth-needed: 6 }\n}" }],
  check(he, { at, report }) {
    const { depth } = he;
    const needed = he["depth-needed"];
    if (depth === undefined || needed === undefined || needed <= depth) return;
    report(
      "default",
      at(he, "depth-needed"),
      { needed, depth },
      { related: [[at(he, "depth"), "what the parameters allow"]] },
    );
  },
});
