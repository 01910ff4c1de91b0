import { message } from "../../diagnostics/message.ts";
import type { Place } from "../../model/document.ts";
import { defineRule } from "../define-rule.ts";
import { escapes } from "./escapes.ts";
import { type TreePart, walkTree } from "./walk-tree.ts";

/** Embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX #9). */
const controls = /[\u202a-\u202e\u2066-\u2069]/;

/** SYN-014, second half; CVE-2021-42574. */
export const hiddenTextDirection = defineRule({
  code: "HML2401",
  name: "hidden-text-direction",
  severity: "warning",
  origin: ["SYN-014"],
  on: "root",
  local: true,
  fixable: true,
  summary: "A character that changes the direction of text hides in the document.",
  reason:
    "Invisible characters that turn the direction of text let a line read one way to people and another way to machines (“Trojan Source”, CVE-2021-42574): a reviewer sees `device` where the file says something else. Arabic and Hebrew need none of them, their letters bring the direction along. Take the character out.",
  messages: {
    default: message`the invisible character ${"character"} changes the direction of the text around it; take it out`,
  },
  bad: [
    {
      text: 'model face { vendor: ⟦"example\u202e.moc"⟧ }',
      fixed: 'model face { vendor: "example.moc" }',
    },
    { text: "# reviewed ⟦\u2066⟧ by nobody\nmodel face { version: 1.0.0 }" },
    {
      text: '{ "hml": "1.0", "x": { "com.example": { ⟦"a\u202eb"⟧: 1 } } }',
      notation: "json",
      note: "In a name.",
    },
    { text: 'model face { vendor: ⟦"a\\u202eb"⟧ }', note: "Written as an escape." },
    {
      text: '{ "hml": "1.0", "model": { "face": { "vendor": ⟦"a\\u202eb"⟧ } } }',
      notation: "json",
      note: "The same in JSON.",
    },
    {
      text: 'hml: "1.0"\nmodel: { face: { vendor: ⟦"a\\U0000202eb"⟧ } }\n',
      notation: "yaml",
      note: "The same in YAML, with eight digits.",
    },
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0"><model id="face" vendor=⟦"a&#x202e;b"⟧/></model-service>',
      notation: "xml",
      note: "The same in XML.",
    },
    {
      text: 'model face { variant one { operators: [Conv, ⟦"a\u202eb"⟧] # ⟦\u2066⟧ here\n } }',
      note: "In a list, and behind it.",
    },
  ],
  good: [
    { text: 'model face { title: "نموذج" }' },
    { text: "model face { version: 1.0.0 }" },
    { text: 'model face { title: "a\\u0301" }', note: "An escape of something else." },
  ],
  check(_root, { document, report }) {
    const { source, root } = document.tree;
    if (!controls.test(source.text) && !escapes.test(source.text)) return;
    for (const part of walkTree(root)) {
      const found = findControl(part, source.text);
      if (!found) continue;
      const place: Place = { source, span: found.span, path: part.path };
      const fix =
        part.kind === "scalar"
          ? {
              title: "Take the invisible characters out",
              safe: false,
              changes: [
                {
                  kind: "set-scalar",
                  node: part.scalar,
                  value: part.scalar.text.replace(new RegExp(controls, "g"), ""),
                } as const,
              ],
            }
          : undefined;
      report("default", place, { character: found.character }, { fix });
    }
  },
});

/** The first control of a part: in a comment the character itself, else the whole key or value. */
function findControl(part: TreePart, source: string) {
  const text = textOf(part);
  const character = controls.exec(text)?.[0];
  if (character === undefined) return undefined;
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
  if (part.kind === "entry") return { character: name, span: part.entry.keySpan };
  if (part.kind === "scalar") return { character: name, span: part.scalar.span };
  const start = source.indexOf(character, part.comment.span.start);
  return { character: name, span: { start, end: start + 1 } };
}

function textOf(part: TreePart): string {
  if (part.kind === "entry") return part.entry.key;
  return part.kind === "scalar" ? part.scalar.text : part.comment.text;
}
