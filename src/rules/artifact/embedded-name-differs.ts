import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** ART-010, REQ-ART-9. */
export const embeddedNameDiffers = defineRule({
  code: "HML7205",
  name: "embedded-name-differs",
  severity: "warning",
  origin: ["ART-010"],
  on: "embedded",
  needs: "artifact",
  fixable: true,
  summary: "The file gives its model another name.",
  reason:
    "Compilers write the name of the network into the file, and device logs show that name when something fails. A declaration that states another one sends whoever reads the log to the wrong model. Often it is the first sign that a file was exchanged.",
  messages: {
    default: message`"name" is "${"declared"}" and "${"file"}" calls its model "${"actual"}"; state what the file says`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, embedded { name: ⟦"face"⟧ } } }',
      fixed: 'model face { variant one { artifact: "face.om", embedded { name: "hand" } } }',
      artifacts: { "face.om": { name: "hand" } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", embedded { name: "ge_default" } } }',
      artifacts: { "face.om": { name: "ge_default" } },
    },
    {
      text: 'model face { variant one { artifact: "face.om", embedded { name: "face" } } }',
      artifacts: { "face.om": { name: undefined } },
      note: "The file states no name: unknown, not wrong.",
    },
  ],
  check(embedded, context) {
    const { at, up, set, report } = context;
    const variant = up(embedded, "variant");
    const { name } = embedded;
    if (!variant || name === undefined) return;
    const actual = shownFacts(context, variant, "name")?.name;
    if (actual === undefined || actual === name) return;
    report(
      "default",
      at(embedded, "name"),
      { declared: name, file: fileOf(variant), actual },
      {
        related: [statedByFile(context, variant, `this file calls its model "${actual}"`)],
        fix: { title: `State "${actual}"`, safe: false, changes: [set(embedded, "name", actual)] },
      },
    );
  },
});
