import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A model states a lower language version than it uses. */
export const requiresTooLow = defineFault({
  code: "HML2013",
  name: "requires-too-low",
  severity: "error",
  origin: ["SYN-009"],
  fixable: true,
  summary: "A model states a lower language version than it uses.",
  reason:
    "`requires` tells a reader whether it knows enough to understand the model. When it is lower than the newest statement that the model uses, an old reader accepts what it does not understand. The value can be computed, so it is never guessed.",
  messages: {
    default: message`"requires" is ${"stated"}, but the model uses statements of HML ${"used"}; write "${"used"}"`,
  },
  bad: [{ text: "model face {\n  requires: ⟦0.9⟧\n}\n", fixed: "model face {\n  requires: 1.0\n}\n" }],
  good: [{ text: "model face {\n  requires: 1.0\n}\n" }],
});
