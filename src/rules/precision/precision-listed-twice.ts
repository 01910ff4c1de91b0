import { message } from "../../diagnostics/message.ts";
import { dtypeOfPrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";

/** SYN-006's sibling: `fp16` and `float16` are one entry. Equal spellings are `duplicate-list-item`. */
export const precisionListedTwice = defineRule({
  code: "HML3216",
  name: "precision-listed-twice",
  severity: "warning",
  origin: ["SYN-006"],
  on: ["precision", "processor"],
  fixable: true,
  summary: "A list names one data type by its short and its full name.",
  reason:
    "`fp16` is short for `float16`, `bf16` for `bfloat16`, `fp32` for `float32`. Both in one list say the same twice, and a reader takes them for two. Keep one of them.",
  messages: {
    default: message`"${"item"}" is "${"first"}" by another name; keep one of them`,
  },
  bad: [
    {
      text: "model face { variant one { precision { compute: [⟪fp16⟫, int8, ⟦float16⟧] } } }",
      fixed: "model face { variant one { precision { compute: [fp16, int8] } } }",
    },
    {
      text: "model face { variant one { precision { storage: [⟪float32⟫, ⟦fp32⟧, ⟦fp32⟧] } } }",
      fixed: "model face { variant one { precision { storage: [float32] } } }",
    },
  ],
  good: [{ text: "model face { variant one { precision { storage: [fp16, bf16], compute: [float16] } } }" }],
  check(block, { at, set, report }) {
    for (const key of ["storage", "compute"] as const) {
      const list = (block as Readonly<Record<string, unknown>>)[key];
      if (!Array.isArray(list)) continue;
      const words = list.map(String);
      const types = words.map(dtypeOfPrecision);
      words.forEach((item, index) => {
        const before = types.indexOf(types[index] ?? "");
        const first = words[before] ?? "";
        if (first === item) return;
        report(
          "default",
          at(block, key, index),
          { item, first },
          {
            related: [[at(block, key, before), "it stands here already"]],
            fix: {
              title: `Remove "${item}"`,
              safe: true,
              changes: [
                set(
                  block,
                  key,
                  words.filter((_, place) => types.indexOf(types[place] ?? "") === place),
                ),
              ],
            },
          },
        );
      });
    }
  },
});
