import { message } from "../../diagnostics/message.ts";
import type { Place } from "../../model/document.ts";
import { processorComputes } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { listPolicyModes } from "../precision/list-policy-modes.ts";
import { listUsableProcessors } from "./list-processors.ts";

/** HW-009. */
export const modeWithoutProcessor = defineRule({
  code: "HML3009",
  name: "mode-without-processor",
  severity: "error",
  origin: ["HW-009"],
  on: "precision",
  summary: "No processor that is listed computes in a declared mode.",
  reason:
    "A mode that no listed processor computes in is never used: the runtime refuses it or emulates it slowly. CPUs have no arithmetic on four bits, for instance, whatever the weights are stored as. List a processor that computes in the mode, or take the mode out.",
  messages: {
    default: message`none of ${"names"} computes in "${"mode"}"; list a processor that does, or take the mode out`,
  },
  bad: [
    {
      text: "model face { variant one { precision { compute: [int8, ⟦int4⟧] }, ⟪hardware⟫ { cpu: required, npu: unsupported } } }",
      note: "Four bits on a CPU.",
    },
    {
      text: "model face { variant one { precision { policy { default: int8, emergency: ⟦fp16⟧ } }, ⟪hardware⟫ { npu { support: required, compute: [int8] }, gpu { support: optional, compute: [int8] } } } }",
    },
  ],
  good: [
    {
      text: "model face { variant one { precision { compute: [int4] }, hardware { npu: required, cpu: optional } } }",
    },
    {
      text: "model face { variant one { precision { compute: [fp16] }, hardware { npu { support: required, compute: [float16] } } } }",
    },
  ],
  check(precision, { at, up, report }) {
    const { compute, policy } = precision;
    const hardware = up(precision, "variant")?.hardware;
    const processors = listUsableProcessors(hardware);
    if (!hardware || processors.length === 0) return;
    const isComputed = (mode: string) =>
      processors.some(({ name, block }) => processorComputes(name, block.compute, mode) !== "no");
    const reportMode = (place: Place, mode: string) => {
      const names = processors.map(({ name }) => `"${name}"`).join(", ");
      const related = [[at(hardware), "the processors that are listed"]] as const;
      report("default", place, { names, mode }, { related });
    };
    compute?.forEach((mode, index) => {
      if (!isComputed(mode)) reportMode(at(precision, "compute", index), mode);
    });
    if (compute || !policy) return;
    for (const [importance, mode] of listPolicyModes(policy))
      if (!isComputed(mode)) reportMode(at(policy, importance), mode);
  },
});
