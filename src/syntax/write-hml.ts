import { quoteText } from "../../grammar/quote-text.ts";
import { formatPointer } from "../base/pointer.ts";
import type { Loss, WriteResult } from "../model/loss.ts";
import { findEntry, type Mapping, type Sequence, type Tree } from "../model/tree.ts";
import { authorLines } from "./author-lines.ts";
import { isBareValue } from "./print-scalar.ts";
import { rootScope } from "./scope.ts";
import { listStatements, type Statement } from "./statement.ts";
import { TextPrinter } from "./text-printer.ts";

/**
 * Writes a document as HML text in canonical layout, whatever notation it was read from. Comments stand where the reader
 * finds them again. What HML text has no way to say (only extensions can hold such things) is a loss. Ends in one LF.
 */
export function writeHml(tree: Tree): WriteResult {
  const losses: Loss[] = [];
  const blocks = listStatements(tree.root, { scope: rootScope, path: [], losses }).filter(isBlock);
  for (const block of blocks) listLosses(block, losses);
  for (const { key, value } of tree.root.entries) {
    if (value.type !== "mapping" && key !== "hml" && key !== "import") {
      losses.push({ what: `the property "${key}" outside of any block`, path: formatPointer([key]) });
    }
  }
  const printer = new TextPrinter(authorLines(tree));
  const statements = [header(tree.root), ...imports(tree.root), ...blocks];
  printer.printBody(statements, tree.root.dangling, "", true);
  return { text: `${printer.lines.join("\n")}\n`, losses };
}

function isBlock({ value }: Statement): boolean {
  return value.type === "mapping";
}

function header(root: Mapping): Statement {
  const entry = findEntry(root, "hml");
  const text = entry?.value.type === "scalar" && isBareValue(entry.value.text) ? entry.value.text : "1.0";
  return {
    head: "hml",
    key: "hml",
    path: ["hml"],
    value: { type: "scalar", text, form: "bare", span: root.span },
    scope: rootScope,
    trivia: entry?.trivia,
    span: entry?.span ?? { start: 0, end: 0 },
    spelling: `hml ${text}`,
  };
}

function imports(root: Mapping): readonly Statement[] {
  const value = findEntry(root, "import")?.value;
  if (value?.type !== "sequence") return [];
  return value.items.flatMap((item) => {
    if (item.value.type !== "scalar") return [];
    const spelling = `import ${quoteText(item.value.text)}`;
    const { trivia } = item;
    return [
      {
        head: "import",
        key: "import",
        path: [],
        value: item.value,
        scope: rootScope,
        trivia,
        span: item.value.span,
        spelling,
      },
    ];
  });
}

/** What is inside a statement and has no spelling. */
function listLosses({ value, scope, path }: Statement, losses: Loss[]): void {
  if (value.type === "sequence") listLostItems(value, path, losses);
  if (value.type !== "mapping") return;
  for (const inner of listStatements(value, { scope, path, losses })) listLosses(inner, losses);
}

function listLostItems({ items }: Sequence, path: readonly string[], losses: Loss[]): void {
  items.forEach(({ value }, i) => {
    const own = [...path, String(i)];
    if (value.type === "mapping") losses.push({ what: "a block in a list", path: formatPointer(own) });
    else if (value.type === "sequence") listLostItems(value, own, losses);
  });
}
