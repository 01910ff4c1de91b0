import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Axes whose figure depends on the device and its state; the others are properties of the model. */
const measured: readonly string[] = ["latency", "power", "energy", "memory", "throughput"];
/** Axes on which repeated measurements scatter. */
const scattering: readonly string[] = ["latency", "power", "energy", "throughput"];

/** PRF-001. */
export const claimIncomplete = defineRule({
  code: "HML5200",
  name: "claim-incomplete",
  severity: "error",
  origin: ["PRF-001", "S1", "S22"],
  on: "claim",
  profile: "performance",
  summary: "A claim lacks its value, its statistic or the condition under which it holds.",
  reason:
    "“9 ms” is fast or slow depending on the device, on whether it is the mean or the 99th percentile, and on what else ran. A number without those can neither be checked nor compared, and is advertising. State the value with its unit, which statistic it is, and the benchmark under which it was found.",
  messages: {
    value: message`this claim has no "value"; state the number with its unit`,
    statistic: message`a claim on ${"axis"} needs its statistic; state one, such as "statistic: p90"`,
    condition: message`a claim on ${"axis"} needs the condition under which it holds; name a benchmark in "condition"`,
  },
  bad: [
    {
      text: "model heart {\n  performance { claim latency { value: ⟦9ms⟧, condition: bench } }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
    { text: "model heart {\n  performance { claim latency { value: ⟦9ms⟧, statistic: p90 } }\n}" },
    { text: "model heart {\n  performance { ⟦claim⟧ volume { basis: measured } }\n}" },
    {
      text: "model heart {\n  performance { claim energy { value: ⟦5mJ⟧, condition: bench } }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
    { text: "model heart {\n  performance { claim energy { value: ⟦5mJ⟧, statistic: mean } }\n}" },
    {
      text: "model heart {\n  performance { claim throughput { value: ⟦20Hz⟧, condition: bench } }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
    { text: "model heart {\n  performance { claim throughput { value: ⟦20Hz⟧, statistic: mean } }\n}" },
    {
      text: "model heart {\n  performance { claim power { value: ⟦90mW⟧, condition: bench } }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
    { text: "model heart {\n  performance { claim power { value: ⟦90mW⟧, statistic: mean } }\n}" },
    {
      text: "model heart {\n  performance { claim memory { value: ⟦4MB⟧ } }\n}",
      note: "Memory does not scatter, but depends on what runs.",
    },
  ],
  good: [
    {
      text: "model heart {\n  performance { claim latency { value: 9ms, statistic: p90, condition: bench } }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
    {
      text: 'model heart {\n  performance { claim power { change: -30%, against: "release 2", statistic: mean, condition: bench } }\n}\nbenchmark bench { runs: 200, warmup: 20 }',
      note: "A change against something named is a value too.",
    },
    { text: "model heart {\n  performance { claim volume { value: 960KB } }\n}" },
  ],
  check(claim, { at, labelOf, report }) {
    const axis = claim.axis ?? labelOf(claim);
    if (claim.value === undefined && claim.change === undefined) {
      report("value", at(claim), {});
      return;
    }
    const place = at(claim, claim.value === undefined ? "change" : "value");
    if (claim.statistic === undefined && scattering.includes(axis)) report("statistic", place, { axis });
    if (claim.condition === undefined && measured.includes(axis)) report("condition", place, { axis });
  },
});
