import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value of the other format is none that HML has. */
export const foreignValueRefused = defineFault({
  code: "HML8102",
  name: "foreign-value-refused",
  severity: "warning",
  summary: "A value of another format is none that the statement of HML can have.",
  reason:
    "Other formats hold free text where HML has a value that can be checked. A value that cannot be understood is not guessed: the statement is left out of the draft, and this finding says what would be right. Write it into the draft by hand.",
  messages: {
    default: message`${"value"} in "${"place"}" is no value of "${"property"}"; write ${"expected"}`,
    shape: message`"${"place"}" is not of the shape that "${"property"}" is read from; expected is ${"expected"}`,
  },
  bad: [],
  good: [{ text: "model face { version: 1.0.0, license: Apache-2.0 }" }],
});
