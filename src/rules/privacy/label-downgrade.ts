import { message } from "../../diagnostics/message.ts";
import {
  compareLabels,
  declassifies,
  deriveLabel,
  inputReasons,
  type LabelReason,
  modelReasons,
} from "../../theory/information-flow.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-012. */
export const labelDowngrade = defineRule({
  code: "HML4004",
  name: "label-downgrade",
  severity: "error",
  origin: ["PRV-012", "S31"],
  on: "output",
  summary: "An output is labelled lower than the data it is computed from, and nothing says why.",
  reason:
    "What is computed from health data is health data: a label goes down only by a transformation that somebody answers for. Declare one in the privacy block (desensitization with its method, aggregation with a minimum group, differential privacy with epsilon and delta), or give the output the label of its inputs. Pseudonymization does not lower a label, because its key undoes it.",
  messages: {
    default: message`output "${"output"}" is labelled ${"label"} although its input is ${"highest"}, and ${"why"}; label it ${"highest"} or declare the transformation`,
  },
  bad: [
    {
      text: "model heart {\n  input beats { label: ⟪S4⟫ }\n  output score { label: ⟦S1⟧ }\n}",
    },
    {
      text: 'model heart {\n  input beats { category: [⟪health⟫] }\n  output score { label: ⟦S2⟧ }\n  privacy { level: sensitive, category: [health], retention: 0d, desensitization { method: pseudonymization, fields: ["id"] } }\n}',
    },
    {
      text: "model heart {\n  output score { label: ⟦S1⟧ }\n  privacy { level: ⟪sensitive⟫, retention: 0d }\n}",
      note: "No input says more, so the level of the model speaks for them.",
    },
    {
      text: "model heart {\n  variant one {\n    input beats { label: ⟪S4⟫ }\n    output score { label: ⟦S1⟧ }\n  }\n}",
      note: "The inputs of the variant count.",
    },
  ],
  good: [
    {
      text: "model heart {\n  input beats { label: S4 }\n  output score { label: S1 }\n  privacy { desensitization { method: aggregation, minimum-group: 50 } }\n}",
    },
    { text: "model heart {\n  input beats { label: S4 }\n  output score { label: S4 }\n}" },
  ],
  check(output, { up, at, labelOf, report }) {
    const model = up(output, "model");
    if (!model || output.label === undefined) return;
    const { label: highest, because } = deriveLabel(reasonsBehind(model, up(output, "variant")));
    if (!because || compareLabels(output.label, highest) >= 0) return;
    const transformation = declassifies(model.privacy ?? {});
    if (transformation.lowers) return;
    report(
      "default",
      at(output, "label"),
      { output: labelOf(output), label: output.label, highest, why: transformation.reason },
      { related: [[at(because.block, because.key, because.index), `this makes the data ${highest}`]] },
    );
  },
});

/** What the inputs ask for; what the privacy block asks for where no input says anything. */
function reasonsBehind(model: Block<"model">, variant: Block<"variant"> | undefined): readonly LabelReason[] {
  const reasons = inputReasons(Object.values({ ...model.input, ...variant?.input }));
  return reasons.length > 0 ? reasons : modelReasons(model);
}
