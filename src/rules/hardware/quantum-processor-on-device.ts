import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Types of place in which a quantum processor can stand; custom types are their owner's business. */
const places: ReadonlySet<string> = new Set(["cloud", "edge-server"]);

/** S12: no phone has qubits. */
export const quantumProcessorOnDevice = defineRule({
  code: "HML3022",
  name: "quantum-processor-on-device",
  severity: "error",
  origin: ["QTM-001", "S12"],
  on: "variant",
  summary: "A quantum processor is required on a device that cannot have one.",
  reason:
    "Quantum processors stand in laboratories and data centres; no phone, watch or car has qubits. A variant that requires them there never runs. Support the place where they are, and reach it from the device by offloading, or make the quantum processor optional and name a classical one.",
  messages: {
    default: message`"quantum" is required and the variant is meant for "${"type"}", which has none; make it optional beside a classical processor, or support "cloud"`,
  },
  bad: [
    {
      text: "model face { variant one { hardware { quantum: ⟪required⟫, cpu: required }, device-support: [cloud, ⟦phone⟧] } }",
    },
    {
      text: "model face { variant one { hardware { quantum { support: ⟪required⟫ }, cpu: required }, device-support: [edge-server, cloud, x-lab, ⟦tablet⟧] } }",
    },
  ],
  good: [
    { text: "model face { variant one { hardware { quantum: required }, device-support: [cloud] } }" },
    {
      text: "model face { variant one { hardware { quantum: optional, cpu: required }, device-support: [phone] } }",
    },
  ],
  check(variant, { at, report }) {
    const quantum = variant.hardware?.quantum;
    if (quantum?.support !== "required") return;
    variant["device-support"]?.forEach((type, index) => {
      if (places.has(type) || type.startsWith("x-")) return;
      report(
        "default",
        at(variant, "device-support", index),
        { type },
        { related: [[at(quantum, "support"), "it does not run without one"]] },
      );
    });
  },
});
