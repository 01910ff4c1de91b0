import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is no range of whole numbers. */
export const badRange = defineFault({
  code: "HML2114",
  name: "bad-range",
  severity: "error",
  fixable: true,
  summary: "A value is no range of whole numbers.",
  reason:
    "A range is two whole numbers joined by two dots, the lower first: `4..16`. A range in the wrong order holds nothing.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
  },
  bad: [],
  good: [],
});
