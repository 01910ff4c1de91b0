import { indentationAt, startOfLine } from "../../grammar/scan-text.ts";
import type { TextEdit } from "../base/edit.ts";
import type { Span } from "../base/span.ts";
import type { Entry, Mapping, Tree } from "../model/tree.ts";
import { type AuthorLines, authorLines } from "./author-lines.ts";
import { lineEnd } from "./insert-entry.ts";
import { isLabelMap } from "./locate-node.ts";
import { innerScope, rootScope, type Scope } from "./scope.ts";
import { listStatements } from "./statement.ts";
import { TextPrinter } from "./text-printer.ts";

/** Which parts of a text are formatted. */
export interface FormatParts {
  readonly tree: Tree;
  /** Places that were not understood: statements that touch one are left as they are, what is inside of them is tried. */
  readonly faults: readonly Span[];
  /** Only statements that touch this. */
  readonly range?: Span | undefined;
}

/**
 * Formats the statements of an HML text that were understood, each where it stands, and touches nothing else: not the
 * order of statements around a fault, and no character that is not part of one of them.
 */
export function formatParts(parts: FormatParts): readonly TextEdit[] {
  const formatter = new PartFormatter(parts);
  formatter.formatBlock(parts.tree.root, rootScope);
  return formatter.edits;
}

class PartFormatter {
  readonly edits: TextEdit[] = [];
  readonly #text: string;
  readonly #author: AuthorLines;
  readonly #faults: readonly Span[];
  readonly #range: Span | undefined;

  constructor({ tree, faults, range }: FormatParts) {
    this.#text = tree.source.text;
    this.#author = authorLines(tree);
    this.#faults = faults;
    this.#range = range;
  }

  formatBlock(block: Mapping, scope: Scope): void {
    for (const entry of block.entries) {
      const { key, value } = entry;
      if (scope === rootScope && (key === "hml" || key === "import")) continue;
      if (!isLabelMap(entry, scope) || value.type !== "mapping") this.#formatEntry(entry, entry, scope);
      else for (const label of value.entries) this.#formatEntry(label, asGroup(entry, label), scope);
    }
  }

  /** `stated` is how the entry stands in its block: under its kind, where it is a label. */
  #formatEntry(entry: Entry, stated: Entry, scope: Scope): void {
    const { span, value } = entry;
    if (this.#range && !touches(this.#range, span)) return;
    const isInside = !this.#range || (this.#range.start <= span.start && span.end <= this.#range.end);
    if (this.#isSound(entry) && (isInside || value.type !== "mapping") && this.#beginsLine(span)) {
      this.#print(entry, stated, scope);
    } else if (value.type === "mapping") this.formatBlock(value, innerScope(scope, stated.key));
  }

  #isSound({ span, value }: Entry): boolean {
    return !isDamaged(value) && !this.#faults.some((fault) => touches(fault, span));
  }

  #beginsLine(span: Span): boolean {
    return this.#text.slice(startOfLine(this.#text, span.start), span.start).trim() === "";
  }

  #print(entry: Entry, stated: Entry, scope: Scope): void {
    const indent = " ".repeat(indentationAt(this.#text, entry.span.start));
    const { trivia, span } = entry;
    const after = trivia?.after;
    const [statement] = listStatements(single(stated), { scope, path: [] });
    if (!statement) return;
    const isBehind = after !== undefined && after.span.start >= span.end;
    const printer = new TextPrinter(this.#author);
    const kept = after && { before: [], doc: undefined, after };
    printer.printStatement({ ...statement, trivia: kept }, indent);
    const text = printer.lines.join(lineEnd(this.#text)).slice(indent.length);
    this.#replace({ start: span.start, end: isBehind ? after.span.end : span.end }, text);
  }

  #replace(span: Span, text: string): void {
    if (this.#text.slice(span.start, span.end) !== text) this.edits.push({ span, text });
  }
}

function asGroup(group: Entry, label: Entry): Entry {
  return { ...group, trivia: undefined, value: single(label) };
}

function single(entry: Entry): Mapping {
  return { type: "mapping", entries: [entry], span: entry.span, dangling: [] };
}

function isDamaged(value: Entry["value"]): boolean {
  return (
    value.type === "mapping" &&
    (value.damaged === true || value.entries.some((entry) => isDamaged(entry.value)))
  );
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
