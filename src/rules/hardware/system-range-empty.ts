import { message } from "../../diagnostics/message.ts";
import { compareVersions } from "../../model/values/version.ts";
import { defineRule } from "../define-rule.ts";

/** HW-010, for the system. */
export const systemRangeEmpty = defineRule({
  code: "HML3020",
  name: "system-range-empty",
  severity: "error",
  origin: ["HW-010"],
  on: "platform",
  fixable: true,
  summary: "The lowest system version or API level is above the highest.",
  reason:
    "No device has a system that is at least the one and at most the other, so none is ever offered the variant. Versions compare part by part and number by number: 5.9 stands below 5.10. Swap the two, or correct the one that is wrong.",
  messages: {
    default: message`"${"low"}" is "${"min"}" and "${"high"}" is "${"max"}", so no device fits; "${"low"}" should not be above "${"high"}"`,
  },
  bad: [
    {
      text: "model face { variant one { platform { min: ⟦5.10.0⟧, max: ⟪5.9.0⟫ } } }",
      fixed: "model face { variant one { platform { min: 5.9.0, max: 5.10.0 } } }",
    },
    { text: "model face { variant one { platform { api-min: ⟦20⟧, api-max: ⟪12⟫ } } }" },
  ],
  good: [
    { text: "model face { variant one { platform { min: 5.0.0, max: 6.1.0, api-min: 12, api-max: 20 } } }" },
    { text: "model face { variant one { platform { api-min: 12, api-max: 12 } } }", note: "One level." },
  ],
  check(platform, { at, set, report }) {
    for (const [low, high] of [
      ["min", "max"],
      ["api-min", "api-max"],
    ] as const) {
      const min = platform[low];
      const max = platform[high];
      if (min === undefined || max === undefined) continue;
      if ((compareVersions(min.toString(), max.toString()) ?? 0) <= 0) continue;
      report(
        "default",
        at(platform, low),
        { low, high, min, max },
        {
          related: [[at(platform, high), `"${high}"`]],
          fix: {
            title: "Swap the two",
            safe: false,
            changes: [set(platform, low, max), set(platform, high, min)],
          },
        },
      );
    }
  },
});
