import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value, a list or a block stands where another of the three belongs. */
export const wrongShape = defineFault({
  code: "HML2005",
  name: "wrong-shape",
  severity: "error",
  fixable: true,
  summary: "A value, a list or a block stands where another of the three belongs.",
  reason:
    "The vocabulary says of each name whether it takes one value, a list or a block. Readers rely on it: a list of one and a single value look alike to a person, and not to a program. Write it in the form that the message names.",
  messages: {
    default: message`"${"name"}" takes ${"wanted"}, not ${"found"}`,
    fix: message`"${"name"}" takes ${"wanted"}, not ${"found"}; write ${"better"}`,
  },
  bad: [
    {
      text: "model face {\n  variant phone {\n    device-support: ⟦phone⟧\n  }\n}\n",
      fixed: "model face {\n  variant phone {\n    device-support: [phone]\n  }\n}\n",
    },
    { text: "model face {\n  version: ⟦[1.0.0]⟧\n}\n", fixed: "model face {\n  version: 1.0.0\n}\n" },
    { text: "model face {\n  ⟦version⟧ { major: 1 }\n}\n" },
    { text: "model face {\n  variant phone {\n    hardware: ⟦npu⟧\n  }\n}\n" },
  ],
  good: [
    { text: "model face {\n  variant phone {\n    device-support: [phone]\n  }\n}\n" },
    {
      text: "model face {\n  variant phone {\n    hardware { npu: required }\n  }\n}\n",
      note: "The short form of `npu { support: required }`.",
    },
  ],
});
