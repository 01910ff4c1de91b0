import { message } from "../../diagnostics/message.ts";
import { compareVersions } from "../../model/values/version.ts";
import { defineRule } from "../define-rule.ts";

/** HW-010. */
export const runtimeRangeEmpty = defineRule({
  code: "HML3010",
  name: "runtime-range-empty",
  severity: "error",
  origin: ["HW-010"],
  on: "runtime",
  fixable: true,
  summary: "The lowest runtime version is above the highest.",
  reason:
    "No version is at least the one and at most the other, so no device is ever offered the variant. Versions compare part by part and number by number: 3.9 stands below 3.51. Swap the two, or correct the one that is wrong.",
  messages: {
    default: message`"min" is "${"min"}" and "max" is "${"max"}", so no version fits; "min" should not be above "max"`,
  },
  bad: [
    {
      text: "model face { variant one { runtime { name: hiai, min: ⟦3.51⟧, max: ⟪3.9⟫ } } }",
      fixed: "model face { variant one { runtime { name: hiai, min: 3.9, max: 3.51 } } }",
    },
  ],
  good: [
    { text: "model face { variant one { runtime { name: hiai, min: 3.9, max: 3.51 } } }" },
    {
      text: "model face { variant one { runtime { name: hiai, min: 3.51, max: 3.51 } } }",
      note: "One version.",
    },
  ],
  check(runtime, { at, set, report }) {
    const { min, max } = runtime;
    if (min === undefined || max === undefined || (compareVersions(min, max) ?? 0) <= 0) return;
    report(
      "default",
      at(runtime, "min"),
      { min, max },
      {
        related: [[at(runtime, "max"), "the highest version"]],
        fix: {
          title: "Swap the two",
          safe: false,
          changes: [set(runtime, "min", max), set(runtime, "max", min)],
        },
      },
    );
  },
});
