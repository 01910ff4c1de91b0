import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** HW-008: one processor has one `support`, so the contradiction lies in what else is said of it. */
export const unsupportedProcessorDescribed = defineRule({
  code: "HML3008",
  name: "unsupported-processor-described",
  severity: "error",
  origin: ["HW-008"],
  on: "processor",
  fixable: true,
  summary: "A processor is unsupported, and chips or data types are required of it.",
  reason:
    "Chips that the artifact was compiled for, and data types that a processor has to compute in, are said of processors that it runs on. Of one that is unsupported they contradict it, and a reader cannot tell which line was forgotten. Take the list out, or declare how the processor is used.",
  messages: {
    default: message`"${"name"}" is declared unsupported and "${"key"}" says how the variant runs on it; remove one of the two`,
  },
  bad: [
    {
      text: 'model face { variant one { hardware { cpu: required, npu { support: ⟪unsupported⟫, soc: ⟦["Ascend310"]⟧ } } } }',
      fixed: "model face { variant one { hardware { cpu: required, npu { support: unsupported } } } }",
    },
    {
      text: "model face { variant one { hardware { cpu: required, npu { support: ⟪unsupported⟫, compute: ⟦[int8]⟧ } } } }",
    },
  ],
  good: [
    { text: "model face { variant one { hardware { cpu: required, npu: unsupported } } }" },
    {
      text: 'model face { variant one { hardware { npu { support: required, soc: ["Ascend310"] } } } }',
    },
  ],
  check(processor, { at, labelOf, remove, report }) {
    if (processor.support !== "unsupported") return;
    for (const key of ["soc", "arch", "compute"] as const) {
      if ((processor[key]?.length ?? 0) === 0) continue;
      report(
        "default",
        at(processor, key),
        { name: labelOf(processor), key },
        {
          related: [[at(processor, "support"), "it does not run on it"]],
          fix: { title: `Remove "${key}"`, safe: false, changes: [remove(processor, key)] },
        },
      );
    }
  },
});
