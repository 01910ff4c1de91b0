import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** ART-008, within one declaration. */
export const bitsRangeEmpty = defineRule({
  code: "HML3211",
  name: "bits-range-empty",
  severity: "error",
  origin: ["ART-008"],
  on: "precision",
  fixable: true,
  summary: "The narrowest weight is declared wider than the widest.",
  reason:
    "`min-bits` is the width of the narrowest weight and `max-bits` that of the widest. The wrong way round no weight can be meant, and every check that uses them is void. Swap the two.",
  messages: {
    default: message`"min-bits" is ${"min"} and "max-bits" is ${"max"}; the narrowest weight should not be wider than the widest`,
  },
  bad: [
    {
      text: "model face { variant one { precision { min-bits: ⟦16⟧, max-bits: ⟪8⟫ } } }",
      fixed: "model face { variant one { precision { min-bits: 8, max-bits: 16 } } }",
    },
  ],
  good: [
    { text: "model face { variant one { precision { min-bits: 8, max-bits: 16 } } }" },
    { text: "model face { variant one { precision { min-bits: 8, max-bits: 8 } } }" },
  ],
  check(precision, { at, set, report }) {
    const min = precision["min-bits"];
    const max = precision["max-bits"];
    if (min === undefined || max === undefined || min <= max) return;
    report(
      "default",
      at(precision, "min-bits"),
      { min, max },
      {
        related: [[at(precision, "max-bits"), "the widest weight"]],
        fix: {
          title: "Swap the two",
          safe: false,
          changes: [set(precision, "min-bits", max), set(precision, "max-bits", min)],
        },
      },
    );
  },
});
