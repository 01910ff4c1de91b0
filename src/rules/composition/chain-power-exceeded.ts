import { message } from "../../diagnostics/message.ts";
import { parsePower } from "../../model/values/physical.ts";
import { defineRule } from "../define-rule.ts";
import { listStages } from "./chain-stages.ts";

/** CHN-003, for power (semantics 7). */
export const chainPowerExceeded = defineRule({
  code: "HML6306",
  name: "chain-power-exceeded",
  severity: "error",
  origin: ["CHN-003"],
  on: "chain",
  summary: "The stages of the chain take more power together than its budget.",
  reason:
    "Stages on several devices run at the same time while data flows through them, so their power adds up over all devices. Above the budget the chain drains what it was designed to spare. Raise the budget, or make a stage more frugal.",
  messages: {
    default: message`the stages take ${"sum"}mW together and the budget is "${"budget"}"; make a stage more frugal, or raise the budget`,
  },
  bad: [
    {
      text: "chain watch {\n  power: ⟦1W⟧, on-failure: abort\n  stage see { use: cam.one, power: ⟪800mW⟫ }\n  stage say { use: cam.one, after: [see], power: ⟪300mW⟫ }\n  stage log { use: cam.one, after: [see] }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
  ],
  good: [
    {
      text: "chain watch {\n  power: 1W, on-failure: abort\n  stage see { use: cam.one, power: 700mW }\n  stage say { use: cam.one, after: [see], power: 300mW }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
  ],
  check(chain, { at, report }) {
    const budget = parsePower(chain.power);
    if (budget === undefined) return;
    const stages = listStages(chain).filter(({ block }) => block.power !== undefined);
    const sum = stages.reduce((total, { block }) => total + (parsePower(block.power) ?? 0), 0);
    if (sum <= budget) return;
    report(
      "default",
      at(chain, "power"),
      { sum: Number(sum.toFixed(3)), budget: chain.power ?? "" },
      { related: stages.map(({ block }) => [at(block, "power"), "one of the stages"] as const) },
    );
  },
});
