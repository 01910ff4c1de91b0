import { message } from "../../diagnostics/message.ts";
import { parseDuration } from "../../model/values/duration.ts";
import { findCriticalPath } from "../../theory/composition.ts";
import { defineRule } from "../define-rule.ts";
import { listStages, readTimes } from "./chain-stages.ts";

/** CHN-003. */
export const chainLatencyExceeded = defineRule({
  code: "HML6305",
  name: "chain-latency-exceeded",
  severity: "error",
  origin: ["CHN-003"],
  on: "chain",
  summary: "The slowest way through the chain takes longer than its budget.",
  reason:
    "A chain is as slow as its slowest way, stages and transfers together, and the budget is for the case in which all of them are slow. If the sum is above it the chain misses its promise whenever that happens, although each stage keeps its own. Give it more time, or make a stage on that way faster.",
  messages: {
    default: message`${"way"} takes ${"sum"}ms and the budget is "${"budget"}"; make a stage on that way faster, or raise the budget`,
  },
  bad: [
    {
      text: "chain watch {\n  latency: ⟦50ms⟧, on-failure: abort\n  stage see { use: cam.one, latency: ⟪30ms⟫ }\n  stage think { use: cam.one, after: [see] }\n  stage say { use: cam.one, after: [think], latency: ⟪15ms⟫ }\n  edge frame { from: see, to: think, transfer: 10ms }\n  edge answer { from: think, to: say }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
  ],
  good: [
    {
      text: "chain watch {\n  latency: 50ms, on-failure: abort\n  stage see { use: cam.one, latency: 30ms }\n  stage say { use: cam.one, after: [see], latency: 15ms }\n  stage log { use: cam.one, after: [see], latency: 20ms }\n}\nmodel cam { variant one { device-support: [phone] } }",
      note: "The two last run side by side; as much as the budget is not more.",
    },
  ],
  check(chain, { at, report }) {
    const budget = parseDuration(chain.latency);
    const { stages, transfers } = readTimes(chain);
    const path = findCriticalPath(stages, transfers);
    if (budget === undefined || !path || path.latency <= budget) return;
    const timed = listStages(chain).filter(({ block }) => block.latency !== undefined);
    const related = path.stages
      .flatMap((label) => timed.filter((one) => one.label === label))
      .map(({ block }) => [at(block, "latency"), "on the slowest way"] as const);
    report(
      "default",
      at(chain, "latency"),
      {
        way: path.stages.map((label) => `"${label}"`).join(" then "),
        sum: Number(path.latency.toFixed(3)),
        budget: chain.latency ?? "",
      },
      { related },
    );
  },
});
