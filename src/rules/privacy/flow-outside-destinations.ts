import { message } from "../../diagnostics/message.ts";
import { destinationOfPlace } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-010: the privacy statement says where data may go, and nowhere else. */
export const flowOutsideDestinations = defineRule({
  code: "HML4023",
  name: "flow-outside-destinations",
  severity: "error",
  origin: ["PRV-010"],
  on: "dataflow",
  profile: "privacy",
  summary: "A flow leads where the privacy statement does not let data go.",
  reason:
    "`destinations` is what people read and agree to, a flow is what happens. A flow beyond the list makes the list untrue, and untrue privacy statements are what regulators punish. Add the destination and its purpose, or take the flow out.",
  messages: {
    default: message`this flow goes to "${"to"}", which "destinations" does not cover; add "${"destination"}" there or take the flow out`,
  },
  bad: [
    {
      text: `model heart {
  privacy { level: public, destinations: ⟪[device]⟫ }
  dataflow backup { from: phone, to: ⟦cloud⟧, carries: result, protection: tls }
}`,
    },
    {
      text: `model heart {
  privacy { level: enterprise, destinations: ⟪[device, enterprise]⟫ }
  dataflow show { from: phone, to: ⟦tv⟧, carries: result, protection: tls }
}`,
    },
  ],
  good: [
    {
      text: `model heart {
  privacy { level: public, destinations: [cloud] }
  dataflow backup { from: phone, to: cloud, carries: result, protection: tls }
}`,
    },
    {
      text: `model heart {
  privacy { level: public, destinations: [anyone] }
  dataflow backup { from: phone, to: person, recipient: "me", carries: result, protection: tls }
}`,
    },
    {
      text: `model heart {
  privacy { level: public }
  dataflow backup { from: phone, to: cloud, carries: result, protection: tls }
}`,
      note: "No list, no restriction.",
    },
  ],
  check(flow, { up, at, report }) {
    const privacy = up(flow, "model")?.privacy;
    const destinations = privacy?.destinations;
    const { to = "" } = flow;
    const destination = destinationOfPlace[to];
    if (!privacy || !destinations || destination === undefined || flow.carries === "telemetry") return;
    if (destinations.includes("anyone") || destinations.includes(destination)) return;
    report(
      "default",
      at(flow, "to"),
      { to, destination },
      { related: [[at(privacy, "destinations"), "data may go here and nowhere else"]] },
    );
  },
});
