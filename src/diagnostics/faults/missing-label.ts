import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A block of a labelled kind has no label. */
export const missingLabel = defineFault({
  code: "HML1114",
  name: "missing-label",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A block of a labelled kind has no label.",
  reason:
    "Kinds that may stand several times, such as `model` or `variant`, carry a label that other statements refer to. Write a name between the kind and the brace.",
  messages: {
    default: message`this ${"kind"} has no label; write "${"kind"} name { … }"`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  ⟦variant⟧ { format: om }\n}\n",
      fixed: "model face {\n  variant variant_1 { format: om }\n}\n",
    },
  ],
  good: [{ text: "model face {\n  variant pocket { format: om }\n}\n" }],
});
