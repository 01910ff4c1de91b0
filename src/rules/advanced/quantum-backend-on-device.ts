import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

const withRoom: readonly string[] = ["edge-server", "cloud"];

/** QTM-001, where it runs. */
export const quantumBackendOnDevice = defineRule({
  code: "HML6652",
  name: "quantum-backend-on-device",
  severity: "error",
  origin: ["QTM-001", "S12"],
  on: "quantum",
  profile: "advanced",
  summary: "A quantum processor is to be in a device of a type that has none, or has too few qubits.",
  reason:
    "Quantum processors fill a room and stand near absolute zero; no phone has qubits. A local backend is right for a data centre whose device entry says how many qubits it has. Use a simulator for small circuits, or a remote backend with a declared flow of data.",
  messages: {
    type: message`a "${"type"}" has no qubits; "simulator" or "remote" would be right`,
    qubits: message`"${"device"}" has ${"has"} qubits and the layer takes ${"qubits"}; take fewer, or another device`,
  },
  bad: [
    {
      text: "model fused {\n  variant classical { device-support: [⟪phone⟫] }\n  quantum { qubits: 8, backend: ⟦local⟧, fallback: classical, fusion: vote }\n}",
    },
    {
      text: "model fused {\n  variant classical { device-support: [cloud] }\n  quantum { qubits: ⟦8⟧, backend: local, fallback: classical, fusion: vote }\n}\ndevice lab { type: cloud, qubits: ⟪5⟫ }",
    },
  ],
  good: [
    {
      text: "model fused {\n  variant classical { device-support: [edge-server] }\n  quantum { qubits: 8, backend: local, fallback: classical, fusion: vote }\n}\ndevice small_lab { type: edge-server, qubits: 5 }\ndevice lab { type: edge-server, qubits: 8 }",
      note: "One of the machines is large enough.",
    },
    {
      text: "model fused {\n  variant classical { device-support: [phone] }\n  quantum { qubits: 8, backend: simulator, fallback: classical, fusion: vote }\n}",
    },
    {
      text: "model fused {\n  variant classical { device-support: [cloud] }\n  quantum { qubits: 8, backend: local, fallback: classical, fusion: vote }\n}\ndevice lab { type: cloud, qubits: 8 }",
    },
  ],
  check(quantum, { up, at, all, labelOf, report }) {
    if (quantum.backend !== "local") return;
    for (const variant of Object.values(up(quantum, "model")?.variant ?? {})) {
      const types = variant["device-support"] ?? [];
      const index = types.findIndex((type) => !withRoom.includes(type));
      const type = types[index];
      if (type === undefined) continue;
      const related = [[at(variant, "device-support", index), "meant for this type"]] as const;
      report("type", at(quantum, "backend"), { type }, { related });
    }
    const { qubits } = quantum;
    const quantumDevices = all("device").filter((device) => device.qubits !== undefined);
    if (qubits === undefined || quantumDevices.some((device) => (device.qubits ?? 0) >= qubits)) return;
    for (const device of quantumDevices)
      report(
        "qubits",
        at(quantum, "qubits"),
        { device: labelOf(device), has: device.qubits ?? 0, qubits },
        { related: [[at(device, "qubits"), "the qubits of the device"]] },
      );
  },
});
