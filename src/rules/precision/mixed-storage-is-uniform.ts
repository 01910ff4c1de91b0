import { message } from "../../diagnostics/message.ts";
import { bitsOfPrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";

/** PRC-006, within one declaration. */
export const mixedStorageIsUniform = defineRule({
  code: "HML3207",
  name: "mixed-storage-is-uniform",
  severity: "error",
  origin: ["PRC-006", "S17"],
  on: "precision",
  summary: "Mixed precision is declared, and all stored data types have one width.",
  reason:
    "Mixed precision means that some layers are wider than others, so the weights have at least two widths. With one width the model was quantized as a whole, which is another technique with another loss. List every stored type, or take `mixed` out.",
  messages: {
    default: message`"mixed" is "true" and "storage" (${"storage"}) has one width; list every stored type, or take "mixed" out`,
  },
  bad: [{ text: "model face { variant one { precision { mixed: ⟦true⟧, storage: ⟪[int8]⟫ } } }" }],
  good: [
    { text: "model face { variant one { precision { mixed: true, storage: [int8, fp16] } } }" },
    {
      text: "model face { variant one { precision { mixed: true } } }",
      note: "Nothing is said of the weights.",
    },
  ],
  check(precision, { at, report }) {
    const { mixed, storage } = precision;
    if (mixed !== true || !storage || storage.length === 0) return;
    if (new Set(storage.map(bitsOfPrecision)).size > 1) return;
    report(
      "default",
      at(precision, "mixed"),
      { storage: storage.join(", ") },
      { related: [[at(precision, "storage"), "one width"]] },
    );
  },
});
