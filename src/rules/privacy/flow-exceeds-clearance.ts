import { message } from "../../diagnostics/message.ts";
import { clearances, compareLabels, flowLabel } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** Under these the receiver computes without seeing the data. */
const unseen: readonly (string | undefined)[] = ["secagg", "mpc", "he", "tee"];

/** PRV-005, for the receiver of a flow. */
export const flowExceedsClearance = defineRule({
  code: "HML4021",
  name: "flow-exceeds-clearance",
  severity: "error",
  origin: ["PRV-005"],
  on: "dataflow",
  profile: "privacy",
  summary: "Data goes to a device whose security level may not hold it.",
  reason:
    "Each security level of a device may hold data up to a label: SL1 S1, SL2 S2, SL3 S3, SL4 and SL5 S4. HarmonyOS refuses to synchronise anything above that, so the function does not work, or it works around the refusal. Send less (a result instead of the data), or name a device that may hold it.",
  messages: {
    default: message`"${"device"}" has ${"security"} and may hold data up to ${"clearance"}; what goes there is ${"label"}`,
  },
  bad: [
    {
      text: `model heart {
  privacy { level: sensitive, category: [⟪health⟫], retention: 0d }
  dataflow show { from: wearable, to: tv, to-device: ⟦living_room⟧, carries: raw, protection: e2e }
}
device living_room { type: tv, security-level: ⟪SL2⟫ }`,
    },
  ],
  good: [
    {
      text: `model heart {
  privacy { level: sensitive, category: [health], retention: 0d }
  dataflow show { from: wearable, to: phone, to-device: pocket, carries: raw, protection: e2e }
}
device pocket { type: phone, security-level: SL4 }`,
    },
  ],
  check(flow, { up, at, resolve, labelOf, report }) {
    const model = up(flow, "model");
    const device = resolve(flow, "to-device", "device");
    const security = device?.["security-level"];
    if (!model || !device || security === undefined || unseen.includes(flow.protection)) return;
    const { label, because } = flowLabel(model, flow);
    const clearance = clearances[security];
    if (!because || compareLabels(label, clearance) <= 0) return;
    report(
      "default",
      at(flow, "to-device"),
      { device: labelOf(device), security, clearance, label },
      {
        related: [
          [at(because.block, because.key, because.index), `this makes the data ${label}`],
          [at(device, "security-level"), "the security level of the receiver"],
        ],
      },
    );
  },
});
