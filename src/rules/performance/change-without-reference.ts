import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRF-001, for changes. */
export const changeWithoutReference = defineRule({
  code: "HML5213",
  name: "change-without-reference",
  severity: "error",
  origin: ["PRF-001", "S1"],
  on: "claim",
  profile: "performance",
  summary: "A claim states a change and not against what.",
  reason:
    "“30 % less power” than what? Than the release before, than another phone, than computing in the cloud: each is another statement. State in `against` what the change is counted from.",
  messages: {
    default: message`a change of ${"change"} says nothing without its reference; state in "against" what it is counted from`,
  },
  bad: [
    {
      text: "model heart {\n  performance { claim power { change: ⟦-30%⟧, statistic: mean, condition: bench } }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
  ],
  good: [
    {
      text: 'model heart {\n  performance { claim power { change: -30%, against: "single-device inference", statistic: mean, condition: bench } }\n}\nbenchmark bench { runs: 200, warmup: 20 }',
    },
  ],
  check(claim, { at, report }) {
    if (claim.change === undefined || claim.against !== undefined) return;
    report("default", at(claim, "change"), { change: claim.change });
  },
});
