import { message } from "../../diagnostics/message.ts";
import type { ArtifactFormat } from "../../model/artifact-facts.ts";
import { enums } from "../../model/vocabulary/enums.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** ART-004, REQ-ART-3. */
export const formatDiffers = defineRule({
  code: "HML7203",
  name: "format-differs",
  severity: "error",
  origin: ["ART-004"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "The artifact is of another format than declared.",
  reason:
    "A runtime is chosen by format, and one that is given another format refuses the file or, worse, reads it wrongly. The format is recognised by the first bytes of the file, never by its name: `.om` is the end of a name that at least five different things carry.",
  messages: {
    default: message`"format" is "${"declared"}" and "${"file"}" is "${"actual"}" (${"description"}); the two should agree`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, format: ⟦om⟧ } }',
      fixed: 'model face { variant one { artifact: "face.om", format: ms } }',
      artifacts: { "face.om": { format: "ms", description: "MindSpore Lite model" } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, format: ⟦om⟧ } }',
      artifacts: { "face.om": { format: "pico", description: "container of camera chips" } },
      note: "HML has no name for this format, so there is nothing to put in its place.",
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.omc", format: omc } }',
      artifacts: { "face.omc": { format: "om" } },
      note: "`omc` is another name of the same content.",
    },
    {
      text: 'model face { variant one { artifact: "face.om", format: om } }',
      artifacts: { "face.om": { format: "om2" } },
    },
  ],
  check(variant, context) {
    const { at, set, report } = context;
    const facts = shownFacts(context, variant, "file");
    const { format } = variant;
    // What is of no known format is a fault of the file and reported as such.
    if (format === undefined || !facts || facts.format === "unknown") return;
    const actual = nameOfFormat(facts.format);
    if (actual === format || (format === "omc" && actual === "om")) return;
    const isDeclarable = Object.hasOwn(enums.format.values, actual);
    report(
      "default",
      at(variant, "format"),
      { declared: format, file: fileOf(variant), actual, description: facts.description },
      {
        related: [statedByFile(context, variant, `this file is ${facts.description}`)],
        fix: isDeclarable
          ? { title: `State "${actual}"`, safe: false, changes: [set(variant, "format", actual)] }
          : undefined,
      },
    );
  },
});

/** The newest toolchain's package is declared as `om` like all others of its line. */
function nameOfFormat(format: ArtifactFormat): string {
  return format === "om2" ? "om" : format;
}
