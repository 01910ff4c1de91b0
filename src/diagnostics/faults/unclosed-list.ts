import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The closing bracket of a list is missing. */
export const unclosedList = defineFault({
  code: "HML1107",
  name: "unclosed-list",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The closing bracket of a list is missing.",
  reason:
    "A list goes on until its bracket closes. HML ends it where the next statement begins, because no list holds one, and checks the rest as usual.",
  messages: {
    default: message`the list that begins here has no closing bracket; put "]" behind its last item`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  variant pocket {\n    device-support: ⟦[⟧phone, tablet\n    format: om\n  }\n}\n",
      fixed:
        "model face {\n  variant pocket {\n    device-support: [phone, tablet]\n    format: om\n  }\n}\n",
    },
  ],
  good: [
    {
      text: "model face {\n  variant pocket {\n    device-support: [phone, tablet]\n    format: om\n  }\n}\n",
    },
  ],
});
