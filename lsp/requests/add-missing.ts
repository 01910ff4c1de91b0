import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import type { TextEdit } from "../../src/base/edit.ts";
import { parsePointer } from "../../src/base/pointer.ts";
import type { Span } from "../../src/base/span.ts";
import type { NewValue } from "../../src/model/change.ts";
import { pathOf } from "../../src/model/document.ts";
import { findEntry, type Mapping } from "../../src/model/tree.ts";
import type { PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { kinds } from "../../src/model/vocabulary/vocabulary.ts";
import type { Analysis } from "../analysis.ts";
import { toRange } from "../positions.ts";

/** For each block at the cursor, the statements that it lacks and must have, with values to be put right by the author. */
export function addMissing(analysis: Analysis, span: Span): CodeAction[] {
  const { document, source, uri, tree, notation } = analysis;
  const actions: CodeAction[] = [];
  for (const [block, { kind, node, entry }] of document.origins) {
    if (!kind || kind === "root" || node.type !== "mapping" || !entry) continue;
    if (entry.kindSpan.start > span.end || entry.keySpan.end < span.start) continue;
    const path = parsePointer(pathOf(document, block));
    for (const [key, value] of listMissing(kind, node)) {
      const edits: readonly TextEdit[] = notation.edit(tree, {
        kind: "insert-entry",
        into: node,
        path,
        key,
        value,
      });
      if (edits.length === 0) continue;
      const changes = {
        [uri]: edits.map((one) => ({ range: toRange(source, one.span), newText: one.text })),
      };
      actions.push({ title: `Add the missing "${key}"`, kind: CodeActionKind.QuickFix, edit: { changes } });
    }
  }
  return actions;
}

/** What a block of a kind must state and does not, with an example of each. */
function listMissing(kindId: string, node: Mapping): readonly (readonly [key: string, value: NewValue])[] {
  const kind = kinds[kindId];
  if (!kind) return [];
  const properties = Object.entries(kind.properties).flatMap(([name, spec]) =>
    spec.required && !findEntry(node, name) ? [[name, exampleOf(spec)] as const] : [],
  );
  const choices = (kind.atLeastOne ?? []).flatMap(([first, ...others]) => {
    const spec = first === undefined ? undefined : kind.properties[first];
    const isStated = [first, ...others].some((name) => name !== undefined && findEntry(node, name));
    return first !== undefined && spec && !isStated ? [[first, exampleOf(spec)] as const] : [];
  });
  const blocks = Object.entries(kind.blocks).flatMap(([name, use]) =>
    use.required && !findEntry(node, name) ? [[name, skeletonOf(use.kind)] as const] : [],
  );
  return [...properties, ...choices, ...blocks];
}

function skeletonOf(kindId: string): NewValue {
  const kind = kinds[kindId];
  const empty = { type: "mapping", entries: [], span: { start: 0, end: 0 }, dangling: [] } as const;
  const block = { entries: kind ? listMissing(kindId, empty) : [] };
  return kind?.form === "labelled" ? { entries: [["default", block]] } : block;
}

function exampleOf({ example, list, type }: PropertySpec): NewValue {
  const words = example
    .replace(/^\[|\]$/g, "")
    .split(list ? /,\s*/ : /$^/)
    .map((word) => word.replace(/^"|"$/g, ""));
  const [first = ""] = words;
  if (list) return words;
  if (type === "integer" || type === "decimal") return Number(first);
  return type === "boolean" ? first === "true" : first;
}
