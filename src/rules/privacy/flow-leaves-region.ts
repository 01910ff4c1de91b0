import { message } from "../../diagnostics/message.ts";
import { isWithinRegions } from "../../theory/regions.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-014. */
export const flowLeavesRegion = defineRule({
  code: "HML4024",
  name: "flow-leaves-region",
  severity: "error",
  origin: ["PRV-014"],
  on: "dataflow",
  profile: "privacy",
  summary: "A flow leads to a region that data may not leave for.",
  reason:
    "`regions` promises that data stays where a law protects it. A server elsewhere breaks the promise, whatever encryption protects the way. Choose a receiver in one of the regions, or state the wider region and tell people.",
  messages: {
    default: message`this flow goes to "${"region"}", and data may not leave ${"regions"}; choose a receiver within`,
  },
  bad: [
    {
      text: `model heart {
  privacy { level: public, regions: ⟪["EU"]⟫ }
  dataflow backup { from: phone, to: cloud, to-device: server, carries: result, protection: tls, region: ⟦"US"⟧ }
}
device server { type: cloud, region: "FR" }`,
      note: "What the flow says of the region counts before what the device says.",
    },
    {
      text: `model heart {
  privacy { level: public, regions: ⟪["EU"]⟫ }
  dataflow show { from: phone, to: edge-server, to-device: ⟦box⟧, carries: result, protection: tls }
}
device box { type: edge-server, region: ⟪"CH"⟫ }`,
    },
  ],
  good: [
    {
      text: `model heart {
  privacy { level: public, regions: ["EU"] }
  dataflow backup { from: phone, to: cloud, carries: result, protection: tls, region: "FR" }
}`,
      note: "France is in the EU.",
    },
  ],
  check(flow, { up, at, resolve, report }) {
    const privacy = up(flow, "model")?.privacy;
    const regions = privacy?.regions ?? [];
    const device = resolve(flow, "to-device", "device");
    const region = flow.region ?? device?.region;
    if (!privacy || region === undefined || isWithinRegions(region, regions)) return;
    const limit = [at(privacy, "regions"), "data may not leave these regions"] as const;
    const place = flow.region === undefined ? at(flow, "to-device") : at(flow, "region");
    const standing =
      flow.region === undefined && device
        ? ([[at(device, "region"), "the device stands here"]] as const)
        : ([] as const);
    report("default", place, { region, regions: regions.join(", ") }, { related: [limit, ...standing] });
  },
});
