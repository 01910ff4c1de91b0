import type { FileRename } from "vscode-languageserver";
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { folderOf, isAbsolutePath, relativePath, resolvePath } from "../../src/base/path.ts";
import { findEntry, type Scalar } from "../../src/model/tree.ts";
import { kinds } from "../../src/model/vocabulary/vocabulary.ts";
import type { PlacedDeclaration } from "../../src/service/bind-declarations.ts";
import { pathOfUri } from "../file-uri.ts";
import { toRange } from "../positions.ts";
import type { Session } from "../session.ts";

/** Files or folders that are about to be moved: where each path leads then. */
type Move = (path: string) => string;

/**
 * What has to be written anew before files are moved: imports and paths of artifacts that lead to them, and those in a
 * declaration that is itself moved to another folder.
 */
export async function renameFiles(
  session: Session,
  files: readonly FileRename[],
): Promise<WorkspaceEdit | null> {
  const moves = files.map((one) => [pathOfUri(one.oldUri), pathOfUri(one.newUri)] as const);
  const move: Move = (path) => {
    for (const [from, to] of moves) {
      if (path === from) return to;
      if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
    }
    return path;
  };
  const { declarations } = await session.workspace.bindAll();
  const changes: Record<string, TextEdit[]> = {};
  for (const declaration of declarations) {
    const edits = editsOf(declaration, move);
    if (edits.length > 0) changes[session.uriOfPath(declaration.path)] = edits;
  }
  return Object.keys(changes).length > 0 ? { changes } : null;
}

function editsOf(declaration: PlacedDeclaration, move: Move): TextEdit[] {
  const { path, document, notation } = declaration;
  const [home, newHome] = [folderOf(path), folderOf(move(path))];
  return pathsIn(declaration).flatMap((node) => {
    const target = resolvePath(home, node.text);
    if (home === newHome && move(target) === target) return [];
    const value = relativePath(newHome, move(target));
    if (value === node.text) return [];
    const edits = notation.edit(document.tree, { kind: "set-scalar", node, value });
    return edits.map(({ span, text }) => ({ range: toRange(document.tree.source, span), newText: text }));
  });
}

/** Where a declaration names a file by a path from its own folder. */
function pathsIn({ document }: PlacedDeclaration): readonly Scalar[] {
  const found: Scalar[] = [];
  const add = (node: { readonly type: string } | undefined) => {
    if (node?.type !== "scalar") return;
    const scalar = node as Scalar;
    if (!isAbsolutePath(scalar.text) && !/^[A-Za-z][\w+.-]*:/.test(scalar.text)) found.push(scalar);
  };
  const imports = findEntry(document.tree.root, "import")?.value;
  if (imports?.type === "sequence") for (const { value } of imports.items) add(value);
  else add(imports);
  for (const { kind, node } of document.origins.values()) {
    if (!kind || kind === "root" || node.type !== "mapping") continue;
    for (const [name, { type }] of Object.entries(kinds[kind]?.properties ?? {}))
      if (type === "path") add(findEntry(node, name)?.value);
  }
  return found;
}
