import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listStages } from "./chain-stages.ts";

/** CHN-005. */
export const chainWithoutFailureBehaviour = defineRule({
  code: "HML6309",
  name: "chain-without-failure-behaviour",
  severity: "warning",
  origin: ["CHN-005"],
  on: "chain",
  summary: "A chain does not say what happens when a stage fails.",
  reason:
    "A chain over several devices fails whenever one of them is asleep, out of reach or out of power, which is every day. Without a declared behaviour one implementation waits, another drops the result, a third repeats it. State `on-failure`, or a fallback for each stage.",
  messages: {
    missing: message`nothing says what happens when a stage fails; state "on-failure"`,
    fallback: message`"on-failure" is "fallback" and no stage names one; name a "fallback", or choose another behaviour`,
  },
  bad: [
    {
      text: "⟦chain⟧ watch {\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [see] }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
    {
      text: "chain watch {\n  on-failure: ⟦fallback⟧\n  stage see { use: cam.one }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
  ],
  good: [
    {
      text: "chain watch {\n  on-failure: skip\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [see] }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
  ],
  check(chain, { at, report }) {
    const stages = listStages(chain);
    const withFallback = stages.filter(({ block }) => block.fallback !== undefined);
    if (chain["on-failure"] === undefined && withFallback.length < stages.length)
      report("missing", at(chain), {});
    if (chain["on-failure"] === "fallback" && stages.length > 0 && withFallback.length === 0)
      report("fallback", at(chain, "on-failure"), {});
  },
});
