import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";
import { spellToolchain } from "./spell-toolchain.ts";

/** ART-010, REQ-ART-9. */
export const embeddedToolchainDiffers = defineRule({
  code: "HML7206",
  name: "embedded-toolchain-differs",
  severity: "warning",
  origin: ["ART-010"],
  on: "embedded",
  needs: "artifact",
  fixable: true,
  summary: "The file names another compiler, or another version of it.",
  reason:
    "Faults of compilers are fixed by version: whoever asks which models were built with a broken one searches the declarations. If the statement does not agree with the file, the search misses a model that is affected.",
  messages: {
    default: message`"toolchain" is "${"declared"}" and "${"file"}" was made by "${"actual"}"; state what the file says`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, embedded { toolchain: ⟦"atc 7.0.0.5.242"⟧ } } }',
      fixed:
        'model face { variant one { artifact: "face.om", embedded { toolchain: "atc 5.1.RC2.0.B110" } } }',
      artifacts: { "face.om": { producer: { name: "atc", version: "5.1.RC2.0.B110" } } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", embedded { toolchain: "atc 7.0.0.5.242" } } }',
      artifacts: { "face.om": { producer: { name: "atc", version: "7.0.0.5.242" } } },
    },
    {
      text: 'model face { variant one { artifact: "face.om", embedded { toolchain: "atc" } } }',
      artifacts: { "face.om": { producer: { name: "atc", version: "7.0.0.5.242" } } },
      note: "It states less than the file, and nothing else.",
    },
  ],
  check(embedded, context) {
    const { at, up, set, report } = context;
    const variant = up(embedded, "variant");
    const { toolchain } = embedded;
    if (!variant || toolchain === undefined) return;
    const producer = shownFacts(context, variant, "producer")?.producer;
    if (!producer) return;
    const actual = spellToolchain(producer);
    if (actual === undefined || [actual, producer.name, producer.version].includes(toolchain)) return;
    report(
      "default",
      at(embedded, "toolchain"),
      { declared: toolchain, file: fileOf(variant), actual },
      {
        related: [statedByFile(context, variant, `this file was made by "${actual}"`)],
        fix: { title: `State "${actual}"`, safe: false, changes: [set(embedded, "toolchain", actual)] },
      },
    );
  },
});
