import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { resolveEdgeEnd } from "./resolve-edge.ts";

/** CHN-002: the ends of an edge. */
export const edgePortUnknown = defineRule({
  code: "HML6302",
  name: "edge-port-unknown",
  severity: "error",
  origin: ["CHN-002"],
  on: "chain-edge",
  summary: "An edge names an input or output that the variant does not have.",
  reason:
    "An edge carries one output to one input, each by the label under which the model declares it. A label that is not declared leads nowhere, and whether the data fits cannot be checked. Name one of those that are declared.",
  messages: {
    default: message`the variant of stage "${"stage"}" has no ${"kind"} "${"name"}"; it has ${"known"}`,
  },
  bad: [
    {
      text: 'model cam {\n  input frame { type: float32[1, 8] }\n  output ⟪box⟫ { type: float32[1, 8] }\n  output ⟪score⟫ { type: float32[1] }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [see] }\n  edge data { from: see, output: ⟦"boxes"⟧, to: say }\n}',
    },
  ],
  good: [
    {
      text: "model cam {\n  output box { type: float32[1, 8] }\n  output score { type: float32[1] }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [see] }\n  edge data { from: see, to: say }\n}",
      note: "No output is named, so none is named wrongly.",
    },
    {
      text: 'model cam {\n  input frame { type: float32[1, 8] }\n  output box { type: float32[1, 8] }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [see] }\n  edge data { from: see, output: "box", to: say, input: "frame" }\n}',
    },
    {
      text: 'model cam { variant one { device-support: [phone] } }\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [see] }\n  edge data { from: see, output: "box", to: say }\n}',
      note: "The model declares no outputs: unknown, not wrong.",
    },
  ],
  check(edge, context) {
    const { at, atLabel, labelOf, report } = context;
    for (const [end, kind] of [
      ["from", "output"],
      ["to", "input"],
    ] as const) {
      const name = edge[kind];
      const found = resolveEdgeEnd(context, edge, end);
      if (name === undefined || !found || found.port || found.ports.length === 0) continue;
      report(
        "default",
        at(edge, kind),
        {
          stage: labelOf(found.stage),
          kind,
          name,
          known: found.ports.map(({ block }) => `"${labelOf(block)}"`).join(", "),
        },
        { related: found.ports.map(({ block }) => [atLabel(block), `${kind} that is declared`] as const) },
      );
    }
  },
});
