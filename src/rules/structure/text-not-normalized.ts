import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { escapes } from "./escapes.ts";
import { walkTree } from "./walk-tree.ts";

/** SYN-014, first half. */
export const textNotNormalized = defineRule({
  code: "HML2400",
  name: "text-not-normalized",
  severity: "warning",
  origin: ["SYN-014"],
  on: "root",
  local: true,
  fixable: true,
  summary: "A name or a text is not in Unicode normalization form C.",
  reason:
    "“é” can be one character or two that look the same. Names that look alike and differ in their bytes are not found, not equal, and not signed alike; some editors and file systems produce the long form unasked. Write text in form C (NFC), where each letter is one character if it can be.",
  messages: {
    default: message`this text is not in Unicode form NFC; "${"normal"}" in that form looks the same`,
  },
  bad: [
    {
      text: 'model face { title: ⟦"Ge\u0301rard"⟧ }',
      fixed: 'model face { title: "G\u00e9rard" }',
    },
    { text: 'model face { input ⟦"cafe\u0301"⟧ { type: float32[1] } }' },
    { text: 'model face { title: ⟦"Ge\\u0301rard"⟧ }', note: "Written as an escape." },
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0"><model id="face" title=⟦"Ge&#x301;rard"⟧/></model-service>',
      notation: "xml",
      note: "The same in XML.",
    },
  ],
  good: [{ text: 'model face { title: "G\u00e9rard" }' }, { text: 'model face { title: "模型" }' }],
  check(_root, { document, report }) {
    const { source, root } = document.tree;
    // Almost every document is plain ASCII, which is in every normal form.
    if (!/[^\t-~]/.test(source.text) && !escapes.test(source.text)) return;
    for (const part of walkTree(root)) {
      if (part.kind === "comment") continue;
      const text = part.kind === "entry" ? part.entry.key : part.scalar.text;
      const normal = text.normalize("NFC");
      if (normal === text) continue;
      const span = part.kind === "entry" ? part.entry.keySpan : part.scalar.span;
      const change =
        part.kind === "entry"
          ? ({ kind: "rename-key", entry: part.entry, key: normal } as const)
          : ({ kind: "set-scalar", node: part.scalar, value: normal } as const);
      const fix = { title: "Write it in form NFC", safe: false, changes: [change] };
      report("default", { source, span, path: part.path }, { normal }, { fix });
    }
  },
});
