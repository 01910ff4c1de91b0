import { endOfLine, indentationAt } from "../../grammar/scan-text.ts";
import type { TextEdit } from "../base/edit.ts";
import type { Span } from "../base/span.ts";
import type { Change, NewValue } from "../model/change.ts";
import type { Entry, Mapping, Tree } from "../model/tree.ts";
import { isLabelMap, locateNode } from "./locate-node.ts";
import { orderOf } from "./order-entries.ts";
import { printStatement } from "./print-statement.ts";
import { innerScope, rootScope, type Scope } from "./scope.ts";

type InsertEntry = Extract<Change, { kind: "insert-entry" }>;

/** A block of the text, and what is put into it. */
interface Insertion {
  readonly text: string;
  readonly block: Mapping;
  readonly scope: Scope;
  readonly key: string;
  readonly value: NewValue;
  readonly isRoot: boolean;
}

/** Puts a statement into a block, behind the statements that come before it in the order of the vocabulary. */
export function insertEntry(tree: Tree, { into, key, value }: InsertEntry): readonly TextEdit[] {
  const { text } = tree.source;
  if (into === tree.root) return [insert({ text, block: into, scope: rootScope, key, value, isRoot: true })];
  const place = locateNode(tree, into);
  if (!place) return [];
  const { entry, around, labelOf } = place;
  if (labelOf === undefined && isLabelMap(entry, around)) {
    const block = findHolder(tree.root, entry);
    const labelled = { entries: [[key, value]] } as const;
    return [
      insert({ text, block, scope: around, key: entry.key, value: labelled, isRoot: block === tree.root }),
    ];
  }
  return [
    insert({ text, block: into, scope: innerScope(around, labelOf ?? entry.key), key, value, isRoot: false }),
  ];
}

function findHolder(mapping: Mapping, entry: Entry): Mapping {
  if (mapping.entries.includes(entry)) return mapping;
  for (const { value } of mapping.entries) {
    const found = value.type === "mapping" ? findHolder(value, entry) : mapping;
    if (found.entries.includes(entry)) return found;
  }
  return mapping;
}

function insert(insertion: Insertion): TextEdit {
  const { block, scope, key } = insertion;
  const order = scope.kind ? orderOf(scope.kind) : undefined;
  const rank = (name: string) => order?.get(name) ?? order?.size ?? 0;
  const statements = block.entries.flatMap((entry) =>
    spansOf(entry, scope).map((span) => ({ span, key: entry.key })),
  );
  statements.sort((a, b) => a.span.start - b.span.start);
  const previous = statements.findLast((statement) => rank(statement.key) <= rank(key));
  if (previous) return insertBehind(insertion, previous.span);
  return insertFirst(insertion, statements[0]?.span);
}

/** Where the statements of an entry stand: a labelled kind has one for each label. */
export function spansOf(entry: Entry, scope: Scope): readonly Span[] {
  const { value } = entry;
  if (value.type !== "mapping" || !isLabelMap(entry, scope)) return [entry.span];
  return value.entries.map((label) => label.span);
}

function insertBehind({ text, scope, key, value, isRoot }: Insertion, previous: Span): TextEdit {
  const indent = " ".repeat(indentationAt(text, previous.start));
  const lines = printStatement({ key, value, scope }, indent);
  const rest = endOfLine(text, previous.end);
  const isLast = /^[ \t]*,?[ \t]*(?:#.*)?$/.test(text.slice(previous.end, rest));
  const isInOneLine = !isRoot && !isLast;
  if (isInOneLine) return at(previous.end, `, ${lines.join(lineEnd(text))}`);
  const gap = isRoot && key !== "import" ? 2 : 1;
  return at(rest, lineEnd(text).repeat(gap) + indent + lines.join(lineEnd(text)));
}

/** In front of all statements, or into an empty block. */
function insertFirst(
  { text, block, scope, key, value, isRoot }: Insertion,
  next: Span | undefined,
): TextEdit {
  if (isRoot)
    return at(0, `${printStatement({ key, value, scope }, "").join(lineEnd(text))}${lineEnd(text)}`);
  const open = block.span.start + 1;
  const outer = indentationAt(text, block.span.start);
  const inside = text.slice(open, Math.max(open, block.span.end - 1));
  if (/[\r\n]/.test(inside)) {
    const isOwnLine = next !== undefined && !text.slice(block.span.start, next.start).match(/^[^\r\n]*$/);
    const indent = " ".repeat(isOwnLine ? indentationAt(text, next.start) : outer + 2);
    const lines = printStatement({ key, value, scope }, indent);
    return at(endOfLine(text, open), lineEnd(text) + indent + lines.join(lineEnd(text)));
  }
  const lines = printStatement({ key, value, scope }, " ".repeat(outer));
  const printed = lines.join(lineEnd(text));
  if (next) return at(open, ` ${printed},`);
  return { span: { start: open, end: open + inside.length }, text: ` ${printed} ` };
}

function at(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** The line end that a text uses. */
export function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
