import { message } from "../../diagnostics/message.ts";
import { bytesOf } from "../../model/values/size.ts";
import { defineRule } from "../define-rule.ts";

/** PLC-003 and PLC-008, for a selector: a band sends its sizes to a device that takes them. */
export const bandExceedsDeviceLimit = defineRule({
  code: "HML6209",
  name: "band-exceeds-device-limit",
  severity: "error",
  origin: ["PLC-003", "PLC-008", "S15"],
  on: "selector-band",
  summary: "A band sends sizes to a device that refuses them.",
  reason:
    "The end of a band is the promise that every size below it goes to that device. If the device takes only smaller files, the upper part of the band is refused there, although a larger device would take it. Let the band end at the limit of its device.",
  messages: {
    default: message`sizes up to "${"below"}" go to "${"device"}", which takes what is below "${"limit"}"; let the band end there`,
  },
  bad: [
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: b, band a { below: ⟦2MB⟧, device: a } } }\n}\ndevice a { type: wearable, model-limit: ⟪1MB⟫ }\ndevice b { type: phone }",
    },
  ],
  good: [
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: b, band a { below: 1MB, device: a } } }\n}\ndevice a { type: wearable, model-limit: 1MB }\ndevice b { type: phone }",
    },
  ],
  check(band, { at, labelOf, resolve, report }) {
    const device = resolve(band, "device", "device");
    const limit = device?.["model-limit"];
    const { below } = band;
    if (!device || limit === undefined || below === undefined) return;
    if (bytesOf(below) <= bytesOf(limit)) return;
    report(
      "default",
      at(band, "below"),
      { below, device: labelOf(device), limit },
      { related: [[at(device, "model-limit"), "what the device takes"]] },
    );
  },
});
