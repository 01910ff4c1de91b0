import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** Two declarations that are to become one disagree. */
export const mergeConflict = defineFault({
  code: "HML8200",
  name: "merge-conflict",
  severity: "error",
  origin: ["S26"],
  summary: "Two declarations that are to become one disagree.",
  reason:
    "`hml merge` joins what declarations say of the same models: blocks of one kind and label become one, and lists of device types and of devices are joined. Everything else that two of them state must be the same, and inputs, outputs and steps must stand in the same order; which of two is right only their authors know. Nothing is written until they agree.",
  messages: {
    default: message`"${"name"}" is ${"found"} here and ${"other"} in "${"file"}"; make them the same`,
  },
  bad: [],
  good: [{ text: "model face { version: 1.0.0 }" }],
});
