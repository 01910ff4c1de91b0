import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The opening brace of a block is missing. */
export const unopenedBlock = defineFault({
  code: "HML1105",
  name: "unopened-block",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The opening brace of a block is missing.",
  reason:
    "What stands in a block is told from what stands beside it by its braces alone. HML takes the deeper lines below a kind and its label to be its block, and checks them as usual.",
  messages: {
    default: message`${"found"} has no opening brace; put "{" behind it`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  ⟦privacy⟧\n    level: public\n  }\n}\n",
      fixed: "hml 1.0\nmodel face {\n  privacy {\n    level: public\n  }\n}\n",
    },
  ],
  good: [{ text: "model face {\n  privacy {\n    level: public\n  }\n}\n" }],
});
