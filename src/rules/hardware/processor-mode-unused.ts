import { message } from "../../diagnostics/message.ts";
import { namesPrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { listUsableProcessors } from "./list-processors.ts";

/** HW-009 from the other side. */
export const processorModeUnused = defineRule({
  code: "HML3026",
  name: "processor-mode-unused",
  severity: "warning",
  origin: ["HW-009"],
  on: "variant",
  summary: "A processor has to compute in a data type that the variant does not compute in.",
  reason:
    "What a processor has to compute in decides which devices are offered the variant. A type that the variant does not use shuts out devices that would do, and points to a mode that was forgotten under `precision.compute`. Take it out, or add the mode.",
  messages: {
    default: message`"${"name"}" has to compute in "${"mode"}", which is not among the modes of the variant (${"modes"}); add it there, or take it out`,
  },
  bad: [
    {
      text: "model face { variant one { precision { compute: ⟪[int8]⟫ }, hardware { npu { support: required, compute: [int8, ⟦fp16⟧] } } } }",
    },
  ],
  good: [
    {
      text: "model face { variant one { precision { compute: [fp16] }, hardware { npu { support: required, compute: [float16] } } } }",
    },
    {
      text: "model face { variant one { hardware { npu { support: required, compute: [int8] } } } }",
      note: "No modes are declared.",
    },
  ],
  check(variant, { at, report }) {
    const { precision } = variant;
    const modes = precision?.compute;
    if (!precision || !modes || modes.length === 0) return;
    for (const { name, block } of listUsableProcessors(variant.hardware)) {
      block.compute?.forEach((mode, index) => {
        if (namesPrecision(modes, mode)) return;
        report(
          "default",
          at(block, "compute", index),
          { name, mode, modes: modes.join(", ") },
          { related: [[at(precision, "compute"), "the modes of the variant"]] },
        );
      });
    }
  },
});
