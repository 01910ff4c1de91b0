import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listUsableProcessors } from "./list-processors.ts";

/** HW-007 from the other side. */
export const fallbackWithoutPreferred = defineRule({
  code: "HML3021",
  name: "fallback-without-preferred",
  severity: "warning",
  origin: ["HW-007"],
  on: "hardware",
  summary: "Processors are listed as fallback, and none for which they stand in.",
  reason:
    "A fallback is used where no preferred processor is present. With nothing preferred, required or optional beside it, the word says nothing, and the processor that was meant to be preferred is probably missing. List that one, or declare this one `required`.",
  messages: {
    default: message`"${"name"}" is a fallback and no other processor is listed for it to stand in for; list that one, or declare this one "required"`,
  },
  bad: [{ text: "model face { variant one { hardware { cpu: ⟦fallback⟧ } } }" }],
  good: [
    { text: "model face { variant one { hardware { npu: preferred, cpu: fallback } } }" },
    { text: "model face { variant one { hardware { cpu: required } } }" },
  ],
  check(hardware, { at, report }) {
    const usable = listUsableProcessors(hardware);
    const [first] = usable;
    if (!first || usable.some(({ block }) => block.support !== "fallback")) return;
    report("default", at(first.block, "support"), { name: first.name });
  },
});
