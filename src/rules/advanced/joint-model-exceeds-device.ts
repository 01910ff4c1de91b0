import { message } from "../../diagnostics/message.ts";
import { clearances, compareLabels, deriveLabel } from "../../theory/information-flow.ts";
import { jointReasons } from "../../theory/joint-label.ts";
import { defineRule } from "../define-rule.ts";

/** MPC-004. */
export const jointModelExceedsDevice = defineRule({
  code: "HML4304",
  name: "joint-model-exceeds-device",
  severity: "error",
  origin: ["MPC-004", "S9"],
  on: "mpc",
  profile: "advanced",
  summary: "A jointly trained model is deployed to a device that may not hold data of its label.",
  reason:
    "A model remembers some of what it was trained on, so a model from cancer registries has the label of cancer registries. On a device whose security level does not allow that label, whoever takes the device has the data of all parties. Deploy it to a device with the level that is needed, or declare how the label was lowered.",
  messages: {
    default: message`"${"device"}" has ${"security"} and may hold data up to ${"clearance"}; the joint model is ${"label"}`,
  },
  bad: [
    {
      text: "mpc cancer {\n  protocol: spdz, deploy-to: ⟦ward⟧\n  participant hospital { category: [⟪health⟫] }\n  participant pharma { label: S2 }\n}\ndevice ward { type: medical, security-level: ⟪SL2⟫ }",
    },
  ],
  good: [
    {
      text: "mpc cancer {\n  protocol: spdz, deploy-to: ward\n  participant hospital { category: [health] }\n  participant pharma { label: S2 }\n}\ndevice ward { type: medical, security-level: SL4 }",
    },
  ],
  check(mpc, { at, resolve, labelOf, report }) {
    const device = resolve(mpc, "deploy-to", "device");
    const security = device?.["security-level"];
    if (!device || security === undefined) return;
    const { label, because } = deriveLabel(jointReasons(mpc));
    if (!because || compareLabels(label, clearances[security]) <= 0) return;
    report(
      "default",
      at(mpc, "deploy-to"),
      { device: labelOf(device), security, clearance: clearances[security], label },
      {
        related: [
          [at(because.block, because.key, because.index), `this makes the model ${label}`],
          [at(device, "security-level"), "the security level of the device"],
        ],
      },
    );
  },
});
