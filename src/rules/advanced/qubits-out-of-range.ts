import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Above it no machine simulates a circuit in memory: 2^34 amplitudes are 256 GB. */
const mostSimulated = 34;

/** QTM-001, qubits. */
export const qubitsOutOfRange = defineRule({
  code: "HML6650",
  name: "qubits-out-of-range",
  severity: "error",
  origin: ["QTM-001", "S12"],
  on: "quantum",
  profile: "advanced",
  summary: "The number of qubits is missing, is not positive, or is more than the backend can have.",
  reason:
    "The number of qubits decides whether there is any machine on which the layer runs. A simulator needs twice the memory for each further qubit: 34 already take 256 GB. State how many the layer takes, and a backend that has them.",
  messages: {
    missing: message`a quantum layer needs qubits and none are stated; state "qubits"`,
    positive: message`${"qubits"} is no number of qubits; it should be 1 or more`,
    simulator: message`no simulator holds ${"qubits"} qubits; 34 or fewer, or a remote backend, would be right`,
  },
  bad: [
    {
      text: "model fused {\n  variant classical { format: om }\n  ⟦quantum⟧ { fallback: classical, fusion: vote }\n}",
    },
    {
      text: "model fused {\n  variant classical { format: om }\n  quantum { qubits: ⟦0⟧, fallback: classical, fusion: vote }\n}",
    },
    {
      text: "model fused {\n  variant classical { format: om }\n  quantum { qubits: ⟦64⟧, backend: ⟪simulator⟫, fallback: classical, fusion: vote }\n}",
    },
  ],
  good: [
    {
      text: "model fused {\n  variant classical { format: om }\n  quantum { qubits: 34, backend: simulator, fallback: classical, fusion: vote }\n}",
      note: "As many as a simulator holds.",
    },
    {
      text: "model fused {\n  variant classical { format: om }\n  quantum { qubits: 8, backend: simulator, fallback: classical, fusion: vote }\n}",
    },
  ],
  check(quantum, { at, report }) {
    const { qubits, backend } = quantum;
    if (qubits === undefined) report("missing", at(quantum), {});
    else if (qubits < 1) report("positive", at(quantum, "qubits"), { qubits });
    else if (backend === "simulator" && qubits > mostSimulated)
      report(
        "simulator",
        at(quantum, "qubits"),
        { qubits },
        { related: [[at(quantum, "backend"), "they are to be simulated"]] },
      );
  },
});
