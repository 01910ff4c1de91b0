import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is not text. */
export const binaryDeclaration = defineFault({
  code: "HML1004",
  name: "binary-declaration",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The file is not text.",
  reason:
    "A declaration stands beside the compiled artifact and is text; this file is binary. Perhaps the artifact itself was given, or a declaration was overwritten by it. To see what a compiled file states of itself, run `hml inspect` on it; to write a declaration for it, `hml init`.",
  messages: {
    artifact: message`the file is ${"what"}, not a declaration; run "hml inspect ${"file"}" to see what it states`,
    known: message`the file is ${"what"}, not a declaration, which is text in UTF-8`,
    default: message`the file holds binary data at byte ${"offset"}; a declaration is text in UTF-8`,
  },
  bad: [],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      note: "The declaration names the artifact and stands beside it.",
    },
  ],
});
