import { message } from "../../diagnostics/message.ts";
import { isComputePrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";

/** HW-009's sibling: words of the dtype list that are no precision to compute in. */
export const precisionNotComputable = defineRule({
  code: "HML3213",
  name: "precision-not-computable",
  severity: "error",
  origin: ["HW-009"],
  on: ["precision", "precision-policy", "processor"],
  summary: "Text or truth values are named as a precision to compute in.",
  reason:
    "Weights may be stored as tables of text or flags, but no processor multiplies them: a computing mode is a type of number. The entry was probably meant for the type of an input or for `storage`.",
  messages: {
    default: message`"${"mode"}" is no precision to compute in; name a type of number, such as "int8" or "fp16"`,
  },
  bad: [
    { text: "model face { variant one { precision { compute: [int8, ⟦string⟧] } } }" },
    { text: "model face { variant one { precision { policy { default: ⟦bool⟧ } } } }" },
  ],
  good: [{ text: "model face { variant one { precision { storage: [int8, string], compute: [int8] } } }" }],
  check(block, { at, report }) {
    for (const [key, value] of Object.entries(block)) {
      if (key === "compute" && Array.isArray(value)) {
        value.map(String).forEach((mode, index) => {
          if (!isComputePrecision(mode)) report("default", at(block, key, index), { mode });
        });
      } else if (typeof value === "string" && !isComputePrecision(value))
        report("default", at(block, key), { mode: value });
    }
  },
});
