import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listTypeFindings } from "./type-findings.ts";

/** ART-006, REQ-ART-4, REQ-ART-6 and REQ-VAL-8. */
export const dimensionDiffers = defineRule({
  code: "HML7216",
  name: "dimension-differs",
  severity: "error",
  origin: ["ART-006"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "A dimension of an input or output has another size in the artifact.",
  reason:
    "The shape says how much the caller has to bring: half of it, and the runtime reads past the end of the buffer. A declared range promises that the file takes every size in it, a name that all dimensions of that name are equal. `?` promises nothing, and what the file leaves open agrees with every size.",
  messages: {
    default: message`${"where"} of ${"kind"} "${"name"}", and in "${"file"}" ${"actual"}; declare the file's shape`,
  },
  bad: [
    {
      text: 'model face {\n  input data { type: ⟦float32[1, 3, 112, 112]⟧ }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      fixed:
        'model face {\n  input data { type: float32[1, 3, 224, 224] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          inputs: [{ name: "data", dtype: "float32", shape: [1, 3, 224, 224], layout: undefined }],
        },
      },
    },
    {
      text: 'model face {\n  input data { type: ⟦float32[1..8, 3]⟧ }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      artifacts: {
        "face.om": { inputs: [{ name: "data", dtype: "float32", shape: [[1, 4], 3], layout: undefined }] },
      },
      note: "The file takes 1 to 4 only.",
    },
    {
      text: 'model face {\n  input a { type: float32[batch] }\n  input b { type: ⟦float32[batch]⟧ }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      artifacts: {
        "face.om": {
          inputs: [
            { name: "a", dtype: "float32", shape: [1], layout: undefined },
            { name: "b", dtype: "float32", shape: [2], layout: undefined },
          ],
        },
      },
      note: "One name is one size.",
    },
  ],
  good: [
    {
      text: 'model face {\n  input data { type: float32[?, 3] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { inputs: [{ name: "data", dtype: "float32", shape: [4, 3], layout: undefined }] },
      },
    },
    {
      text: 'model face {\n  input data { type: float32[4, 3] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { inputs: [{ name: "data", dtype: "float32", shape: [null, 3], layout: undefined }] },
      },
    },
    {
      text: 'model face {\n  input a { type: float32[batch] }\n  output b { type: float32[batch] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          inputs: [{ name: "a", dtype: "float32", shape: [2], layout: undefined }],
          outputs: [{ name: "b", dtype: "float32", shape: [2], layout: undefined }],
        },
      },
    },
  ],
  check(variant, context) {
    for (const { port, differences, file, extras } of listTypeFindings(context, variant, "dimension")) {
      const where = differences.map(({ index, left }) => `dimension ${index} is ${left}`).join(" and ");
      const actual = differences.map(({ index, right }) => `dimension ${index} is ${right}`).join(" and ");
      context.report(
        "default",
        context.at(port.block, "type"),
        { kind: port.kind, name: port.name, where, actual, file },
        extras,
      );
    }
  },
});
