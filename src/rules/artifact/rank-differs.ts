import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listTypeFindings } from "./type-findings.ts";

/** ART-006, REQ-ART-4. */
export const rankDiffers = defineRule({
  code: "HML7215",
  name: "rank-differs",
  severity: "error",
  origin: ["ART-006"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "An input or output has more or fewer dimensions in the artifact.",
  reason:
    "Compilers add a batch dimension or pad a shape to four, and the declaration is then written from memory of the source model. A caller that builds the buffer from it gets the strides wrong. Declare every dimension of the file, those of size 1 included.",
  messages: {
    default: message`${"kind"} "${"name"}" is declared with ${"declared"} dimensions and in "${"file"}" it has ${"actual"}; declare every dimension of the file`,
  },
  bad: [
    {
      text: 'model face {\n  input data { type: ⟦float32[3, 224, 224]⟧ }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      fixed:
        'model face {\n  input data { type: float32[1, 3, 224, 224] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          inputs: [{ name: "data", dtype: "float32", shape: [1, 3, 224, 224], layout: undefined }],
        },
      },
    },
  ],
  good: [
    {
      text: 'model face {\n  input data { type: float32[1, 3, 224, 224] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          inputs: [{ name: "data", dtype: "float32", shape: [1, 3, 224, 224], layout: undefined }],
        },
      },
    },
    {
      text: 'model face {\n  input data { type: float32[3] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { inputs: [{ name: "data", dtype: "float32", shape: undefined, layout: undefined }] },
      },
      note: "The file leaves the rank open.",
    },
  ],
  check(variant, context) {
    for (const { port, differences, file, extras } of listTypeFindings(context, variant, "rank")) {
      const { left = "", right = "" } = differences[0] ?? {};
      context.report(
        "default",
        context.at(port.block, "type"),
        { kind: port.kind, name: port.name, declared: left, actual: right, file },
        extras,
      );
    }
  },
});
