import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { applyEdits, type TextEdit } from "../../src/base/edit.ts";
import { findEntry, type Scalar } from "../../src/model/tree.ts";
import type { Analysis } from "../analysis.ts";
import { toRange } from "../positions.ts";

export const organizeKind = `${CodeActionKind.SourceOrganizeImports}.hml`;

/** Sorts imports, those that come with the language first, and takes out those that are there twice. */
export function organizeImports({ uri, source, tree, notation }: Analysis): CodeAction[] {
  const list = findEntry(tree.root, "import")?.value;
  if (list?.type !== "sequence" || !list.items.every(({ value }) => value.type === "scalar")) return [];
  const nodes = list.items.map(({ value }) => value as Scalar);
  const sorted = [...new Set(nodes.map(({ text }) => text))].sort(compareImports);
  const edits: TextEdit[] = [];
  for (const [i, node] of nodes.entries()) {
    const value = sorted[i];
    const item = list.items[i];
    if (value !== undefined && value !== node.text)
      edits.push(...notation.edit(tree, { kind: "set-scalar", node, value }));
    else if (value === undefined && item)
      edits.push(...notation.edit(tree, { kind: "remove-item", from: list, item }));
  }
  if (edits.length === 0 || applyEdits(source.text, edits) === source.text) return [];
  const changes = { [uri]: edits.map(({ span, text }) => ({ range: toRange(source, span), newText: text })) };
  return [{ title: "Organize imports", kind: organizeKind, edit: { changes } }];
}

function compareImports(a: string, b: string): number {
  const builtIn = Number(b.startsWith("hml:")) - Number(a.startsWith("hml:"));
  return builtIn || (a < b ? -1 : a > b ? 1 : 0);
}
