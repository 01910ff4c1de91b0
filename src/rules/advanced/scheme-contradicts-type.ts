import { message } from "../../diagnostics/message.ts";
import { parseTensor } from "../../model/values/tensor.ts";
import { defineRule } from "../define-rule.ts";

const exact: readonly string[] = ["bfv", "bgv"];

/** HE-004. */
export const schemeContradictsType = defineRule({
  code: "HML4404",
  name: "scheme-contradicts-type",
  severity: "warning",
  origin: ["HE-004"],
  on: "he",
  profile: "advanced",
  summary: "The scheme computes on whole numbers and the model on floating point.",
  reason:
    "BFV and BGV compute exactly on integers modulo a plaintext prime; floating-point inputs must be scaled and rounded first, and products overflow soon. CKKS is made for approximate numbers. Use CKKS, or quantize the model to integers.",
  messages: {
    default: message`"${"scheme"}" computes on integers and the input is ${"dtype"}; use "ckks", or an integer model`,
  },
  bad: [
    {
      text: "model sugar {\n  input blood { type: ⟪float32[1, 8]⟫ }\n  he { scheme: ⟦bfv⟧, private-key: user }\n}",
    },
  ],
  good: [
    {
      text: "model sugar {\n  input blood { semantic: glucose }\n  he { scheme: bfv, private-key: user }\n}",
      note: "Nobody says what the numbers are.",
    },
    {
      text: "model sugar {\n  input blood { type: float32[1, 8] }\n  he { scheme: ckks, private-key: user }\n}",
    },
    { text: "model sugar {\n  input blood { type: int8[1, 8] }\n  he { scheme: bfv, private-key: user }\n}" },
  ],
  check(he, { up, at, report }) {
    const scheme = exact.find((one) => one === he.scheme);
    if (scheme === undefined) return;
    for (const input of Object.values(up(he, "model")?.input ?? {})) {
      const dtype = parseTensor(input.type)?.dtype;
      if (!dtype?.includes("float")) continue;
      const related = [[at(input, "type"), "the type of the input"]] as const;
      report("default", at(he, "scheme"), { scheme, dtype }, { related });
      return;
    }
  },
});
