import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** ART-009, from the other side. */
export const operatorsAbsent = defineRule({
  code: "HML7227",
  name: "operators-absent",
  severity: "error",
  origin: ["ART-009"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "`operators` lists one that the artifact does not use.",
  reason:
    "An operator that is listed and not used keeps the model from devices that lack it, for nothing. Most often the list was taken from the source model, whose operators the compiler has fused or renamed since. Spell them as the file does, as `hml inspect` prints them.",
  messages: {
    default: message`"${"file"}" does not use "${"name"}"; list what the file uses, in its own spelling`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, operators: ["Convolution", ⟦"Relu6"⟧] } }',
      fixed: 'model face { variant one { artifact: "face.om", operators: ["Convolution"] } }',
      artifacts: { "face.om": { operators: new Map([["Convolution", 12]]) } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", operators: ["Convolution"] } }',
      artifacts: { "face.om": { operators: new Map([["Convolution", 12]]) } },
    },
    {
      text: 'model face { variant one { artifact: "face.om", operators: ["Convolution"] } }',
      artifacts: {
        "face.om": {
          operators: new Map([["GraphOp", 1]]),
          unread: [{ what: "compiled graph", why: "it is opaque", hides: ["operators"] }],
        },
      },
      note: "The file hides its operators.",
    },
  ],
  check(variant, context) {
    const { at, set, report } = context;
    const actual = shownFacts(context, variant, "operators")?.operators;
    const declared = variant.operators;
    if (!declared || !actual || actual.size === 0) return;
    declared.forEach((name, index) => {
      if (actual.has(name)) return;
      report(
        "default",
        at(variant, "operators", index),
        { file: fileOf(variant), name },
        {
          related: [statedByFile(context, variant, `this file does not use "${name}"`)],
          fix: {
            title: "List the operators of the file",
            safe: false,
            changes: [set(variant, "operators", [...actual.keys()])],
          },
        },
      );
    });
  },
});
