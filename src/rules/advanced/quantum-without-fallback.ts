import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** QTM-001, fallback and fusion. */
export const quantumWithoutFallback = defineRule({
  code: "HML6651",
  name: "quantum-without-fallback",
  severity: "error",
  origin: ["QTM-001", "S12"],
  on: "quantum",
  profile: "advanced",
  summary: "A quantum layer has no classical variant to fall back on, or no rule that joins the two results.",
  reason:
    "A quantum computer has a queue, noise and an outage now and then; the device needs an answer all the same. And where both parts answer, somebody must have decided how two results become one. Name the classical variant in `fallback`, and the rule in `fusion`.",
  messages: {
    fallback: message`no classical variant answers when the quantum part cannot; name one in "fallback"`,
    fusion: message`nothing says how the two results become one; state "fusion"`,
    weight: message`a weighted mean needs the weight of the quantum result; state "weight"`,
  },
  bad: [
    { text: "model fused {\n  ⟦quantum⟧ { qubits: 8, fusion: vote }\n}" },
    {
      text: "model fused {\n  variant classical { format: om }\n  ⟦quantum⟧ { qubits: 8, fallback: classical }\n}",
    },
    {
      text: "model fused {\n  variant classical { format: om }\n  quantum { qubits: 8, fallback: classical, fusion: ⟦weighted-mean⟧ }\n}",
    },
  ],
  good: [
    {
      text: "model fused {\n  variant classical { format: om }\n  quantum { qubits: 8, fallback: classical, fusion: weighted-mean, weight: 30% }\n}",
    },
  ],
  check(quantum, { at, report }) {
    const { fallback, fusion, weight } = quantum;
    if (fallback === undefined) report("fallback", at(quantum), {});
    if (fusion === undefined) report("fusion", at(quantum), {});
    if (fusion === "weighted-mean" && weight === undefined) report("weight", at(quantum, "fusion"), {});
  },
});
