import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** Something stands where no statement or value can begin. */
export const unexpectedToken = defineFault({
  code: "HML1111",
  name: "unexpected-token",
  severity: "error",
  origin: ["SYN-001"],
  summary: "Something stands where no statement or value can begin.",
  reason:
    "A document is a sequence of blocks, a block a sequence of properties and blocks. A value without a name, a comma too many or a sign on its own means that something in front of it is missing, or that it is left over.",
  messages: {
    statement: message`${"found"} begins no statement; write "name: value" or "kind { … }"`,
    value: message`${"found"} is no value; write a word, a string or a list`,
    comma: message`this comma separates nothing; leave it out`,
    item: message`${"found"} is no item of a list; write a word or a string`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  version: 1.0.0,⟦,⟧\n  license: MIT\n}\n",
      fixed: "hml 1.0\nmodel face {\n  version: 1.0.0,\n  license: MIT\n}\n",
    },
  ],
  good: [{ text: "model face {\n  version: 1.0.0,\n  license: MIT\n}\n" }],
});
