import { message } from "../../diagnostics/message.ts";
import { formatSize, sizeMatches, sizeRange } from "../../model/values/size.ts";
import { defineRule } from "../define-rule.ts";
import { statedByFile } from "./shown-facts.ts";

/** ART-002 and REQ-VAL-1: the length for people is a length too. */
export const sizeDiffers = defineRule({
  code: "HML7201",
  name: "size-differs",
  severity: "error",
  origin: ["ART-002"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "`size` is not the rounded length of the artifact.",
  reason:
    "Sizes are quoted in reviews and compared with the budget of a watch long after anyone looked at the file. `size` matches when the length in that unit, rounded half-up to the decimals that are written, equals it: `5MB` stands for 4,500,000 to 5,499,999 bytes. Units KB, MB and GB are powers of 1000, KiB, MiB and GiB of 1024.",
  messages: {
    default: message`"size" is "${"declared"}", which is ${"min"} to ${"max"} bytes, and "${"file"}" has ${"actual"}; write "${"right"}"`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, size: ⟦5MB⟧ } }',
      fixed: 'model face { variant one { artifact: "face.om", size: 5.50MB } }',
      artifacts: { "face.om": { bytes: 5_500_000 } },
      note: "The first length that is no longer 5MB.",
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", size: 5MB } }',
      artifacts: { "face.om": { bytes: 5_499_999 } },
    },
    {
      text: 'model face { variant one { artifact: "face.om", size: 4KiB } }',
      artifacts: { "face.om": { bytes: 4096 } },
    },
  ],
  check(variant, context) {
    const { at, set, report } = context;
    const state = context.artifact(variant);
    const { size } = variant;
    if (size === undefined || state?.bytes === undefined || sizeMatches(size, state.bytes)) return;
    const range = sizeRange(size);
    const right = formatSize(state.bytes);
    if (!range) return;
    report(
      "default",
      at(variant, "size"),
      { declared: size, ...range, actual: state.bytes, file: state.declared, right },
      {
        related: [statedByFile(context, variant, `this file has ${state.bytes} bytes`)],
        fix: { title: `State "${right}"`, safe: false, changes: [set(variant, "size", right)] },
      },
    );
  },
});
