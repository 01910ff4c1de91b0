import { message } from "../../diagnostics/message.ts";
import { methodOf, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** Techniques as an industry names them, and the method of the lineage steps that carry them out. */
const methodFor: Readonly<Record<string, string>> = {
  "knowledge-distillation": "distill",
  "int8-quantization": "quantize",
  "mixed-precision-quantization": "quantize",
  "structural-pruning": "prune",
  "weight-pruning": "prune",
  "neural-architecture-search": "nas",
  "federated-learning": "federate",
};

/** LIN-008. */
export const solutionTechniquesDiffer = defineRule({
  code: "HML5214",
  name: "solution-techniques-differ",
  severity: "warning",
  origin: ["LIN-008", "S16", "S17", "S18", "S19"],
  on: "solution",
  profile: "performance",
  summary: "A solution lists a technique that its model's lineage does not show.",
  reason:
    "A buyer reads “distilled and quantized to INT8”; the lineage is where that can be checked. A technique without its step was planned and not done, or done and not recorded. Add the step, or take the technique out.",
  messages: {
    default: message`"${"technique"}" has no step in the lineage of "${"model"}"; add the step or take the technique out`,
  },
  bad: [
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [int8-quantization, ⟦knowledge-distillation⟧]\n}\nmodel heart {\n  ⟪lineage⟫ { base: "a@1.0.0", step quantize { to: int8 } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [⟦knowledge-distillation⟧]\n}\nmodel heart {\n  ⟪lineage⟫ { base: "a@1.0.0", step one { method: fine-tune } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [⟦int8-quantization⟧]\n}\nmodel heart {\n  ⟪lineage⟫ { base: "a@1.0.0", step one { method: fine-tune } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [⟦mixed-precision-quantization⟧]\n}\nmodel heart {\n  ⟪lineage⟫ { base: "a@1.0.0", step one { method: fine-tune } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [⟦structural-pruning⟧]\n}\nmodel heart {\n  ⟪lineage⟫ { base: "a@1.0.0", step one { method: fine-tune } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [⟦weight-pruning⟧]\n}\nmodel heart {\n  ⟪lineage⟫ { base: "a@1.0.0", step one { method: fine-tune } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [⟦neural-architecture-search⟧]\n}\nmodel heart {\n  ⟪lineage⟫ { base: "a@1.0.0", step one { method: fine-tune } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [⟦federated-learning⟧]\n}\nmodel heart {\n  ⟪lineage⟫ { base: "a@1.0.0", step one { method: fine-tune } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [⟦knowledge-distillation⟧]\n}\nmodel heart {\n  ⟪lineage⟫ { base: "a@1.0.0", step one { method: fine-tune } }\n  federated { participants: 100, aggregation: median, rollback: previous, version-check: true, verify-digest: true }\n}',
      note: "Learning with others is no distillation.",
    },
  ],
  good: [
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [federated-learning]\n}\nmodel heart {\n  lineage { base: "a@1.0.0", step one { method: fine-tune } }\n  federated { participants: 100, aggregation: median, rollback: previous, version-check: true, verify-digest: true }\n}',
      note: "The model says how it learns with others.",
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [int8-quantization]\n}\nmodel heart {\n  lineage { base: "a@1.0.0", step quantize { to: int8 } }\n}',
    },
    {
      text: "solution medical {\n  industry: medical, model: heart, techniques: [int8-quantization]\n}\nmodel heart { version: 1.0.0 }",
      note: "Without a lineage nothing is known.",
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [knowledge-distillation]\n}\nmodel heart {\n  lineage { base: "a@1.0.0", step one { method: distill, teacher: "t@1.0.0" } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [int8-quantization]\n}\nmodel heart {\n  lineage { base: "a@1.0.0", step one { method: quantize, to: int8 } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [mixed-precision-quantization]\n}\nmodel heart {\n  lineage { base: "a@1.0.0", step one { method: quantize, to: int8 } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [structural-pruning]\n}\nmodel heart {\n  lineage { base: "a@1.0.0", step one { method: prune, ratio: 50% } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [weight-pruning]\n}\nmodel heart {\n  lineage { base: "a@1.0.0", step one { method: prune, ratio: 50% } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [neural-architecture-search]\n}\nmodel heart {\n  lineage { base: "a@1.0.0", step one { method: nas, search-space: "cells" } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [federated-learning]\n}\nmodel heart {\n  lineage { base: "a@1.0.0", step one { method: federate } }\n}',
    },
    {
      text: 'solution medical {\n  industry: medical, model: heart, techniques: [int8-quantization, knowledge-distillation]\n}\nmodel heart {\n  variant one { lineage { base: "a@1.0.0", step quantize { to: int8 } } }\n  variant two { lineage { base: "a@1.0.0", step one { method: distill, teacher: "t@1.0.0" } } }\n}',
      note: "Variants have lineages too; together they show it.",
    },
  ],
  check(solution, { at, resolve, labelOf, report }) {
    const model = resolve(solution, "model", "model");
    const lineages = [model?.lineage, ...Object.values(model?.variant ?? {}).map((one) => one.lineage)];
    const stated = lineages.flatMap((lineage) => (lineage ? [lineage] : []));
    const methods = new Set(stated.flatMap((lineage) => stepsOf(lineage)).map(methodOf));
    if (!model || methods.size === 0) return;
    const related = stated.map((lineage) => [at(lineage), "the lineage"] as const);
    solution.techniques?.forEach((technique, index) => {
      const method = methodFor[technique];
      if (method === undefined || methods.has(method)) return;
      if (technique === "federated-learning" && model.federated) return;
      report("default", at(solution, "techniques", index), { technique, model: labelOf(model) }, { related });
    });
  },
});
