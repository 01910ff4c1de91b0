import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** HW-012: parts of a partitioned graph are compiled for named compute libraries, one a processor (`NPUCL`, `CPUCL`). */
export const computeLibraryUnsupported = defineRule({
  code: "HML7239",
  name: "compute-library-unsupported",
  severity: "error",
  origin: ["HW-012"],
  on: "processor",
  needs: "artifact",
  summary: "Parts of the artifact are compiled for a processor that is declared unsupported.",
  reason:
    "A partitioned file assigns each part of the graph to one processor when it is compiled, and that part runs nowhere else. Declared as unsupported, that processor is taken from the model by the scheduler, and the model cannot finish. Declare it as the file needs it, or compile again without it.",
  messages: {
    default: message`"${"processor"}" is declared unsupported and "${"file"}" has parts for ${"library"}; the two should agree`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, hardware { npu: required, cpu: ⟦unsupported⟧ } } }',
      artifacts: { "face.om": { metadata: new Map([["compute-libraries", "NPUCL (2), CPUCL (1)"]]) } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, hardware { npu: ⟦unsupported⟧, gpu: ⟦unsupported⟧, cpu: required } } }',
      artifacts: { "face.om": { metadata: new Map([["compute-libraries", "NPUCL (2), GPUCL (1)"]]) } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", hardware { npu: required, cpu: unsupported } } }',
      artifacts: { "face.om": { metadata: new Map() } },
      note: "The file says nothing of its libraries.",
    },
    {
      text: 'model face { variant one { artifact: "face.om", hardware { npu: required, cpu: fallback } } }',
      artifacts: { "face.om": { metadata: new Map([["compute-libraries", "NPUCL (2), CPUCL (1)"]]) } },
    },
    {
      text: 'model face { variant one { artifact: "face.om", hardware { npu: required, cpu: unsupported } } }',
      artifacts: { "face.om": { metadata: new Map([["compute-libraries", "NPUCL (2), XCPUCL (1)"]]) } },
      note: "A library of another name.",
    },
  ],
  check(processor, context) {
    if (processor.support !== "unsupported") return;
    const { at, up, labelOf, report } = context;
    const variant = up(processor, "variant");
    if (!variant) return;
    const libraries = shownFacts(context, variant, "file")?.metadata.get("compute-libraries");
    const library = `${labelOf(processor).toUpperCase()}CL`;
    if (!libraries?.match(new RegExp(`\\b${library}\\b`))) return;
    report(
      "default",
      at(processor, "support"),
      { file: fileOf(variant), library, processor: labelOf(processor) },
      { related: [statedByFile(context, variant, `this file has parts for ${libraries}`)] },
    );
  },
});
