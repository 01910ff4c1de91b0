import { message } from "../../diagnostics/message.ts";
import { methodOf, misplacedParameters } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** LIN-006, the other way round. */
export const stepParameterMisplaced = defineRule({
  code: "HML5009",
  name: "step-parameter-misplaced",
  severity: "warning",
  origin: ["LIN-006"],
  on: "lineage-step",
  profile: "lifecycle",
  fixable: true,
  summary: "A step states a parameter that belongs to another method.",
  reason:
    "Pruning has no teacher and distillation has no ratio. A parameter of another method is a sign that two steps were folded into one, or that the step has the wrong method. Give it its own step, or take it out.",
  messages: {
    default: message`"${"parameter"}" means nothing to a step of method "${"method"}"; it belongs to ${"methods"}`,
  },
  bad: [
    {
      text: 'model face { lineage { base: "a@1.0.0", step prune { ratio: 40%, ⟦teacher⟧: "big@2.0.0" } } }',
      fixed: 'model face { lineage { base: "a@1.0.0", step prune { ratio: 40% } } }',
    },
    {
      text: 'model face { lineage { step gather { method: train, ⟦calibration⟧: "cal" } } }',
    },
  ],
  good: [
    {
      text: 'model face {\n  lineage {\n    base: "a@1.0.0"\n    step distill { teacher: "big@2.0.0" }\n    step prune { ratio: 40%, pattern: channel }\n  }\n}',
    },
    {
      text: 'model face { lineage { base: "a@1.0.0", step x-own { teacher: "big@2.0.0" } } }',
      note: "Own methods have their own parameters.",
    },
  ],
  check(step, { atKey, labelOf, remove, report }) {
    const named = { label: labelOf(step), step };
    for (const { name, methods } of misplacedParameters(named))
      report(
        "default",
        atKey(step, name),
        {
          parameter: name,
          method: methodOf(named),
          methods: methods.map((method) => `"${method}"`).join(", "),
        },
        { fix: { title: `Remove "${name}"`, safe: false, changes: [remove(step, name)] } },
      );
  },
});
