import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A block of a kind that stands alone has a label. */
export const unexpectedLabel = defineFault({
  code: "HML1115",
  name: "unexpected-label",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A block of a kind that stands alone has a label.",
  reason:
    "Kinds such as `privacy` or `hardware` stand once in their block and are found by their kind; a label would say nothing. Inside an extension block no block has a label.",
  messages: {
    default: message`${"kind"} has no label; leave ${"label"} out`,
    extension: message`blocks inside of an extension have no label; leave ${"label"} out`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  privacy ⟦strict⟧ { level: public }\n}\n",
      fixed: "model face {\n  privacy { level: public }\n}\n",
    },
  ],
  good: [{ text: "model face {\n  privacy { level: public }\n}\n" }],
});
