import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A closing bracket closes nothing. */
export const unexpectedClose = defineFault({
  code: "HML1106",
  name: "unexpected-close",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A closing bracket closes nothing.",
  reason:
    "A brace or bracket too many closes a block or list earlier than it looks, and what follows ends up in the wrong place. HML leaves it out where the indentation shows which one it is.",
  messages: {
    default: message`${"found"} closes nothing that is open; leave it out`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  privacy { level: public }\n    ⟦}⟧\n  lifecycle { trained: 2026-03-01 }\n}\n",
      fixed: "model face {\n  privacy { level: public }\n    \n  lifecycle { trained: 2026-03-01 }\n}\n",
    },
  ],
  good: [{ text: "model face {\n  privacy { level: public }\n  lifecycle { trained: 2026-03-01 }\n}\n" }],
});
