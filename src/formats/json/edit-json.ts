import type { TextEdit } from "../../base/edit.ts";
import type { Span } from "../../base/span.ts";
import type { Change, NewValue } from "../../model/change.ts";
import type { Mapping, Tree, TreeNode } from "../../model/tree.ts";
import { indentationAt, insertAt, lineEndOf, removeFromList } from "../edit-text.ts";

/** The edits of a JSON text that make a change, layout around it kept. `tree` was read from JSON. */
export function editJson(tree: Tree, change: Change): readonly TextEdit[] {
  const { text } = tree.source;
  switch (change.kind) {
    case "set-scalar":
      return [{ span: change.node.span, text: JSON.stringify(change.value) }];
    case "set-entry": {
      const { entry, value } = change;
      return [
        {
          span: entry.value.span,
          text: printValue(value, indentationAt(text, entry.span.start), lineEndOf(text)),
        },
      ];
    }
    case "insert-entry":
      return [insertEntry(text, change.into, change.key, change.value)];
    case "insert-item": {
      const { into, value } = change;
      return [
        insertMember(text, { span: into.span, last: into.items.at(-1)?.value.span }, () =>
          JSON.stringify(value),
        ),
      ];
    }
    case "rename-key":
      return [{ span: change.entry.keySpan, text: JSON.stringify(change.key) }];
    case "remove-entry":
      return [removeFromList(text, change.entry.span, insideOf(change.from))];
    case "remove-item":
      return [removeFromList(text, change.item.value.span, insideOf(change.from))];
  }
}

function insertEntry(text: string, into: Mapping, key: string, value: NewValue): TextEdit {
  const print = (indent: string) => `${JSON.stringify(key)}: ${printValue(value, indent, lineEndOf(text))}`;
  return insertMember(text, { span: into.span, last: into.entries.at(-1)?.span }, print);
}

/** Puts a member behind the last one: on a line of its own where the last one has one. */
function insertMember(
  text: string,
  { span, last }: { readonly span: Span; readonly last: Span | undefined },
  print: (indent: string) => string,
): TextEdit {
  if (last) {
    const indent = indentationAt(text, last.start);
    const isBroken = /[\r\n]/.test(text.slice(span.start, last.start));
    return insertAt(
      last.end,
      isBroken ? `,${lineEndOf(text)}${indent}${print(indent)}` : `, ${print(indent)}`,
    );
  }
  const outer = indentationAt(text, span.start);
  const indent = `${outer}  `;
  const inside = { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) };
  return { span: inside, text: `${lineEndOf(text)}${indent}${print(indent)}${lineEndOf(text)}${outer}` };
}

function insideOf({ span }: TreeNode): Span {
  return { start: span.start + 1, end: span.end - 1 };
}

function printValue(value: NewValue, indent: string, lineEnd: string): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if ("length" in value) return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
  if (value.entries.length === 0) return "{}";
  const inner = `${indent}  `;
  const members = value.entries.map(
    ([key, one]) => `${inner}${JSON.stringify(key)}: ${printValue(one, inner, lineEnd)}`,
  );
  return `{${lineEnd}${members.join(`,${lineEnd}`)}${lineEnd}${indent}}`;
}
