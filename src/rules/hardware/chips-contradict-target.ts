import { message } from "../../diagnostics/message.ts";
import { isHidden } from "../../model/artifact-facts.ts";
import { defineRule } from "../define-rule.ts";
import { listProcessors } from "./list-processors.ts";

/** HW-008's sibling: two lists of the chips of one artifact. */
export const chipsContradictTarget = defineRule({
  code: "HML3025",
  name: "chips-contradict-target",
  severity: "error",
  origin: ["HW-008", "ART-010"],
  on: "variant",
  summary: "The chips of `hardware` and those of `embedded` have none in common.",
  reason:
    "`soc` says for which chips the artifact was compiled and `embedded.target` what the file says about that. If no chip is in both, one of the lines belongs to another artifact. Where the file can be read, it decides; here only the two statements are known.",
  messages: {
    default: message`"soc" names ${"chips"} and the file is said to name ${"target"}; the two should have a chip in common`,
  },
  bad: [
    {
      text: 'model face { variant one { hardware { npu { support: required, soc: ⟦["Ascend310"]⟧ } }, embedded { target: ⟪["Ascend310B4"]⟫ } } }',
    },
    {
      text: 'model face { variant one { artifact: "face.om", hardware { npu { support: required, soc: ⟦["Ascend310"]⟧ } }, embedded { target: ⟪["Ascend310B4"]⟫ } } }',
      artifacts: { "face.om": { target: [] } },
      note: "The file was read and names none.",
    },
    {
      text: 'model face { variant one { artifact: "face.om", hardware { npu { support: required, soc: ⟦["Ascend310"]⟧ } }, embedded { target: ⟪["Ascend310B4"]⟫ } } }',
      artifacts: {
        "face.om": {
          target: ["Ascend310B4"],
          unread: [{ what: "the model", why: "it is encrypted", hides: ["target"] }],
        },
      },
      note: "What it names is hidden.",
    },
  ],
  good: [
    {
      text: 'model face { variant one { hardware { npu { support: required, soc: ["Ascend310B4"] } }, embedded { target: ["Ascend310B4"] } } }',
    },
    {
      text: 'model face { variant one { hardware { npu { support: required, soc: ["Kirin9000"] } }, embedded { toolchain: "omg" } } }',
      note: "The file is not said to name any.",
    },
  ],
  check(variant, { artifact, at, report }) {
    const target = variant.embedded?.target;
    const facts = artifact(variant)?.facts;
    // The file itself decides where it speaks.
    if (!variant.embedded || !target?.length) return;
    if (facts && facts.target.length > 0 && !isHidden(facts, "target")) return;
    for (const { block } of listProcessors(variant.hardware)) {
      const chips = block.soc ?? [];
      if (chips.length === 0 || chips.some((chip) => target.includes(chip))) continue;
      const quote = (words: readonly string[]) => words.map((word) => `"${word}"`).join(", ");
      report(
        "default",
        at(block, "soc"),
        { chips: quote(chips), target: quote(target) },
        { related: [[at(variant.embedded, "target"), "what the file is said to name"]] },
      );
    }
  },
});
