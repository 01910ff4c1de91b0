import { endOfLine, indentationAt, startOfLine } from "../../grammar/scan-text.ts";
import type { TextEdit } from "../base/edit.ts";
import type { Span } from "../base/span.ts";
import type { Comment, Entry, Mapping, Tree, Trivia } from "../model/tree.ts";
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
  /** Only statements that end before this. */
  readonly end: number;
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

interface Place {
  readonly span: Span;
  /** The comments that are printed with it. */
  readonly trivia: Trivia | undefined;
}

/** Comments between the words of a statement; `undefined` where a doc comment stands partly in front of it. */
function commentsInside({ before, doc }: Trivia, { start }: Span): Trivia | undefined {
  if (doc && doc.span.start < start && doc.span.end > start) return undefined;
  const isInside = (comment: Comment) => comment.span.start >= start;
  return { before: before.filter(isInside), after: undefined, doc: doc && isInside(doc) ? doc : undefined };
}

class PartFormatter {
  readonly edits: TextEdit[] = [];
  readonly #text: string;
  readonly #author: AuthorLines;
  readonly #faults: readonly Span[];
  readonly #end: number;
  readonly #range: Span | undefined;

  constructor({ tree, faults, end, range }: FormatParts) {
    this.#text = tree.source.text;
    this.#author = authorLines(tree);
    this.#faults = faults;
    this.#end = end;
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
    const isUnit = isInside || value.type !== "mapping";
    const place = isUnit && this.#isSound(entry) ? this.#placeOf(entry) : undefined;
    if (place) this.#print(stated, scope, place);
    else if (value.type === "mapping") this.formatBlock(value, innerScope(scope, stated.key));
  }

  #isSound({ span, value, trivia }: Entry): boolean {
    const end = Math.max(span.end, trivia?.after?.span.end ?? 0);
    return (
      end <= this.#end &&
      !isDamaged(value) &&
      !this.#faults.some((fault) => touches(fault, { start: span.start, end }))
    );
  }

  /** The part of the text that a statement takes up, where nothing but comments and a comma stand on its lines. */
  #placeOf({ span, trivia }: Entry): Place | undefined {
    const text = this.#text;
    if (text.slice(startOfLine(text, span.start), span.start).trim() !== "") return undefined;
    const inner = trivia && commentsInside(trivia, span);
    if (trivia && !inner) return undefined;
    const after = trivia?.after;
    const end = Math.max(span.end, after?.span.end ?? 0);
    const stop = endOfLine(text, end);
    if (!/^[ \t]*,?[ \t]*$/.test(text.slice(end, stop))) return undefined;
    // A comma stays, because taking it away could make another one right that was reported.
    const isApart = /^[ \t]*,/.test(text.slice(span.end, stop));
    if (!isApart) return { span: { start: span.start, end: stop }, trivia: inner && { ...inner, after } };
    const isInside = after !== undefined && after.span.start < span.end;
    return isInside ? undefined : { span, trivia: inner };
  }

  #print(stated: Entry, scope: Scope, { span, trivia }: Place): void {
    const indent = " ".repeat(indentationAt(this.#text, span.start));
    const [statement] = listStatements(single(stated), { scope, path: [] });
    if (!statement) return;
    const printer = new TextPrinter(this.#author);
    printer.printStatement({ ...statement, trivia }, indent);
    this.#replace(span, printer.lines.join(lineEnd(this.#text)).slice(indent.length));
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
