import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A tensor type has no quotes. */
export const yamlUnquotedTensor = defineFault({
  code: "HML1310",
  name: "yaml-unquoted-tensor",
  severity: "warning",
  origin: ["SYN-001"],
  summary: "A tensor type has no quotes.",
  reason:
    "A tensor type holds brackets and commas, which are signs of YAML: within `{ … }` the bare spelling breaks the line, and outside it is one careless edit away from breaking. HML understands what is meant, other readers of YAML do not. Put it in quotes.",
  messages: {
    default: message`the tensor type ${"tensor"} needs quotes in YAML; write "${"tensor"}" in quotes`,
  },
  fixable: true,
  bad: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    input:\n      frame: { type: ⟦float32[1, 3]⟧ }\n',
      notation: "yaml",
      fixed: 'hml: "1.0"\nmodel:\n  face:\n    input:\n      frame: { type: "float32[1, 3]" }\n',
      note: "Within braces.",
    },
  ],
  good: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    input:\n      frame: { type: "float32[1, 3]" }\n',
      notation: "yaml",
    },
  ],
});
