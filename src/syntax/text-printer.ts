import type { Comment, Mapping, Scalar, Sequence, SequenceItem, Trivia } from "../model/tree.ts";
import type { AuthorLines } from "./author-lines.ts";
import { printMultiline } from "./print-multiline.ts";
import { printScalar } from "./print-scalar.ts";
import { listStatements, type Statement } from "./statement.ts";

/** Columns that a line has, where it can be broken. */
const width = 100;
const step = "  ";

/**
 * Prints statements in canonical layout: a block on one line where it fits and holds no comment, else one statement a
 * line; one blank line where the author had some, and around blocks of several lines where no author's layout is known.
 */
export class TextPrinter {
  readonly lines: string[] = [];
  readonly #author: AuthorLines;

  constructor(author: AuthorLines) {
    this.#author = author;
  }

  /** Prints the statements of a block, and the comments after them. */
  printBody(
    statements: readonly Statement[],
    dangling: readonly Comment[],
    indent: string,
    isTop = false,
  ): void {
    let previous: { statement: Statement; isLong: boolean } | undefined;
    for (const statement of statements) {
      const start = this.lines.length;
      this.printStatement(statement, indent);
      const isLong = this.lines.length - start > 1 && statement.spelling === undefined;
      const isForced = (isLong || previous?.isLong) && (isTop || !this.#author.isKnown);
      const isFirstBlock = previous?.statement.spelling !== undefined && statement.spelling === undefined;
      const isApart = isForced || isFirstBlock || this.#author.hasBlankBefore(startOf(statement));
      if (previous && isApart) this.lines.splice(start, 0, "");
      previous = { statement, isLong };
    }
    dangling.forEach((comment, i) => {
      if ((i > 0 || previous) && this.#author.hasBlankBefore(comment.span)) this.lines.push("");
      this.#printComment(comment, indent);
    });
  }

  printStatement(statement: Statement, indent: string): void {
    const { trivia } = statement;
    if (trivia) this.#printBefore(trivia, statement, indent);
    const inline = this.#inline(statement, width - indent.length);
    if (inline !== undefined) this.lines.push(indent + inline + behind(trivia?.after));
    else this.#printBroken(statement, indent);
  }

  #printBefore({ before, doc }: Trivia, { span }: Statement, indent: string): void {
    before.forEach((comment, i) => {
      if (i > 0 && this.#author.hasBlankBefore(comment.span)) this.lines.push("");
      this.#printComment(comment, indent);
    });
    if (doc) {
      if (before.length > 0 && this.#author.hasBlankBefore(doc.span)) this.lines.push("");
      for (const line of doc.text.split("\n"))
        this.lines.push(`${indent}${line === "" ? "///" : `/// ${line}`}`);
    }
    if (before.length + (doc ? 1 : 0) > 0 && this.#author.hasBlankBefore(span)) this.lines.push("");
  }

  #printComment({ text }: Comment, indent: string): void {
    for (const line of text.split("\n")) this.lines.push(`${indent}${line === "" ? "#" : `# ${line}`}`);
  }

  /** The statement on one line of at most `budget` columns; its own comments are not part of it. */
  #inline(statement: Statement, budget: number): string | undefined {
    const { head, value, scope, key, spelling } = statement;
    if (spelling !== undefined) return spelling;
    if (value.type === "mapping") return this.#inlineBlock(statement, value, budget);
    if (value.type === "sequence") {
      const list = this.#inlineList(value, statement);
      return list !== undefined && head.length + 2 + list.length <= budget ? `${head}: ${list}` : undefined;
    }
    const printed = printScalar(value, scope, key);
    return isMultiline(value, printed) ? undefined : `${head}: ${printed}`;
  }

  #inlineBlock(statement: Statement, block: Mapping, budget: number): string | undefined {
    if (block.dangling.length > 0) return undefined;
    const parts: string[] = [];
    let left = budget - statement.head.length - 5;
    let wasBlock = false;
    for (const inner of this.#statementsOf(statement, block)) {
      if (inner.trivia || left <= 0) return undefined;
      const text = this.#inline(inner, left);
      if (text === undefined) return undefined;
      const isBlock = inner.value.type === "mapping";
      const separator = parts.length === 0 ? "" : isBlock && wasBlock ? " " : ", ";
      parts.push(separator + text);
      left -= separator.length + text.length;
      wasBlock = isBlock;
    }
    if (left < 0) return undefined;
    return parts.length === 0 ? `${statement.head} {}` : `${statement.head} { ${parts.join("")} }`;
  }

  #statementsOf({ scope, path }: Statement, block: Mapping): readonly Statement[] {
    return listStatements(block, { scope, path });
  }

  #inlineList({ items, dangling }: Sequence, statement: Statement): string | undefined {
    if (dangling.length > 0 || items.some((item) => item.trivia)) return undefined;
    return `[${items
      .map((item) => this.#item(item, statement))
      .filter((text) => text !== undefined)
      .join(", ")}]`;
  }

  /** An item; what HML text has no spelling for is left out. */
  #item({ value }: SequenceItem, statement: Statement): string | undefined {
    if (value.type === "mapping") return undefined;
    if (value.type === "scalar") return printScalar(value, statement.scope, statement.key);
    return `[${value.items
      .map((item) => this.#item(item, statement))
      .filter((text) => text !== undefined)
      .join(", ")}]`;
  }

  #printBroken(statement: Statement, indent: string) {
    const { head, value, trivia } = statement;
    if (value.type === "mapping") return this.#printBlock(statement, value, indent);
    if (value.type === "sequence") this.#printList(statement, value, indent);
    else {
      const [first = "", ...rest] = printMultiline(value.text, indent + step);
      this.lines.push(`${indent}${head}: ${first}`, ...rest);
    }
    this.lines[this.lines.length - 1] += behind(trivia?.after);
  }

  #printBlock(statement: Statement, block: Mapping, indent: string) {
    const after = statement.trivia?.after;
    const isBehindEnd = after !== undefined && this.#author.isBehind(after, block.span);
    this.lines.push(`${indent}${statement.head} {${isBehindEnd ? "" : behind(after)}`);
    this.printBody(this.#statementsOf(statement, block), block.dangling, indent + step);
    this.lines.push(`${indent}}${isBehindEnd ? behind(after) : ""}`);
  }

  #printList(statement: Statement, { items, dangling }: Sequence, indent: string): void {
    const inner = indent + step;
    this.lines.push(`${indent}${statement.head}: [`);
    let line = "";
    const flush = () => {
      if (line !== "") this.lines.push(inner + line);
      line = "";
    };
    items.forEach((item, i) => {
      const text = this.#item(item, statement);
      if (text === undefined) return;
      const separated = i < items.length - 1 ? `${text},` : text;
      const { before = [], after } = item.trivia ?? {};
      if (before.length > 0 || inner.length + line.length + separated.length + 1 > width) flush();
      for (const comment of before) this.#printComment(comment, inner);
      line += line === "" ? separated : ` ${separated}`;
      if (after) {
        line += behind(after);
        flush();
      }
    });
    flush();
    for (const comment of dangling) this.#printComment(comment, inner);
    this.lines.push(`${indent}]`);
  }
}

function behind(comment: Comment | undefined): string {
  if (!comment) return "";
  const text = comment.text.replaceAll("\n", " ");
  return text === "" ? " #" : ` # ${text}`;
}

function isMultiline({ text }: Scalar, printed: string): boolean {
  return text.includes("\n") && printed.startsWith('"');
}

/** Where a statement begins with its comments. */
function startOf({ trivia, span }: Statement) {
  return trivia?.before[0]?.span ?? trivia?.doc?.span ?? span;
}
