import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** A flow has two ends. */
export const flowToItself = defineRule({
  code: "HML4030",
  name: "flow-to-itself",
  severity: "warning",
  origin: ["PRV-004"],
  on: "dataflow",
  profile: "privacy",
  summary: "A flow begins and ends at the same place.",
  reason:
    "What stays where it is does not flow. Either the two ends are two devices of one type, then name them with `from-device` and `to-device`; or one end is a slip, and the flow that really happens is not declared.",
  messages: {
    default: message`this flow begins and ends at "${"place"}"; name the two devices, or correct one end`,
    device: message`this flow begins and ends at device "${"device"}"; correct one end`,
  },
  bad: [
    {
      text: "model heart {\n  dataflow show { from: ⟪phone⟫, to: ⟦phone⟧, carries: result, protection: tls }\n}",
    },
    {
      text: "model heart {\n  dataflow show { from: phone, from-device: ⟪mine⟫, to: phone, to-device: ⟦mine⟧, carries: result, protection: tls }\n}\ndevice mine { type: phone }",
    },
  ],
  good: [
    { text: "model heart {\n  dataflow show { from: phone, to: tv, carries: result, protection: tls }\n}" },
    {
      text: "model heart {\n  dataflow show { from: phone, from-device: mine, to: phone, to-device: yours, carries: result, protection: tls }\n}\ndevice mine { type: phone }\ndevice yours { type: phone }",
    },
  ],
  check(flow, { at, report }) {
    const source = flow["from-device"];
    const target = flow["to-device"];
    if (source !== undefined && source === target)
      report(
        "device",
        at(flow, "to-device"),
        { device: source },
        { related: [[at(flow, "from-device"), "it begins here"]] },
      );
    if (source !== undefined || target !== undefined || flow.from === undefined || flow.from !== flow.to)
      return;
    report(
      "default",
      at(flow, "to"),
      { place: flow.from },
      { related: [[at(flow, "from"), "it begins here"]] },
    );
  },
});
