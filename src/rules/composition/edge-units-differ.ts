import { message } from "../../diagnostics/message.ts";
import { parseFrequency } from "../../model/values/physical.ts";
import { defineRule } from "../define-rule.ts";
import { resolveEdgeEnd } from "./resolve-edge.ts";

/** CHN-002: units, rates. */
export const edgeUnitsDiffer = defineRule({
  code: "HML6304",
  name: "edge-units-differ",
  severity: "error",
  origin: ["CHN-002"],
  on: "chain-edge",
  summary: "An output and the input that it becomes have different units or sampling rates.",
  reason:
    "Numbers of the right type in the wrong unit pass every other check: volts for millivolts are a thousand times too small, and a signal of twice the rate has twice the pulse. The adapter `normalize` states that the caller converts units; nothing converts a rate by itself.",
  messages: {
    default: message`"${"output"}" has ${"key"} "${"left"}" and "${"input"}" has "${"right"}"; the two should agree`,
  },
  bad: [
    {
      text: 'model cam {\n  output wave { type: float32[8], unit: ⟪"V"⟫ }\n  variant one { device-support: [phone] }\n}\nmodel voice {\n  input wave { type: float32[8], unit: ⟪"mV"⟫ }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: voice.one, after: [see] }\n  edge ⟦data⟧ { from: see, to: say }\n}',
    },
  ],
  good: [
    {
      text: 'model cam {\n  output wave { type: float32[8], unit: "V", rate: 1kHz }\n  variant one { device-support: [phone] }\n}\nmodel voice {\n  input wave { type: float32[8], unit: "mV", rate: 1000Hz }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: voice.one, after: [see] }\n  edge data { from: see, to: say, adapter: [normalize] }\n}',
    },
  ],
  check(edge, context) {
    const { at, atLabel, labelOf, report } = context;
    const output = resolveEdgeEnd(context, edge, "from")?.port?.block;
    const input = resolveEdgeEnd(context, edge, "to")?.port?.block;
    if (!output || !input) return;
    for (const key of ["unit", "rate"] as const) {
      const left = output[key];
      const right = input[key];
      if (left === undefined || right === undefined || left === right) continue;
      if (key === "rate" && parseFrequency(left) === parseFrequency(right)) continue;
      if (key === "unit" && edge.adapter?.includes("normalize")) continue;
      report(
        "default",
        atLabel(edge),
        { output: labelOf(output), input: labelOf(input), key, left, right },
        {
          related: [
            [at(output, key), "what is given"],
            [at(input, key), "what is taken"],
          ],
        },
      );
    }
  },
});
