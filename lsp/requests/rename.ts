import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { TextEdit as Edit } from "../../src/base/edit.ts";
import { findEntry, type Scalar, type TreeNode } from "../../src/model/tree.ts";
import { isLabel } from "../../src/model/values/reference.ts";
import { kinds } from "../../src/model/vocabulary/vocabulary.ts";
import type { PlacedDeclaration } from "../../src/service/bind-declarations.ts";
import type { Analysis } from "../analysis.ts";
import { entryOf, nameAt, type Occurrence, occurrencesOfBlock } from "../names.ts";
import { toOffset, toRange } from "../positions.ts";
import type { Session } from "../session.ts";

/** The name at the cursor, if it can be changed. */
export async function prepareRename(
  session: Session,
  analysis: Analysis,
  position: Position,
): Promise<{ range: Range; placeholder: string } | null> {
  const { document, source } = analysis;
  const workspace = await session.workspace.bindOne(analysis);
  const name = nameAt(document, workspace, toOffset(source, position));
  if (!name || isBuiltIn(name)) return null;
  return { range: toRange(source, name.span), placeholder: name.target.label };
}

/** Changes a label and every reference to it, in every document of the workspace and whatever its notation. */
export async function rename(
  session: Session,
  { document, source, path }: Analysis,
  { position, newName }: { readonly position: Position; readonly newName: string },
): Promise<WorkspaceEdit | null> {
  const { workspace, declarations } = await session.workspace.bindAll();
  const own = workspace.documents.find((one) => one.file === path)?.document ?? document;
  const name = nameAt(own, workspace, toOffset(source, position));
  if (!name) return null;
  refuseBadName(name, newName);
  const changes: Record<string, TextEdit[]> = {};
  for (const occurrence of occurrencesOfBlock(workspace, name.target.block)) {
    const declaration = declarations.find((one) => one.document === occurrence.document);
    const uri = session.uriOf(occurrence.document.tree.source);
    if (!declaration || uri === undefined) continue;
    for (const { span, text } of editsFor(occurrence, declaration, newName)) {
      const edit = { range: toRange(occurrence.document.tree.source, span), newText: text };
      const edits = changes[uri] ?? [];
      changes[uri] = edits;
      if (!edits.some((other) => JSON.stringify(other) === JSON.stringify(edit))) edits.push(edit);
    }
  }
  return { changes };
}

function refuseBadName({ target }: Occurrence, newName: string): void {
  const refuse = (text: string) => {
    throw new ResponseError(LSPErrorCodes.RequestFailed, text);
  };
  if (isBuiltIn({ target })) refuse(`"${target.label}" comes with the language and keeps its name`);
  const isFree = kinds[target.kind]?.labels === "any";
  if (!isFree && (!isLabel(newName) || /^[0-9]+$/.test(newName)))
    refuse(
      `"${newName}" is no label; letters, digits, "_" and "-" are, beginning and ending with a letter, digit or "_"`,
    );
  const parent = target.document.origins.get(target.block)?.parent;
  if (parent && newName !== target.label && Object.hasOwn(parent, newName))
    refuse(`there is a ${target.kind} "${newName}" already`);
}

function isBuiltIn({ target }: Pick<Occurrence, "target">): boolean {
  return target.document.tree.source.file.startsWith("hml:");
}

function editsFor(
  { use, segment, target, document }: Occurrence,
  { notation }: PlacedDeclaration,
  newName: string,
): readonly Edit[] {
  if (!use) {
    const entry = entryOf(target);
    return entry ? notation.edit(document.tree, { kind: "rename-key", entry, key: newName }) : [];
  }
  const node = scalarOf(document.origins.get(use.block)?.node, use.property, use.index);
  if (!node) {
    const entry = document.origins.get(use.block)?.entry;
    return entry ? notation.edit(document.tree, { kind: "rename-key", entry, key: newName }) : [];
  }
  const value = use.text.split(".").with(segment, newName).join(".");
  return notation.edit(document.tree, { kind: "set-scalar", node, value });
}

function scalarOf(block: TreeNode | undefined, property: string, index: number): Scalar | undefined {
  const node = block?.type === "mapping" ? findEntry(block, property)?.value : block;
  const one = node?.type === "sequence" ? node.items[index]?.value : node;
  return one?.type === "scalar" ? one : undefined;
}
