import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** TWN-001: a twin lives where its model runs. */
export const twinTargetUnsupported = defineRule({
  code: "HML6702",
  name: "twin-target-unsupported",
  severity: "error",
  origin: ["TWN-001", "S30"],
  on: "twin",
  profile: "advanced",
  summary: "A twin is born on, or moves to, a type of device that no variant of its model supports.",
  reason:
    "When a device is retired the model is to move to the next one and go on serving. If no variant is meant for that type, the service ends that day, and the state that was gathered over years with it. Add a variant, or name a type that is supported.",
  messages: {
    default: message`no variant of "${"model"}" is meant for a "${"type"}", the ${"end"} of the twin; add one, or name a supported type`,
  },
  bad: [
    {
      text: "twin me { model: pulse, source: wearable, target: ⟦tv⟧ }\nmodel pulse {\n  variant one { device-support: ⟪[wearable, phone]⟫ }\n}",
    },
  ],
  good: [
    {
      text: "twin me { model: pulse, source: wearable, target: phone }\nmodel pulse {\n  variant one { device-support: [wearable] }\n  variant two { device-support: [phone] }\n}",
    },
  ],
  check(twin, { at, resolve, labelOf, report }) {
    const model = resolve(twin, "model", "model");
    const variants = Object.values(model?.variant ?? {}).flatMap((variant) => {
      const types = variant["device-support"];
      return types ? [{ variant, types }] : [];
    });
    if (!model || variants.length === 0) return;
    for (const end of ["source", "target"] as const) {
      const type = twin[end];
      if (type === undefined || variants.some(({ types }) => types.includes(type))) continue;
      report(
        "default",
        at(twin, end),
        { model: labelOf(model), type, end },
        {
          related: variants.map(({ variant }) => [
            at(variant, "device-support"),
            `variant "${labelOf(variant)}"`,
          ]),
        },
      );
    }
  },
});
