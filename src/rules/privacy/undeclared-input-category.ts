import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-002: the categories of the inputs are those of the model. */
export const undeclaredInputCategory = defineRule({
  code: "HML4003",
  name: "undeclared-input-category",
  severity: "error",
  origin: ["PRV-002"],
  on: "input",
  fixable: true,
  summary: "An input carries a category of personal data that the model's privacy statement leaves out.",
  reason:
    "A reviewer reads the privacy block, not every tensor. When an input carries biometric data and the block does not say so, level, label and consent are judged without it. Add the category to the model's privacy statement, or correct the input.",
  messages: {
    default: message`category "${"category"}" of input "${"input"}" is missing from the model's privacy statement; add it to "category" there`,
  },
  bad: [
    {
      text: "model door {\n  input face { category: [⟦biometric⟧] }\n  privacy { level: sensitive, category: ⟪[identity]⟫, retention: 0d }\n}",
      fixed:
        "model door {\n  input face { category: [biometric] }\n  privacy { level: sensitive, category: [identity, biometric], retention: 0d }\n}",
    },
    {
      text: "model door {\n  input face { category: [⟦biometric⟧] }\n  ⟪privacy⟫ { level: sensitive, retention: 0d }\n}",
    },
  ],
  good: [
    {
      text: "model door {\n  input weather { category: [other] }\n  privacy { level: public }\n}",
      note: "Of what is none of the categories nothing follows.",
    },
    {
      text: "model door {\n  input face { category: [biometric] }\n  privacy { level: sensitive, category: [biometric], retention: 0d }\n}",
    },
  ],
  check(input, { up, at, set, labelOf, report }) {
    const privacy = up(input, "model")?.privacy;
    if (!privacy) return;
    const declared = privacy.category ?? [];
    input.category?.forEach((category, index) => {
      if (category === "other" || declared.includes(category)) return;
      report(
        "default",
        at(input, "category", index),
        { category, input: labelOf(input) },
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
