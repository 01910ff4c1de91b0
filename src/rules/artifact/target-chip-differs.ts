import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listProcessors } from "../hardware/list-processors.ts";
import { omitReplaced } from "./omit-replaced.ts";
import { quoteAll } from "./quote-all.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** HW-012 and the target of issue 2: compiled code runs on the chip that it was compiled for. */
export const targetChipDiffers = defineRule({
  code: "HML7208",
  name: "target-chip-differs",
  severity: "error",
  origin: ["ART-010", "HW-012"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "`soc` is not the list of chips that the artifact was compiled for.",
  reason:
    "A file with compiled kernels runs on the chip named inside it and on no other: the loader of another chip refuses it, and some do not even check. A chip that is declared and not in the file promises something that fails on the device; one that is left out hides a device that works. Spell chips as the toolchain does, as `hml inspect` prints them.",
  messages: {
    absent: message`"${"chip"}" is declared and "${"file"}" was compiled for ${"actual"}; declare the chips of the file`,
    omitted: message`"${"file"}" was compiled for "${"chip"}", which is not listed; declare the chips of the file`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, hardware { npu { support: required, soc: [⟦"Ascend310"⟧, "Ascend310B4"] } } } }',
      fixed:
        'model face { variant one { artifact: "face.om", hardware { npu { support: required, soc: ["Ascend310B4"] } } } }',
      artifacts: { "face.om": { target: ["Ascend310B4"] } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, hardware { npu { support: required, soc: ⟦["Ascend310"]⟧ } } } }',
      artifacts: { "face.om": { target: ["Ascend310", "Ascend710"] } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", hardware { npu { support: required, soc: ["Ascend310B4"] }, cpu: fallback } } }',
      artifacts: { "face.om": { target: ["Ascend310B4"] } },
      note: "The fallback is for any chip.",
    },
    {
      text: 'model face { variant one { artifact: "face.om", hardware { npu { support: required, soc: ["Ascend310B4"] } } } }',
      artifacts: { "face.om": { target: ["Ascend310B4"] } },
    },
    {
      text: 'model face { variant one { artifact: "face.om", hardware { npu { support: required, soc: ["Kirin9000"] } } } }',
      artifacts: { "face.om": { target: [] } },
      note: "Portable graphs name no chip: unknown, not wrong.",
    },
  ],
  check(variant, context) {
    const { at, set, report } = context;
    const actual = shownFacts(context, variant, "target")?.target;
    const { hardware } = variant;
    if (!hardware || !actual || actual.length === 0) return;
    const file = fileOf(variant);
    const compiled = listProcessors(hardware).flatMap(({ block }) =>
      block.soc ? [{ processor: block, soc: block.soc }] : [],
    );
    const listed = compiled.flatMap(({ soc }) => soc);
    for (const { processor, soc } of compiled) {
      const kept = soc.filter((chip) => actual.includes(chip));
      const left = actual.filter((chip) => !listed.includes(chip));
      const absent = soc.filter((chip) => !actual.includes(chip));
      const extras = {
        related: [statedByFile(context, variant, `this file was compiled for ${quoteAll(actual)}`)],
        fix: {
          title: "Declare the chips of the file",
          safe: false,
          changes: [set(processor, "soc", [...kept, ...left])],
        },
      };
      soc.forEach((chip, index) => {
        if (actual.includes(chip)) return;
        report("absent", at(processor, "soc", index), { chip, file, actual: quoteAll(actual) }, extras);
      });
      for (const chip of omitReplaced(left, absent))
        report("omitted", at(processor, "soc"), { chip, file }, extras);
    }
  },
});
