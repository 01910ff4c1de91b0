import { message } from "../../diagnostics/message.ts";
import { axisDimensions, dimensionUnits, readMeasure } from "../../theory/measurement.ts";
import { defineRule } from "../define-rule.ts";

/** VAL-008. */
export const claimInUnitOfAnotherAxis = defineRule({
  code: "HML5201",
  name: "claim-in-unit-of-another-axis",
  severity: "error",
  origin: ["VAL-008", "PRF-001", "S22"],
  on: "claim",
  profile: "performance",
  summary: "The unit of a claim does not belong to its axis.",
  reason:
    "Latency is a time, power is power, precision a share, volume a size. A latency in milliwatts was copied from the line above or stands under the wrong label, and a ranking would compare it all the same. Correct the unit or the axis.",
  messages: {
    default: message`"${"value"}" is no ${"axis"}; a number in ${"units"} would be right`,
  },
  bad: [
    {
      text: "model heart {\n  performance { claim latency { value: ⟦350mW⟧, statistic: mean, condition: bench } }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
    { text: "model heart {\n  performance { claim volume { value: ⟦95%⟧ } }\n}" },
  ],
  good: [
    {
      text: "model heart {\n  performance { claim x-standby { value: 90mJ, statistic: mean, condition: bench } }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
      note: "An axis of one's own has the unit that its owner gives it.",
    },
    {
      text: "model heart {\n  performance { claim power { value: 350mW, statistic: mean, condition: bench } }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
  ],
  check(claim, { at, labelOf, report }) {
    const axis = claim.axis ?? labelOf(claim);
    const expected = axisDimensions[axis];
    const { value } = claim;
    if (value === undefined || expected === undefined) return;
    if ((readMeasure(value)?.dimension ?? expected) === expected) return;
    report("default", at(claim, "value"), { value, axis, units: dimensionUnits[expected] });
  },
});
