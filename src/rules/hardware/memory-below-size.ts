import { message } from "../../diagnostics/message.ts";
import { bytesOf, formatSize, sizeRange } from "../../model/values/size.ts";
import { defineRule } from "../define-rule.ts";

/** HW-006's sibling within one declaration: a model that is loaded takes at least its own length. */
export const memoryBelowSize = defineRule({
  code: "HML3023",
  name: "memory-below-size",
  severity: "warning",
  origin: ["HW-006"],
  on: "variant",
  summary: "The declared peak memory is less than the length of the artifact.",
  reason:
    "Runtimes load the file, or map it and touch every weight at each inference: the peak is seldom below the length of the file and mostly well above. A smaller number is often in another unit, or that of another variant. Measure the peak on a device and declare that.",
  messages: {
    default: message`"memory" is "${"memory"}" and the artifact alone has ${"size"}; declare the measured peak`,
  },
  bad: [
    {
      text: "model face { variant one { bytes: ⟪5242880⟫, hardware { cpu: required, memory: ⟦512KB⟧ } } }",
    },
    { text: "model face { variant one { size: ⟪5MB⟫, hardware { cpu: required, memory: ⟦4MB⟧ } } }" },
  ],
  good: [
    { text: "model face { variant one { bytes: 960000, hardware { cpu: required, memory: 1.5MB } } }" },
    {
      text: "model face { variant one { size: 5MB, hardware { cpu: required, memory: 4.5MB } } }",
      note: "`5MB` may be as little as 4,500,000 bytes.",
    },
  ],
  check(variant, { at, report }) {
    const { bytes, size, hardware } = variant;
    const memory = hardware?.memory;
    const least = bytes ?? sizeRange(size)?.min;
    if (!hardware || memory === undefined || least === undefined) return;
    if (bytesOf(memory) >= least) return;
    report(
      "default",
      at(hardware, "memory"),
      { memory, size: formatSize(least) },
      {
        related: [[at(variant, bytes === undefined ? "size" : "bytes"), "the length of the artifact"]],
      },
    );
  },
});
