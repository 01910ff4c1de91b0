import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** QTM-001 with PRV-004: a remote backend receives data. */
export const remoteQuantumWithoutFlow = defineRule({
  code: "HML6653",
  name: "remote-quantum-without-flow",
  severity: "error",
  origin: ["QTM-001", "PRV-004", "S12"],
  on: "quantum",
  profile: "advanced",
  summary: "A quantum layer runs elsewhere, and no flow of data leads there.",
  reason:
    "What a remote quantum computer computes on was sent to it. That is a flow of data with a destination, a label and a protection, and what is not declared does not move. Declare the `dataflow`, and name it in `flow`.",
  messages: {
    default: message`a remote backend is sent its input and no flow is declared; name a dataflow in "flow"`,
  },
  bad: [
    {
      text: "model fused {\n  variant classical { format: om }\n  quantum { qubits: 8, backend: ⟦remote⟧, fallback: classical, fusion: vote }\n}",
    },
  ],
  good: [
    {
      text: "model fused {\n  variant classical { format: om }\n  privacy: public\n  quantum { qubits: 8, backend: remote, fallback: classical, fusion: vote, flow: to_qpu }\n  dataflow to_qpu { from: phone, to: cloud, carries: features, protection: tls }\n}",
    },
  ],
  check(quantum, { at, report }) {
    if (quantum.backend === "remote" && quantum.flow === undefined)
      report("default", at(quantum, "backend"), {});
  },
});
