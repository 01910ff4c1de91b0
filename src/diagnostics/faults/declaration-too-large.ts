import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The declaration is larger than is read. */
export const declarationTooLarge = defineFault({
  code: "HML1005",
  name: "declaration-too-large",
  severity: "error",
  origin: ["SYN-013"],
  summary: "The declaration is larger than is read.",
  reason:
    "Every input has a limit, so that no file can take the memory of an editor or a build machine. The largest honest declarations stay far below it. What is this large is usually data that belongs beside the declaration; split what remains and use `import`.",
  messages: {
    default: message`the file has ${"bytes"} bytes; a declaration has at most ${"limit"}`,
  },
  bad: [],
  good: [{ text: 'import "hml:devices"', note: "Large documents are split and imported." }],
});
