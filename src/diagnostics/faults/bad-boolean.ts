import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is neither `true` nor `false`. */
export const badBoolean = defineFault({
  code: "HML2103",
  name: "bad-boolean",
  severity: "error",
  fixable: true,
  summary: "A value is neither `true` nor `false`.",
  reason: "Yes, on and 1 mean true to one program and a string to the next. HML knows two words.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
  },
  bad: [
    {
      text: "model face {\n  variant phone {\n    mutable: ⟦yes⟧\n  }\n}\n",
      fixed: "model face {\n  variant phone {\n    mutable: true\n  }\n}\n",
    },
  ],
  good: [{ text: "model face {\n  variant phone {\n    mutable: true\n  }\n}\n" }],
});
