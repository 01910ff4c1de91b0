import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { omitReplaced } from "./omit-replaced.ts";
import { quoteAll } from "./quote-all.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** ART-009. */
export const operatorsOmitted = defineRule({
  code: "HML7226",
  name: "operators-omitted",
  severity: "error",
  origin: ["ART-009"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "The artifact uses operators that `operators` does not list.",
  reason:
    "A list of operators that is stated is complete: a device vendor holds it against what the driver can, and an operator that is not on it is not looked at. One that is missing then fails on the device, or falls back to the CPU and takes ten times as long. `hml inspect` prints the list of the file.",
  messages: {
    default: message`"${"file"}" uses ${"names"}, which ${"verb"} not listed; a list that is stated has to be complete`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, operators: ⟦["Convolution"]⟧ } }',
      fixed:
        'model face { variant one { artifact: "face.om", operators: ["Convolution", "NonMaxSuppression"] } }',
      artifacts: {
        "face.om": {
          operators: new Map([
            ["Convolution", 12],
            ["NonMaxSuppression", 1],
          ]),
        },
      },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, operators: ⟦[Conv2D]⟧ } }',
      artifacts: {
        "face.om": {
          operators: new Map([
            ["Conv2D", 4],
            ["Relu", 4],
            ["Softmax", 1],
          ]),
        },
      },
      note: "Two of them.",
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", operators: ["Softmax", "Convolution"] } }',
      artifacts: {
        "face.om": {
          operators: new Map([
            ["Convolution", 12],
            ["Softmax", 1],
          ]),
        },
      },
    },
    {
      text: 'model face { variant one { artifact: "face.om" } }',
      artifacts: { "face.om": { operators: new Map([["Convolution", 12]]) } },
      note: "No list, no promise.",
    },
  ],
  check(variant, context) {
    const { at, set, report } = context;
    const actual = shownFacts(context, variant, "operators")?.operators;
    const declared = variant.operators;
    if (!declared || !actual) return;
    const omitted = omitReplaced(
      [...actual.keys()].filter((name) => !declared.includes(name)),
      declared.filter((name) => !actual.has(name)),
    );
    if (omitted.length === 0) return;
    const names = quoteAll(omitted);
    report(
      "default",
      at(variant, "operators"),
      { file: fileOf(variant), names, verb: omitted.length === 1 ? "is" : "are" },
      {
        related: [statedByFile(context, variant, `this file uses ${names} too`)],
        fix: {
          title: "List the operators of the file",
          safe: false,
          changes: [set(variant, "operators", [...actual.keys()])],
        },
      },
    );
  },
});
