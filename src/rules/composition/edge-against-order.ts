import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listAncestors, listStages } from "./chain-stages.ts";

/** CHN-001's sibling: data arrives before it is needed. */
export const edgeAgainstOrder = defineRule({
  code: "HML6301",
  name: "edge-against-order",
  severity: "error",
  origin: ["CHN-001", "CHN-002"],
  on: "chain-edge",
  summary: "An edge takes data from a stage that does not run before the one that needs it.",
  reason:
    "`after` says what has to be finished before a stage begins, and an edge what it takes from there. An edge from a stage that is not before it finds no data, or that of the last round. Add the stage to `after`, or turn the edge round.",
  messages: {
    default: message`"${"to"}" takes from "${"from"}", which does not run before it; add "${"from"}" to its "after"`,
  },
  bad: [
    {
      text: "chain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage ⟪say⟫ { use: cam.one }\n  edge data { from: ⟦see⟧, to: say }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
    {
      text: "chain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage hear { use: cam.one }\n  stage say { use: cam.one, after: ⟪[hear]⟫ }\n  edge data { from: ⟦see⟧, to: say }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
  ],
  good: [
    {
      text: "chain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage think { use: cam.one, after: [see] }\n  stage say { use: cam.one, after: [think] }\n  edge data { from: see, to: say }\n}\nmodel cam { variant one { device-support: [phone] } }",
      note: "Not directly before it, but before it.",
    },
  ],
  check(edge, { at, atLabel, up, report }) {
    const chain = up(edge, "chain");
    if (!chain) return;
    const stages = listStages(chain);
    const giving = stages.find(({ label }) => label === edge.from);
    const taking = stages.find(({ label }) => label === edge.to);
    if (!giving || !taking || listAncestors(chain, taking.label).has(giving.label)) return;
    const { block } = taking;
    report(
      "default",
      at(edge, "from"),
      { from: giving.label, to: taking.label },
      { related: [[block.after ? at(block, "after") : atLabel(block), "what runs before it"]] },
    );
  },
});
