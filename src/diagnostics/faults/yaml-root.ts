import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The document is not a mapping. */
export const yamlRoot = defineFault({
  code: "HML1317",
  name: "yaml-root",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The document is not a mapping.",
  reason:
    "A declaration is a mapping of names: `hml`, `import`, and kinds of blocks. A list or a bare text at the top is another kind of file, or a declaration that lost its first line.",
  messages: {
    default: message`a declaration is a mapping that begins with "hml: \\"1.0\\""; this is ${"what"}`,
  },
  bad: [{ text: "⟦just some text⟧\n", notation: "yaml" }],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    version: 1.0.0\n', notation: "yaml" }],
});
