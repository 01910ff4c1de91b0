import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PLC-004: the sizes above the last band. */
export const selectorWithoutOtherwise = defineRule({
  code: "HML6208",
  name: "selector-without-otherwise",
  severity: "error",
  origin: ["PLC-001", "PLC-004", "S15"],
  on: "selector",
  summary: "A selector does not say what happens to sizes above its last band.",
  reason:
    "A selector answers for every size. The last band has an end, and a model that grows past it after an update has no device. Name the device for everything larger, as the wizard of the source article does.",
  messages: {
    default: message`sizes from "${"end"}" on have no device; state "otherwise"`,
  },
  bad: [
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, ⟦selector⟧ { band a { below: ⟪1MB⟫, device: a } } }\n}\ndevice a { type: wearable }",
    },
  ],
  good: [
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: b, band a { below: 1MB, device: a } } }\n}\ndevice a { type: wearable }\ndevice b { type: phone }",
    },
  ],
  check(selector, { at, report }) {
    const last = Object.values(selector.band ?? {}).at(-1);
    if (selector.otherwise !== undefined || last?.below === undefined) return;
    report(
      "default",
      at(selector),
      { end: last.below },
      { related: [[at(last, "below"), "the last bound"]] },
    );
  },
});
