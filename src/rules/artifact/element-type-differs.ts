import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listTypeFindings } from "./type-findings.ts";

/** ART-006, REQ-ART-4 and REQ-ART-5. */
export const elementTypeDiffers = defineRule({
  code: "HML7214",
  name: "element-type-differs",
  severity: "error",
  origin: ["ART-006"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "An input or output has another element type in the artifact.",
  reason:
    "A buffer of float32 that is read as uint8 is noise, and four times as long as expected. Where image preprocessing is compiled in, the input takes bytes although the network computes in floats. Where a file states two types for one output, either may be declared; this one is neither.",
  messages: {
    default: message`the elements of ${"kind"} "${"name"}" are declared ${"declared"} and in "${"file"}" they are ${"actual"}; declare the file's type`,
  },
  bad: [
    {
      text: 'model face {\n  input data { type: ⟦float32[1, 3]⟧ }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      fixed: 'model face {\n  input data { type: uint8[1, 3] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { inputs: [{ name: "data", dtype: "uint8", shape: [1, 3], layout: undefined }] },
      },
    },
  ],
  good: [
    {
      text: 'model face {\n  output prob { type: float32[1, 3] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          outputs: [
            {
              name: "prob",
              dtype: "float16",
              shape: [1, 3],
              layout: undefined,
              alternative: { dtype: "float32", shape: [1, 3], layout: undefined },
            },
          ],
        },
      },
      note: "The file states two types; either is right.",
    },
    {
      text: 'model face {\n  input data { type: float32[1, 3] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { inputs: [{ name: "data", dtype: undefined, shape: [1, 3], layout: undefined }] },
      },
      note: "The file does not say, or says a type that HML does not know.",
    },
  ],
  check(variant, context) {
    for (const { port, differences, file, extras } of listTypeFindings(context, variant, "dtype")) {
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
