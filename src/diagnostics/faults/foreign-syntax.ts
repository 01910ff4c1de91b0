import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A document of another format cannot be read. */
export const foreignSyntax = defineFault({
  code: "HML8104",
  name: "foreign-syntax",
  severity: "error",
  summary: "A document of another format cannot be read: its own syntax is wrong.",
  reason:
    "The file is named or recognised as one of the other formats, and it is no well-formed JSON, JSON5 or YAML. Nothing is imported from half a file. Mend it with the tool that wrote it, or give another `--from`.",
  messages: {
    default: message`this is no well-formed ${"syntax"}: ${"problem"}`,
    depth: message`values nest deeper than ${"limit"} levels; no honest ${"format"} does`,
    matter: message`there is no front matter; a model card begins with a line "---" and statements in YAML up to the next "---"`,
  },
  bad: [],
  good: [{ text: "model face { version: 1.0.0 }" }],
});
