import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is not one of those that the property allows. */
export const unknownValue = defineFault({
  code: "HML2100",
  name: "unknown-value",
  severity: "error",
  origin: ["SYN-003"],
  fixable: true,
  summary: "A value is not one of those that the property allows.",
  reason:
    "The values of some properties are fixed, so that every reader means the same by them. One outside of the list matches nothing. Choose one of the list; where the list is open, a value of your own begins with `x-`.",
  messages: {
    default: message`"${"text"}" is not ${"what"}; write one of ${"known"}`,
    near: message`"${"text"}" is not ${"what"}; write "${"better"}"`,
  },
  bad: [
    {
      text: "model face {\n  privacy { level: ⟦sensitiv⟧ }\n}\n",
      fixed: "model face {\n  privacy { level: sensitive }\n}\n",
    },
    { text: "model face {\n  privacy { level: ⟦secret⟧ }\n}\n" },
  ],
  good: [{ text: "model face {\n  privacy { level: sensitive }\n}\n" }],
});
