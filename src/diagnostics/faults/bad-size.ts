import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is no size. */
export const badSize = defineFault({
  code: "HML2104",
  name: "bad-size",
  severity: "error",
  origin: ["VAL-001"],
  fixable: true,
  summary: "A value is no size.",
  reason:
    "A size is a number with a unit and no space between: `B KB MB GB` are powers of 1000, `KiB MiB GiB` powers of 1024. A size without unit, or with one that does not exist, is read as a different number by everyone. Bytes are normative; sizes are for people.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
  },
  bad: [
    {
      text: 'model face {\n  variant phone {\n    size: ⟦"5 MB"⟧\n  }\n}\n',
      fixed: "model face {\n  variant phone {\n    size: 5MB\n  }\n}\n",
    },
    { text: "model face {\n  variant phone {\n    size: ⟦5TB⟧\n  }\n}\n" },
  ],
  good: [{ text: "model face {\n  variant phone {\n    size: 5MB\n  }\n}\n" }],
});
