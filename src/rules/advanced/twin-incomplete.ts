import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** TWN-001, ends. */
export const twinIncomplete = defineRule({
  code: "HML6700",
  name: "twin-incomplete",
  severity: "error",
  origin: ["TWN-001", "S28", "S30"],
  on: "twin",
  profile: "advanced",
  summary: "A twin does not say on which type of device it is born, or to which it moves.",
  reason:
    "A twin is a model that belongs to a device and outlives it. Whether it can move depends on both ends: a model that was cut for a watch may not run on a speaker. State `source` and `target`.",
  messages: {
    default: message`the twin states no "${"end"}"; state the type of device`,
  },
  bad: [
    { text: "⟦twin⟧ me { model: pulse, source: wearable }\nmodel pulse { version: 1.0.0 }" },
    { text: "⟦twin⟧ me { model: pulse, target: wearable }\nmodel pulse { version: 1.0.0 }" },
  ],
  good: [
    { text: "twin me { model: pulse, source: wearable, target: phone }\nmodel pulse { version: 1.0.0 }" },
  ],
  check(twin, { at, report }) {
    for (const end of ["source", "target"] as const)
      if (twin[end] === undefined) report("default", at(twin), { end });
  },
});
