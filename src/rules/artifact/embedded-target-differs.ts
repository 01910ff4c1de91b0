import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { omitReplaced } from "./omit-replaced.ts";
import { quoteAll } from "./quote-all.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** ART-010, REQ-ART-9. */
export const embeddedTargetDiffers = defineRule({
  code: "HML7207",
  name: "embedded-target-differs",
  severity: "warning",
  origin: ["ART-010"],
  on: "embedded",
  needs: "artifact",
  fixable: true,
  summary: "`embedded.target` is not the list of chips that the file names.",
  reason:
    "`embedded` repeats what the file says of itself, so that it can be read without a tool. A chip that the file does not name was added by hand, and one that is left out hides where the file runs. Both belong under `hardware`, if anywhere.",
  messages: {
    absent: message`"${"target"}" is not among the chips that "${"file"}" names (${"actual"}); state what the file says`,
    omitted: message`"${"file"}" names "${"target"}", which is not listed; state what the file says`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, embedded { target: [⟦"Ascend310"⟧, "Ascend310B4"] } } }',
      fixed: 'model face { variant one { artifact: "face.om", embedded { target: ["Ascend310B4"] } } }',
      artifacts: { "face.om": { target: ["Ascend310B4"] } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, embedded { target: ⟦["Ascend310"]⟧ } } }',
      artifacts: { "face.om": { target: ["Ascend310", "Ascend710"] } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", embedded { target: ["Ascend310B4"] } } }',
      artifacts: { "face.om": { target: ["Ascend310B4"] } },
    },
    {
      text: 'model face { variant one { artifact: "face.om", embedded { target: ["Kirin9000"] } } }',
      artifacts: { "face.om": { target: [] } },
      note: "The file names no chip: unknown, not wrong.",
    },
  ],
  check(embedded, context) {
    const { at, up, set, report } = context;
    const variant = up(embedded, "variant");
    const declared = embedded.target;
    const actual = variant && shownFacts(context, variant, "target")?.target;
    if (!variant || !declared || !actual || actual.length === 0) return;
    const file = fileOf(variant);
    const extras = {
      related: [statedByFile(context, variant, `this file names ${quoteAll(actual)}`)],
      fix: { title: "State what the file says", safe: false, changes: [set(embedded, "target", actual)] },
    };
    declared.forEach((target, index) => {
      if (actual.includes(target)) return;
      report("absent", at(embedded, "target", index), { target, file, actual: quoteAll(actual) }, extras);
    });
    const omitted = omitReplaced(
      actual.filter((target) => !declared.includes(target)),
      declared.filter((target) => !actual.includes(target)),
    );
    for (const target of omitted) report("omitted", at(embedded, "target"), { target, file }, extras);
  },
});
