import { message } from "../../diagnostics/message.ts";
import { straddles } from "../../theory/composition.ts";
import { defineRule } from "../define-rule.ts";

/** PLC-005. */
export const sizeOnThreshold = defineRule({
  code: "HML6207",
  name: "size-on-threshold",
  severity: "warning",
  origin: ["PLC-005", "S15"],
  on: "selector",
  summary: "A rounded size may be on either side of a bound of the selector.",
  reason:
    "Bounds compare strictly and in bytes: 999,999 bytes are below `1MB`, 1,000,000 are not. A size of `1MB` stands for everything from 950,000 to 1,049,999 bytes, so nobody can tell which device it gets. State `bytes`, which decide.",
  messages: {
    default: message`"${"size"}" of variant "${"variant"}" may be on either side of "${"bound"}"; state "bytes"`,
  },
  bad: [
    {
      text: "model face {\n  variant one { size: ⟪1MB⟫, device-support: [phone] }\n  placement { default: one, selector { otherwise: b, band a { below: ⟦1MB⟧, device: a } } }\n}\ndevice a { type: wearable }\ndevice b { type: phone }",
    },
  ],
  good: [
    {
      text: "model face {\n  variant one { bytes: 1000000, size: 1MB, device-support: [phone] }\n  placement { default: one, selector { otherwise: b, band a { below: 1MB, device: a } } }\n}\ndevice a { type: wearable }\ndevice b { type: phone }",
    },
    {
      text: "model face {\n  variant one { size: 1.2MB, device-support: [phone] }\n  placement { default: one, selector { otherwise: b, band a { below: 1MB, device: a } } }\n}\ndevice a { type: wearable }\ndevice b { type: phone }",
    },
  ],
  check(selector, { at, up, labelOf, report }) {
    for (const variant of Object.values(up(selector, "model")?.variant ?? {})) {
      const { size } = variant;
      if (size === undefined || variant.bytes !== undefined) continue;
      for (const band of Object.values(selector.band ?? {})) {
        if (band.below === undefined || !straddles(size, band.below)) continue;
        report(
          "default",
          at(band, "below"),
          { size, variant: labelOf(variant), bound: band.below },
          { related: [[at(variant, "size"), "the rounded size"]] },
        );
      }
    }
  },
});
