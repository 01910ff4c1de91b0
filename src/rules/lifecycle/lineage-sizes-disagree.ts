import { message } from "../../diagnostics/message.ts";
import { findBrokenSizes, sizesMeet, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** LIN-001, for sizes. */
export const lineageSizesDisagree = defineRule({
  code: "HML5003",
  name: "lineage-sizes-disagree",
  severity: "error",
  origin: ["LIN-001", "LIN-002"],
  on: "lineage",
  summary: "The sizes along a lineage do not join, or do not end at the size of the artifact.",
  reason:
    "What one step leaves is what the next one finds, and the last step leaves the artifact. Two sizes that cannot round to the same number of bytes tell of two different files. Correct the size, or add the step between them.",
  messages: {
    steps: message`step "${"after"}" begins with ${"right"} and step "${"before"}" ended with ${"left"}; the two sizes should agree`,
    end: message`the last step ends with ${"left"} and the artifact has ${"right"}; the two sizes should agree`,
  },
  bad: [
    {
      text: 'model face {\n  lineage {\n    base: "a@1.0.0"\n    step prune { ratio: 40%, size-after: ⟪11MB⟫ }\n    step quantize { to: int8, size-before: ⟦18MB⟧ }\n  }\n}',
    },
    {
      text: 'model face {\n  variant small {\n    size: ⟪5MB⟫\n    lineage { base: "a@1.0.0", step quantize { to: int8, size-after: ⟦3MB⟧ } }\n  }\n}',
    },
    {
      text: 'model face {\n  variant small {\n    bytes: ⟪4812345⟫\n    lineage { base: "a@1.0.0", step quantize { to: int8, size-after: ⟦4.9MB⟧ } }\n  }\n}',
    },
  ],
  good: [
    {
      text: 'model face {\n  lineage {\n    base: "a@1.0.0"\n    step prune { ratio: 40%, size-after: 10.8MB }\n    step quantize { to: int8, size-before: 11MB }\n  }\n}',
      note: "10.8 MB may be written as 11 MB.",
    },
    {
      text: 'model face {\n  variant small {\n    bytes: 4812345\n    lineage { base: "a@1.0.0", step quantize { to: int8, size-after: 5MB } }\n  }\n}',
    },
  ],
  check(lineage, { up, at, report }) {
    const steps = stepsOf(lineage);
    for (const { before, after } of findBrokenSizes(steps)) {
      const left = before.step["size-after"] ?? "";
      const right = after.step["size-before"] ?? "";
      report(
        "steps",
        at(after.step, "size-before"),
        { before: before.label, after: after.label, left, right },
        { related: [[at(before.step, "size-after"), `step "${before.label}" ended with this size`]] },
      );
    }
    const variant = up(lineage, "variant");
    const last = steps.at(-1)?.step;
    const left = last?.["size-after"];
    if (!variant || !last || left === undefined) return;
    const key = variant.bytes === undefined ? "size" : "bytes";
    const right = variant.bytes === undefined ? variant.size : `${variant.bytes}B`;
    if (right === undefined || sizesMeet(left, right)) return;
    report("end", at(last, "size-after"), { left, right }, { related: [[at(variant, key), "the artifact"]] });
  },
});
