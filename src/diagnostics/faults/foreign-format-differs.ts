import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A document is not of the format that it is said to be. */
export const foreignFormatDiffers = defineFault({
  code: "HML8105",
  name: "foreign-format-differs",
  severity: "error",
  summary: "A document is not of the format that it is to be read as.",
  reason:
    "Each format has a sign by which it is known. Without the sign the fields would be taken for something that they are not, and the draft would be wrong without anybody noticing. Give the right name to `--from`, or leave it out where the content says it.",
  messages: {
    default: message`this is no ${"format"}; one has ${"sign"}`,
    other: message`this is no ${"format"}, which has ${"sign"}; it looks like "--from ${"other"}"`,
  },
  bad: [],
  good: [{ text: "model face { version: 1.0.0 }" }],
});
