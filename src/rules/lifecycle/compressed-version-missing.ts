import { message } from "../../diagnostics/message.ts";
import type { Place } from "../../model/document.ts";
import { isCompressing, type NamedStep, stepsOf } from "../../theory/lineage.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";
import type { RuleContext } from "../rule-context.ts";

/** LIN-005. */
export const compressedVersionMissing = defineRule({
  code: "HML5006",
  name: "compressed-version-missing",
  severity: "error",
  origin: ["LIN-005", "S20"],
  on: "model",
  fixable: true,
  summary: "The model was compressed, and no version of the compressed model is stated.",
  reason:
    "The compressed model is another program than the one it was made from: it answers differently, and it gets its own faults and its own mends. Two compressions of one version can only be told apart if each has a version. State `compressed-version`: the version of the model, and behind a hyphen what was done and how often.",
  messages: {
    default: message`the model was compressed and "compressed-version" is missing; state it, such as "${"example"}"`,
  },
  bad: [
    {
      text: 'model face {\n  version: 3.1.0\n  ⟦lifecycle⟧ { trained: 2026-03-01 }\n  lineage { base: "a@1.0.0", ⟪step⟫ quantize { to: int8 } }\n}',
      fixed:
        'model face {\n  version: 3.1.0\n  lifecycle { trained: 2026-03-01, compressed-version: 3.1.0-int8.1 }\n  lineage { base: "a@1.0.0", step quantize { to: int8 } }\n}',
    },
    {
      text: "model face {\n  version: 3.1.0\n  ⟦lifecycle⟧ { trained: 2026-03-01, compressed: ⟪2026-04-01⟫ }\n}",
    },
    {
      text: 'model face {\n  version: 3.1.0\n  ⟦lifecycle⟧ { trained: 2026-03-01 }\n  variant small { lineage { base: "a@1.0.0", step quantize { to: int4 } ⟪step⟫ prune { ratio: 40% } } }\n}',
      fixed:
        'model face {\n  version: 3.1.0\n  lifecycle { trained: 2026-03-01, compressed-version: 3.1.0-int4.1 }\n  variant small { lineage { base: "a@1.0.0", step quantize { to: int4 } step prune { ratio: 40% } } }\n}',
    },
  ],
  good: [
    {
      text: 'model face {\n  version: 3.1.0\n  lifecycle { trained: 2026-03-01, compressed-version: 3.1.0-int8.1 }\n  lineage { base: "a@1.0.0", step quantize { to: int8 } }\n}',
    },
    {
      text: 'model face {\n  version: 3.1.0\n  lifecycle { trained: 2026-03-01 }\n  lineage { base: "a@1.0.0", step compile { } }\n}',
      note: "Compilation alone compresses nothing.",
    },
  ],
  check(model, context) {
    const { lifecycle } = model;
    if (!lifecycle || lifecycle["compressed-version"] !== undefined) return;
    const steps = [model.lineage, ...Object.values(model.variant ?? {}).map((one) => one.lineage)]
      .flatMap((lineage) => stepsOf(lineage))
      .filter(isCompressing);
    const evidence = evidenceOf(lifecycle, steps, context);
    if (!evidence) return;
    const example = `${model.version ?? "1.0.0"}-${suffixOf(steps)}.1`;
    context.report(
      "default",
      context.at(lifecycle),
      { example },
      {
        related: [[evidence, "the model was compressed here"]],
        fix: {
          title: `Add "compressed-version: ${example}"`,
          safe: false,
          changes: [context.set(lifecycle, "compressed-version", example)],
        },
      },
    );
  },
});

function evidenceOf(
  lifecycle: Block<"lifecycle">,
  steps: readonly NamedStep[],
  { at }: Pick<RuleContext<never>, "at">,
): Place | undefined {
  const last = steps.at(-1);
  if (last) return at(last.step);
  return lifecycle.compressed === undefined ? undefined : at(lifecycle, "compressed");
}

/** `int8` after quantization to it, else a word for what was done. */
function suffixOf(steps: readonly NamedStep[]): string {
  return steps.findLast(({ step }) => step.to !== undefined)?.step.to ?? "small";
}
