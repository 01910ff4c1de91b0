import { message } from "../../diagnostics/message.ts";
import { precisionAliases } from "../../model/vocabulary/enums.ts";
import { methodOf, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** Lineage against precision: what quantization arrives at is what is stored. */
export const quantizationDiffersFromStorage = defineRule({
  code: "HML5014",
  name: "quantization-differs-from-storage",
  severity: "error",
  origin: ["LIN-006", "PRC-002"],
  on: "variant",
  summary: "A variant was quantized to one data type and stores others.",
  reason:
    "The lineage says to what the weights were quantized, and `precision.storage` says what they are. If the first is not among the second, the quantized model is not the one that ships, or one of the lines was copied from another variant.",
  messages: {
    default: message`the lineage quantizes to ${"to"}, which is not among the stored data types (${"storage"}); the two should agree`,
  },
  bad: [
    {
      text: 'model face {\n  variant small {\n    precision { storage: ⟪[float16]⟫ }\n    lineage { base: "a@1.0.0", step quantize { to: ⟦int8⟧ } step compile { } }\n  }\n}',
    },
    {
      text: 'model face {\n  lineage { base: "a@1.0.0", step quantize { to: ⟦int8⟧ } }\n  variant small { precision { storage: ⟪[float16]⟫ } }\n}',
    },
  ],
  good: [
    {
      text: 'model face {\n  lineage { base: "a@1.0.0", step quantize { to: int8 } }\n  variant small { precision { storage: [int8] } }\n  variant large { precision { storage: [float16] } }\n}',
      note: "With several variants nobody can tell which of them the steps made.",
    },
    {
      text: 'model face {\n  variant small {\n    precision { storage: [int8, float32] }\n    lineage { base: "a@1.0.0", step quantize { to: int8 } }\n  }\n}',
    },
    {
      text: 'model face {\n  variant small {\n    precision { storage: [float16] }\n    lineage { base: "a@1.0.0", step quantize { to: fp16 } }\n  }\n}',
      note: "fp16 is short for float16.",
    },
  ],
  check(variant, { up, at, report }) {
    const model = up(variant, "model");
    const alone = Object.keys(model?.variant ?? {}).length === 1;
    const lineage = variant.lineage ?? (alone ? model?.lineage : undefined);
    const last = stepsOf(lineage).findLast((one) => methodOf(one) === "quantize")?.step;
    const storage = variant.precision?.storage;
    if (!variant.precision || !storage || last?.to === undefined) return;
    if (storage.some((one) => fullNameOf(one) === fullNameOf(last.to ?? ""))) return;
    report(
      "default",
      at(last, "to"),
      { to: last.to, storage: storage.join(", ") },
      { related: [[at(variant.precision, "storage"), "the weights are stored as this"]] },
    );
  },
});

function fullNameOf(precision: string): string {
  return precisionAliases[precision] ?? precision;
}
