import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { compareIo } from "./compare-io.ts";
import { fileOf, statedByFile } from "./shown-facts.ts";

/** ART-006, REQ-ART-4. */
export const tensorNameDiffers = defineRule({
  code: "HML7212",
  name: "tensor-name-differs",
  severity: "error",
  origin: ["ART-006"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "An input or output has another name in the artifact.",
  reason:
    "Runtimes find tensors by name as well as by place; a name that the file does not have is an error when the app starts. The name in the file is often one that no person would choose (`Conv_56:0:output1`): keep the label that you like and state the file's in `name`. Without `name` the label is the name.",
  messages: {
    default: message`${"kind"} ${"position"} is declared as "${"declared"}" and "${"file"}" calls it "${"actual"}"; state the file's name in "name"`,
  },
  bad: [
    {
      text: 'model face {\n  input frame { name: ⟦"data"⟧ }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      fixed:
        'model face {\n  input frame { name: "Placeholder:0" }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          inputs: [{ name: "Placeholder:0", dtype: undefined, shape: undefined, layout: undefined }],
        },
      },
    },
    {
      text: 'model face {\n  output ⟦score⟧ { type: float32[1] }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      artifacts: {
        "face.om": {
          outputs: [{ name: "output_0_score_0", dtype: undefined, shape: undefined, layout: undefined }],
        },
      },
      note: "Without `name` the label is the name.",
    },
  ],
  good: [
    {
      text: 'model face {\n  input frame { name: "Placeholder:0" }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          inputs: [{ name: "Placeholder:0", dtype: undefined, shape: undefined, layout: undefined }],
        },
      },
    },
    {
      text: 'model face {\n  output score { name: "output_0_trans_Cast_177_0" }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          outputs: [
            {
              name: "Conv_56:0:score",
              aliases: ["output_0_trans_Cast_177_0"],
              dtype: undefined,
              shape: undefined,
              layout: undefined,
            },
          ],
        },
      },
      note: "Where a file gives a tensor two names, either is right.",
    },
    {
      text: 'model face {\n  input frame { type: float32[1] }\n  variant one { artifact: "face.ms" }\n}',
      artifacts: {
        "face.ms": { inputs: [{ name: "", dtype: undefined, shape: undefined, layout: undefined }] },
      },
      note: "The file gives it no name.",
    },
  ],
  check(variant, context) {
    const { at, atLabel, set, report } = context;
    for (const { pairs } of compareIo(context, variant)?.ports ?? []) {
      for (const { port, tensor, position, isNamed } of pairs) {
        if (isNamed || tensor.name === "") continue;
        const { block, kind, name } = port;
        const place = block.name === undefined ? atLabel(block) : at(block, "name");
        report(
          "default",
          place,
          { kind, position, declared: name, file: fileOf(variant), actual: tensor.name },
          {
            related: [statedByFile(context, variant, `this file calls ${kind} ${position} "${tensor.name}"`)],
            fix: {
              title: `State "${tensor.name}"`,
              safe: false,
              changes: [set(block, "name", tensor.name)],
            },
          },
        );
      }
    }
  },
});
