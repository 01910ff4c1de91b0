import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-013. */
export const undeclaredInference = defineRule({
  code: "HML4005",
  name: "undeclared-inference",
  severity: "warning",
  origin: ["PRV-013"],
  on: "output",
  profile: "privacy",
  fixable: true,
  summary: "An output reveals a category of personal data that goes in nowhere and is declared nowhere.",
  reason:
    "A green light on the wrist is not health data, but the heart rhythm computed from it is: a model can create data that is more sensitive than anything it was given. People agree to what they are told. Name the category in the model's privacy statement, so that level and label follow from it.",
  messages: {
    default: message`output "${"output"}" reveals "${"category"}", which no input and no privacy statement names; add it to "category" of "privacy"`,
  },
  bad: [
    {
      text: "model pulse {\n  input light { type: float32[1, 250] }\n  output rhythm { category: [⟦health⟧] }\n  privacy { level: sensitive, category: ⟪[identity]⟫, retention: 0d }\n}",
      fixed:
        "model pulse {\n  input light { type: float32[1, 250] }\n  output rhythm { category: [health] }\n  privacy { level: sensitive, category: [identity, health], retention: 0d }\n}",
    },
  ],
  good: [
    {
      text: "model pulse {\n  output rhythm { category: [other] }\n  privacy { level: public }\n}",
      note: "Of what is none of the categories nothing follows.",
    },
    {
      text: "model pulse {\n  output rhythm { category: [health] }\n  privacy { level: sensitive, category: [health], retention: 0d }\n}",
    },
  ],
  check(output, { up, at, set, labelOf, report }) {
    const model = up(output, "model");
    const privacy = model?.privacy;
    if (!model || !privacy) return;
    const inputs = Object.values({ ...model.input, ...up(output, "variant")?.input });
    const declared = privacy.category ?? [];
    output.category?.forEach((category, index) => {
      if (category === "other" || declared.includes(category)) return;
      if (inputs.some((input) => input.category?.includes(category))) return;
      report(
        "default",
        at(output, "category", index),
        { output: labelOf(output), category },
        {
          related: [[at(privacy, "category"), "the privacy statement of the model"]],
          fix: {
            title: `Add "${category}" to the model's privacy statement`,
            safe: false,
            changes: [set(privacy, "category", [...declared, category])],
          },
        },
      );
    });
  },
});
