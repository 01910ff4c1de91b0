import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import type { Span } from "../../src/base/span.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { TreeNode } from "../../src/model/tree.ts";
import { findFinding } from "../../src/rules/finding-index.ts";
import type { Analysis } from "../analysis.ts";
import { toRange } from "../positions.ts";

/** A comment that silences one finding, in front of the statement that it is about; JSON has no comments. */
export function suppress({ uri, source, tree, notation }: Analysis, finding: Diagnostic): CodeAction[] {
  const { code, name, span } = finding;
  if (notation.id === "json" || !findFinding(code)?.yields) return [];
  const statement = statementOnLine(source.text, tree.root, span);
  if (!statement) return [];
  const line = source.text.lastIndexOf("\n", statement.start - 1) + 1;
  const indent = source.text.slice(line, statement.start);
  const text = `hml-ignore ${code}: state the reason here`;
  const comment = notation.id === "xml" ? `<!-- ${text} -->` : `# ${text}`;
  const edit = { range: toRange(source, { start: line, end: line }), newText: `${indent}${comment}\n` };
  return [
    {
      title: `Silence ${code} (${name}) here, with a reason`,
      kind: CodeActionKind.QuickFix,
      edit: { changes: { [uri]: [edit] } },
    },
  ];
}

/** The innermost statement around a finding that is the first on its line: a comment above that line is its own. */
function statementOnLine(text: string, root: TreeNode, { start }: Span): Span | undefined {
  let found: Span | undefined;
  const visit = (node: TreeNode): void => {
    if (node.type === "scalar") return;
    const parts =
      node.type === "mapping"
        ? node.entries.map(({ span, value }) => ({ span, value }))
        : node.items.map(({ value }) => ({ span: value.span, value }));
    for (const { span, value } of parts) {
      const holds = span.start <= start && start < span.end;
      const line = text.lastIndexOf("\n", span.start - 1) + 1;
      if (holds && text.slice(line, span.start).trim() === "") found = span;
      visit(value);
    }
  };
  visit(root);
  return found;
}
