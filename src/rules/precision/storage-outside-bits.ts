import { message } from "../../diagnostics/message.ts";
import { bitsOfPrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";

/** ART-008, within one declaration. */
export const storageOutsideBits = defineRule({
  code: "HML3212",
  name: "storage-outside-bits",
  severity: "error",
  origin: ["ART-008"],
  on: "precision",
  summary: "A stored data type is narrower or wider than the declared bits.",
  reason:
    "`storage` lists what the weights are, `min-bits` and `max-bits` the widths of the narrowest and the widest of them. A type outside the two makes one of the statements false, whatever is in the file. Correct the one that was not updated.",
  messages: {
    default: message`"${"type"}" has ${"bits"} bits and "${"key"}" is ${"bound"}; the two should agree`,
  },
  bad: [
    { text: "model face { variant one { precision { storage: [int8, ⟦float32⟧], max-bits: ⟪16⟫ } } }" },
    { text: "model face { variant one { precision { storage: [⟦int4⟧, int8], min-bits: ⟪8⟫ } } }" },
  ],
  good: [
    {
      text: "model face { variant one { precision { storage: [string, int8], min-bits: 8 } } }",
      note: "A text has no width.",
    },
    { text: "model face { variant one { precision { storage: [int8, fp16], min-bits: 8, max-bits: 16 } } }" },
  ],
  check(precision, { at, report }) {
    precision.storage?.forEach((type, index) => {
      const bits = bitsOfPrecision(type);
      if (bits === undefined) return;
      for (const key of ["min-bits", "max-bits"] as const) {
        const bound = precision[key];
        if (bound === undefined || (key === "min-bits" ? bits >= bound : bits <= bound)) continue;
        report(
          "default",
          at(precision, "storage", index),
          { type, bits, key, bound },
          { related: [[at(precision, key), "the declared width"]] },
        );
      }
    });
  },
});
