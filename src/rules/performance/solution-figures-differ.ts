import { message } from "../../diagnostics/message.ts";
import { parseRatio } from "../../model/values/ratio.ts";
import { sizeMatches } from "../../model/values/size.ts";
import { sizesMeet } from "../../theory/lineage.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";

/** PRF-010 for the two figures that buyers compare. */
export const solutionFiguresDiffer = defineRule({
  code: "HML5215",
  name: "solution-figures-differ",
  severity: "error",
  origin: ["PRF-010", "S16", "S17", "S18", "S19"],
  on: "solution",
  profile: "performance",
  summary: "The accuracy or size of a solution is not that of its model.",
  reason:
    "A solution is sold by two figures, accuracy and volume, and both stand in the declaration of its model with their conditions. A figure that none of the variants or claims supports is advertising. Take the figures from the model.",
  messages: {
    size: message`the solution is ${"size"} and no variant of "${"model"}" is; the size of a variant would be right`,
    accuracy: message`the solution claims ${"accuracy"} and no claim on precision of "${"model"}" does; the claimed value would be right`,
  },
  bad: [
    {
      text: "solution medical {\n  industry: medical, model: heart, size: ⟦1.2MB⟧\n}\nmodel heart {\n  variant wrist { size: ⟪960KB⟫ }\n}",
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, accuracy: ⟦95%⟧\n}\nmodel heart {\n  performance { claim precision { value: ⟪93.5%⟫, metric: f1, dataset: "ecg-2026", split: test } }\n}',
    },
    {
      text: "solution medical {\n  industry: medical, model: heart, size: ⟦1.2MB⟧\n}\nmodel heart {\n  variant wrist { size: ⟪960KB⟫ }\n  variant arm { bytes: ⟪940000⟫ }\n  variant leg { format: om }\n}",
      note: "A variant of no stated size is not meant.",
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, accuracy: ⟦95%⟧\n}\nmodel heart {\n  performance {\n    claim precision { value: ⟪93.5%⟫, metric: f1, dataset: "ecg-2026", split: test }\n    claim memory { value: 9MB, condition: bench }\n  }\n}\nbenchmark bench { runs: 200, warmup: 20 }',
    },
  ],
  good: [
    {
      text: 'solution medical {\n  industry: medical, model: heart, size: 1.2MB, accuracy: 95%\n}\nmodel heart {\n  variant wrist { bytes: 1203000 }\n  performance { claim precision { value: 95.0%, metric: f1, dataset: "ecg-2026", split: test } }\n}',
    },
    {
      text: "solution medical {\n  industry: medical, model: heart, size: 1.2MB, accuracy: 95%\n}\nmodel heart {\n  variant wrist { size: 960KB }\n  variant arm { size: 1.2MB }\n}",
      note: "One of them is that size.",
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, accuracy: 95%\n}\nmodel heart {\n  performance {\n    claim f1 { axis: precision, value: 93%, metric: f1, dataset: "ecg-2026", split: test }\n    claim top { axis: precision, value: 95%, metric: top-1, dataset: "ecg-2026", split: test }\n  }\n}',
    },
  ],
  check(solution, { at, resolve, labelOf, report }) {
    const model = resolve(solution, "model", "model");
    if (!model) return;
    const { size, accuracy } = solution;
    const sized = Object.values(model.variant ?? {}).flatMap((one) =>
      one && (one.bytes ?? one.size) !== undefined ? [one] : [],
    );
    if (size !== undefined && sized.length > 0 && !sized.some((one) => isOfSize(one, size)))
      report(
        "size",
        at(solution, "size"),
        { size, model: labelOf(model) },
        {
          related: sized.map((one) => [
            at(one, one.bytes === undefined ? "size" : "bytes"),
            `variant "${labelOf(one)}"`,
          ]),
        },
      );
    const claims = Object.values(model.performance?.claim ?? {}).flatMap((one) =>
      one?.value !== undefined && (one.axis ?? labelOf(one)) === "precision" ? [one] : [],
    );
    if (accuracy === undefined || claims.length === 0) return;
    if (claims.some((one) => parseRatio(one.value) === parseRatio(accuracy))) return;
    report(
      "accuracy",
      at(solution, "accuracy"),
      { accuracy, model: labelOf(model) },
      { related: claims.map((one) => [at(one, "value"), "claimed here"]) },
    );
  },
});

function isOfSize(variant: Block<"variant">, size: string): boolean {
  if (variant.bytes !== undefined) return sizeMatches(size, variant.bytes);
  return sizesMeet(size, variant.size ?? "");
}
