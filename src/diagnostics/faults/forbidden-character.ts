import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A string holds a character that no notation can carry. */
export const forbiddenCharacter = defineFault({
  code: "HML1007",
  name: "forbidden-character",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A string holds a character that no notation can carry.",
  reason:
    "The same data must survive in HML text, YAML, JSON and XML, and XML 1.0 has no way to write control characters, lone surrogates, U+FFFE and U+FFFF. Line ends are LF in all four. Such characters are nearly always leftovers of a copy; leave them out.",
  messages: {
    default: message`the character ${"character"} cannot be carried by every notation; leave it out`,
    return: message`the character ${"character"} is no line end in HML; write \\n`,
  },
  bad: [{ text: String.raw`model face { title: "Door⟦\u0007⟧ camera" }`, note: "A control character." }],
  good: [
    { text: String.raw`model face { title: "Door\tcamera" }`, note: "Tabs and line feeds are allowed." },
  ],
});
