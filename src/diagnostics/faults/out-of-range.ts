import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A number lies outside of what its property allows. */
export const outOfRange = defineFault({
  code: "HML2101",
  name: "out-of-range",
  severity: "error",
  origin: ["VAL-003"],
  summary: "A number lies outside of what its property allows.",
  reason:
    "The bounds of a property are what the thing itself allows: an accuracy above 100 % or fewer than one bit cannot be. A value outside is a slip of unit or of sign. Correct the number.",
  messages: { default: message`"${"text"}" is out of range: "${"name"}" is ${"bounds"}` },
  bad: [
    { text: 'model face {\n  lineage { base: "resnet@1.0.0", accuracy-budget: ⟦120%⟧ }\n}\n' },
    { text: "model face {\n  variant phone {\n    bytes: ⟦-1⟧\n  }\n}\n" },
  ],
  good: [{ text: 'model face {\n  lineage { base: "resnet@1.0.0", accuracy-budget: 2% }\n}\n' }],
});
