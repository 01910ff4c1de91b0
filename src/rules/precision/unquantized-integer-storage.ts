import { message } from "../../diagnostics/message.ts";
import { isQuantizedPrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";

/** Semantics 4: storage and quantization say one thing. */
export const unquantizedIntegerStorage = defineRule({
  code: "HML3209",
  name: "unquantized-integer-storage",
  severity: "error",
  origin: ["PRC-004"],
  on: "precision",
  summary: "A variant is declared not quantized, and all its weights are narrow integers.",
  reason:
    "Networks are trained in floats; weights of eight bits or fewer got there by quantization. A reader who believes `quantized: false` compares the accuracy with the wrong model. One of the two statements was left behind when the other changed.",
  messages: {
    default: message`"quantized" is "false" and the weights are stored as ${"storage"} only; one of the two should change`,
  },
  bad: [{ text: "model face { variant one { precision { storage: ⟪[int8]⟫, quantized: ⟦false⟧ } } }" }],
  good: [
    { text: "model face { variant one { precision { storage: [int8], quantized: true } } }" },
    {
      text: "model face { variant one { precision { storage: [float32, int8], quantized: false } } }",
      note: "Tables and indices may be integers in any model.",
    },
    {
      text: "model face { variant one { precision { storage: [float32], quantized: true } } }",
      note: "Scales may be in the file while the device does the rounding.",
    },
  ],
  check(precision, { at, report }) {
    const { storage, quantized } = precision;
    if (quantized !== false || !storage || storage.length === 0) return;
    if (!storage.every(isQuantizedPrecision)) return;
    report(
      "default",
      at(precision, "quantized"),
      { storage: storage.join(", ") },
      { related: [[at(precision, "storage"), "the weights are stored as this"]] },
    );
  },
});
