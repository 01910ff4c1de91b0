import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { compareIo } from "./compare-io.ts";
import { fileOf, statedByFile } from "./shown-facts.ts";

/** ART-006, REQ-ART-4. */
export const layoutDiffers = defineRule({
  code: "HML7217",
  name: "layout-differs",
  severity: "error",
  origin: ["ART-006"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "An input or output has another layout in the artifact.",
  reason:
    "NCHW and NHWC hold the same numbers in another order. With the wrong one a picture becomes stripes, every check of type and size still passes, and the accuracy is that of a coin. The file states the layout that its kernels read; `ND` means that it gives the dimensions no meaning.",
  messages: {
    default: message`the layout of ${"kind"} "${"name"}" is declared "${"declared"}" and in "${"file"}" it is "${"actual"}"; declare the file's layout`,
  },
  bad: [
    {
      text: 'model face {\n  input data { layout: ⟦NHWC⟧ }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      fixed: 'model face {\n  input data { layout: NCHW }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { inputs: [{ name: "data", dtype: undefined, shape: undefined, layout: "NCHW" }] },
      },
    },
  ],
  good: [
    {
      text: 'model face {\n  input data { layout: NCHW }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { inputs: [{ name: "data", dtype: undefined, shape: undefined, layout: "NCHW" }] },
      },
    },
    {
      text: 'model face {\n  input data { layout: NHWC }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { inputs: [{ name: "data", dtype: undefined, shape: undefined, layout: undefined }] },
      },
      note: "The file does not say.",
    },
  ],
  check(variant, context) {
    const { at, set, report } = context;
    for (const { kind, pairs } of compareIo(context, variant)?.ports ?? []) {
      for (const { port, position, differences } of pairs) {
        const found = differences.find(({ aspect }) => aspect === "layout");
        if (!found) continue;
        report(
          "default",
          at(port.block, "layout"),
          { kind, name: port.name, declared: found.left, file: fileOf(variant), actual: found.right },
          {
            related: [
              statedByFile(
                context,
                variant,
                `in this file the layout of ${kind} ${position} is "${found.right}"`,
              ),
            ],
            fix: {
              title: `State "${found.right}"`,
              safe: false,
              changes: [set(port.block, "layout", found.right)],
            },
          },
        );
      }
    }
  },
});
