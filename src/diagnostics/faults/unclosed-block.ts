import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The closing brace of a block is missing. */
export const unclosedBlock = defineFault({
  code: "HML1104",
  name: "unclosed-block",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The closing brace of a block is missing.",
  reason:
    "A block that is not closed would swallow its neighbours. HML takes it to end before the next line that begins a statement no deeper than the block itself, and checks the rest of the file as usual.",
  messages: {
    default: message`the block that begins here has no closing brace; put "}" behind its last statement`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  privacy ⟦{⟧\n    level: public\n  lifecycle { trained: 2026-03-01 }\n}\n",
      fixed: "model face {\n  privacy {\n    level: public\n  }\n  lifecycle { trained: 2026-03-01 }\n}\n",
    },
  ],
  good: [
    { text: "model face {\n  privacy {\n    level: public\n  }\n  lifecycle { trained: 2026-03-01 }\n}\n" },
  ],
});
