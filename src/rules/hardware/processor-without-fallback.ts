import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listUsableProcessors } from "./list-processors.ts";

/** HW-007. */
export const processorWithoutFallback = defineRule({
  code: "HML3007",
  name: "processor-without-fallback",
  severity: "warning",
  origin: ["HW-007"],
  on: "hardware",
  summary: "The NPU is required and no other processor can take over.",
  reason:
    "An NPU may be busy, switched off to save power, or behind a driver that an update broke. A variant that names no other processor then does not run at all. Name one that takes over, or declare `npu: preferred` if the artifact runs elsewhere too. A variant compiled for named chips is left alone: its fallback is another variant.",
  messages: {
    default: message`"npu" is required and no other processor takes over; name one as "fallback", such as "cpu: fallback"`,
  },
  bad: [{ text: "model face { variant one { hardware { npu: ⟦required⟧ } } }" }],
  good: [
    { text: "model face { variant one { hardware { npu: required, cpu: fallback } } }" },
    {
      text: 'model face { variant one { hardware { npu { support: required, soc: ["Ascend310"] } } } }',
      note: "Compiled for named chips: nothing else could run it, and the fallback is another variant.",
    },
  ],
  check(hardware, { at, report }) {
    if (hardware.npu?.support !== "required" || (hardware.npu.soc?.length ?? 0) > 0) return;
    if (listUsableProcessors(hardware).some(({ name }) => name !== "npu")) return;
    report("default", at(hardware.npu, "support"), {});
  },
});
