import { quoteText } from "../../grammar/quote-text.ts";
import type { NewValue } from "../model/change.ts";
import { noAuthor } from "./author-lines.ts";
import { isNewBlock, newEntry, newMapping } from "./new-node.ts";
import { rootScope, type Scope } from "./scope.ts";
import { listStatements } from "./statement.ts";
import { TextPrinter } from "./text-printer.ts";

/** A statement that no text holds yet. */
export interface NewStatement {
  readonly key: string;
  readonly value: NewValue;
  /** Scope of the block in which it will stand. */
  readonly scope: Scope;
}

/** Lines of a new statement, the first without its indentation. More than one for a block or list that does not fit. */
export function printStatement({ key, value, scope }: NewStatement, indent: string): readonly string[] {
  if (scope === rootScope && key === "import") return printImports(value, indent);
  const printer = new TextPrinter(noAuthor);
  for (const statement of listStatements(newMapping([newEntry(key, value)]), { scope, path: [] })) {
    printer.printStatement(statement, indent);
  }
  const [first = "", ...rest] = printer.lines;
  return [first.slice(indent.length), ...rest];
}

function printImports(value: NewValue, indent: string): readonly string[] {
  const paths = typeof value !== "object" ? [value] : isNewBlock(value) ? [] : value;
  return paths.map((path, i) => `${i === 0 ? "" : indent}import ${quoteText(String(path))}`);
}
