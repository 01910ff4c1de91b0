import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The result of an export lacks what its format demands. */
export const foreignRequirementMissing = defineFault({
  code: "HML8106",
  name: "foreign-requirement-missing",
  severity: "warning",
  summary: "The result of a conversion lacks something that its format demands.",
  reason:
    "The other format has statements that must be there, and the declaration does not say what they would be made from. The result is written as far as it goes; a tool that validates it would refuse it. Complete the declaration and convert again.",
  messages: {
    default: message`"${"foreign"}", which ${"format"} must have, is not there; declare "${"hml"}" and convert again`,
  },
  bad: [],
  good: [{ text: "model face { version: 1.0.0 }" }],
});
