import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The text is not YAML at this place. */
export const yamlSyntax = defineFault({
  code: "HML1300",
  name: "yaml-syntax",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The text is not YAML at this place.",
  reason:
    "A YAML file that one library reads with a guess, another refuses. HML reads YAML 1.2 strictly, so that everyone sees the same declaration. What stands before and behind the place is read where the rest of the line allows it.",
  messages: {
    default: message`${"found"} cannot stand here; ${"remedy"}`,
    block: message`"${"found"}" begins a block within brackets; put a comma between entries, or begin a new line outside of the brackets`,
  },
  bad: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    title: "Face" ⟦detector⟧\n',
      notation: "yaml",
      note: "Text behind a closing quote.",
    },
  ],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    title: "Face detector"\n', notation: "yaml" }],
});
