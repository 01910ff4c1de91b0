import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A quote or bracket is not closed, or closes nothing. */
export const jsonUnclosed = defineFault({
  code: "HML1407",
  name: "json-unclosed",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A quote or bracket is not closed, or closes nothing.",
  reason:
    "Everything behind it is read as part of it, or not at all. A file that ends in the middle was often cut off by an interrupted write; get it again rather than close it by guess.",
  messages: {
    default: message`this ${"open"} is not closed; write ${"close"} where it ends`,
    unopened: message`${"open"} is missing here; write it where what it holds begins`,
    stray: message`this ${"close"} closes nothing; leave it out`,
  },
  bad: [{ text: '{\n  "hml": "1.0",\n  "model": { "face": ⟦{⟧ "version": "1.0.0"\n', notation: "json" }],
  good: [
    { text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0" } }\n}\n', notation: "json" },
  ],
});
