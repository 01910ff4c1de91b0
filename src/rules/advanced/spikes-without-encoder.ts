import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

const spikes: readonly (string | undefined)[] = ["spike-train", "spikes", "events"];

/** NEU-001, input and output. */
export const spikesWithoutEncoder = defineRule({
  code: "HML6601",
  name: "spikes-without-encoder",
  severity: "error",
  origin: ["NEU-001", "S11"],
  on: "neuromorphic",
  profile: "advanced",
  summary: "A spiking network gets numbers, and nothing says how they become spikes.",
  reason:
    "The same heart rate becomes another train of spikes by rate, by latency or by change, and a network trained on one does not understand the other. State how numbers are encoded, and the program that does it; or give the input the semantic `spike-train` where the sensor gives spikes.",
  messages: {
    default: message`input "${"input"}" is no spike train, and neither "encoding" nor "encoder" says how it becomes one; state them`,
    native: message`"native" means that the sensor gives spikes, and input "${"input"}" is no spike train; give it the semantic "spike-train"`,
  },
  bad: [
    {
      text: "model brain {\n  ⟪input⟫ wave { type: float32[1, 250] }\n  ⟦neuromorphic⟧ { architecture: spiking }\n}",
    },
    {
      text: "model brain {\n  ⟪input⟫ wave { type: float32[1, 250] }\n  neuromorphic { architecture: spiking, encoding: ⟦native⟧ }\n}",
    },
  ],
  good: [
    {
      text: "model brain {\n  input wave { type: bool[32, 250], semantic: spike-train }\n  neuromorphic { architecture: spiking, encoding: native }\n}",
    },
    {
      text: "model brain {\n  input ear { type: bool[32, 250], semantic: spikes }\n  input eye { type: bool[128, 128], semantic: events }\n  neuromorphic { architecture: spiking }\n}",
      note: "The words of those who make such sensors.",
    },
    {
      text: 'model brain {\n  input wave { type: float32[1, 250] }\n  neuromorphic { architecture: spiking, encoding: rate, encoder: "delta-encoder 1.2" }\n}',
    },
  ],
  check(neuromorphic, { up, at, labelOf, report }) {
    const { architecture, encoding, encoder } = neuromorphic;
    if (architecture !== "spiking") return;
    for (const input of Object.values(up(neuromorphic, "model")?.input ?? {})) {
      if (spikes.includes(input.semantic)) continue;
      const related = [[at(input, "semantic"), "numbers go in here"]] as const;
      const values = { input: labelOf(input) };
      if (encoding === "native" && encoder === undefined)
        report("native", at(neuromorphic, "encoding"), values, { related });
      else if (encoding === undefined && encoder === undefined)
        report("default", at(neuromorphic), values, { related });
    }
  },
});
