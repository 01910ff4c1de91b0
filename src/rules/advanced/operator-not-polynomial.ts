import { message } from "../../diagnostics/message.ts";
import { isPolynomial } from "../../theory/secure-computation.ts";
import { defineRule } from "../define-rule.ts";

/** HE-003, operators. */
export const operatorNotPolynomial = defineRule({
  code: "HML4403",
  name: "operator-not-polynomial",
  severity: "error",
  origin: ["HE-003", "S10"],
  on: "he",
  profile: "advanced",
  summary:
    "The model uses an operator that cannot be computed on ciphertexts, and no approximation is declared.",
  reason:
    "On ciphertexts there is addition and multiplication and nothing else. ReLU, softmax or max pooling must be replaced by a polynomial, which changes the answers outside of its interval. Declare each `approximation` with degree and interval, so that somebody can judge it.",
  messages: {
    default: message`"${"operator"}" is no polynomial and no approximation is declared; add "approximation ${"operator"} { … }" to "he"`,
  },
  bad: [
    {
      text: 'model sugar {\n  variant one { operators: ["MatMul", ⟦"Relu"⟧] }\n  ⟪he⟫ { scheme: ckks, private-key: user }\n}',
    },
  ],
  good: [
    {
      text: 'model sugar {\n  variant one { operators: ["MatMul", "Relu"] }\n  he { scheme: ckks, private-key: user, approximation Relu { degree: 3, low: -8, high: 8 } }\n}',
    },
    {
      text: 'model sugar {\n  variant one { operators: ["MatMul", "Relu"] }\n  he { scheme: tfhe, private-key: user }\n}',
      note: "TFHE computes any function by bootstrapping.",
    },
  ],
  check(he, { up, at, labelOf, report }) {
    if (he.scheme === "tfhe") return;
    const approximated = new Set(
      Object.values(he.approximation ?? {}).flatMap((one) => (one ? [one.operator ?? labelOf(one)] : [])),
    );
    for (const variant of Object.values(up(he, "model")?.variant ?? {})) {
      variant?.operators?.forEach((operator, index) => {
        if (isPolynomial(operator) || approximated.has(operator)) return;
        const related = [[at(he), "what is computed on ciphertexts"]] as const;
        report("default", at(variant, "operators", index), { operator }, { related });
      });
    }
  },
});
