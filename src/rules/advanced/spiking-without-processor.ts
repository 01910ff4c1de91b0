import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** NEU-001, processor. */
export const spikingWithoutProcessor = defineRule({
  code: "HML6600",
  name: "spiking-without-processor",
  severity: "error",
  origin: ["NEU-001", "S11"],
  on: "neuromorphic",
  profile: "advanced",
  summary: "A spiking network has no variant for a neuromorphic processor.",
  reason:
    "A network of spikes computes in time steps and events; on other processors it runs as a slow simulation, if at all. At least one variant must list the neuromorphic processor. Add it, or declare what the network was converted from.",
  messages: {
    default: message`a spiking network needs a neuromorphic processor, and no variant lists one; add "neuromorphic: required"`,
  },
  bad: [
    {
      text: "model brain {\n  variant chip { ⟪hardware⟫ { npu: preferred, cpu: fallback } }\n  neuromorphic { architecture: ⟦spiking⟧, encoding: rate }\n}",
    },
  ],
  good: [
    {
      text: "model brain {\n  variant chip { hardware { neuromorphic: required, cpu: fallback } }\n  variant phone { hardware { npu: preferred, cpu: fallback } }\n  neuromorphic { architecture: spiking, encoding: rate }\n}",
      note: "One variant runs on spikes, the other imitates them.",
    },
    {
      text: "model brain {\n  variant chip { hardware { neuromorphic: required, cpu: fallback } }\n  neuromorphic { architecture: spiking, encoding: rate }\n}",
    },
  ],
  check(neuromorphic, { up, at, report }) {
    if (neuromorphic.architecture !== "spiking") return;
    const variants = Object.values(up(neuromorphic, "model")?.variant ?? {});
    const listed = variants.flatMap((one) => (one.hardware ? [one.hardware] : []));
    if (listed.length === 0) return;
    if (listed.some((one) => one.neuromorphic && one.neuromorphic.support !== "unsupported")) return;
    const related = listed.map((one) => [at(one), "no neuromorphic processor here"] as const);
    report("default", at(neuromorphic, "architecture"), {}, { related });
  },
});
