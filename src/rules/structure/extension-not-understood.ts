import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** SYN-012. */
export const extensionNotUnderstood = defineRule({
  code: "HML2404",
  name: "extension-not-understood",
  severity: "error",
  origin: ["SYN-012"],
  on: "x",
  summary: "An extension says that it must be understood, and this tool does not know it.",
  reason:
    "`must-understand: true` means that the declaration is wrong without the extension: perhaps it forbids what the rest allows. A tool that does not know it must refuse the document rather than call it clean. Use a tool that knows the extension, or take `must-understand` out if it can safely be passed over.",
  messages: {
    default: message`extension "${"name"}" must be understood and is not known here; use a tool that knows it, or take "must-understand" out`,
  },
  bad: [{ text: 'model face { x "com.example.npu" { must-understand: ⟦true⟧, tiles: 4 } }' }],
  good: [
    { text: 'model face { x "com.example.npu" { tiles: 4 } }' },
    { text: 'model face { x "com.example.npu" { must-understand: false, tiles: 4 } }' },
  ],
  check(extension, { at, labelOf, report }) {
    if (extension["must-understand"] !== true) return;
    report("default", at(extension, "must-understand"), { name: labelOf(extension) });
  },
});
