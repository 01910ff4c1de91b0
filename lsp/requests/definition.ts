import type { Location, Position } from "vscode-languageserver-types";
import { folderOf, resolvePath } from "../../src/base/path.ts";
import { listImports } from "../../src/bind/list-imports.ts";
import { lookupProperty } from "../../src/model/vocabulary/vocabulary.ts";
import type { BoundBlock } from "../../src/model/workspace.ts";
import type { Analysis } from "../analysis.ts";
import { contextAt } from "../context-at.ts";
import { isInFile } from "../file-uri.ts";
import { entryOf, labelledAround, nameAt } from "../names.ts";
import { toOffset, toRange } from "../positions.ts";
import type { Session } from "../session.ts";

const startOfFile = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where the block stands that a reference names, the document that is imported, or the artifact that is declared. */
export async function definition(
  session: Session,
  analysis: Analysis,
  position: Position,
): Promise<Location | null> {
  const offset = toOffset(analysis.source, position);
  const file = fileAt(analysis, offset);
  if (file !== undefined) return { uri: session.uriOfPath(file), range: startOfFile };
  const found = nameAt(analysis.document, await session.workspace.bindOne(analysis), offset);
  return found ? locate(session, found.target) : null;
}

/** The block in which the named one stands: the model of a variant, the chain of a stage; else the named one. */
export async function typeDefinition(
  session: Session,
  analysis: Analysis,
  position: Position,
): Promise<Location | null> {
  const offset = toOffset(analysis.source, position);
  const found = nameAt(analysis.document, await session.workspace.bindOne(analysis), offset);
  if (!found) return null;
  return locate(session, labelledAround(found.target)[1] ?? found.target);
}

function locate(session: Session, target: BoundBlock): Location | null {
  const { source } = target.document.tree;
  const uri = session.uriOf(source);
  const entry = entryOf(target);
  return uri !== undefined && entry ? { uri, range: toRange(source, entry.keySpan) } : null;
}

/** The file that the path at an offset leads to. */
function fileAt({ uri, path, tree, document }: Analysis, offset: number): string | undefined {
  if (!isInFile(uri)) return undefined;
  for (const { target, place } of listImports(document, path)) {
    if (place.span.start <= offset && offset <= place.span.end)
      return target.is === "file" ? target.file : undefined;
  }
  const { steps, blockKind, scalar } = contextAt(tree, offset);
  const step = steps.at(-1);
  if (!scalar || step?.role !== "property") return undefined;
  const isPath = lookupProperty(blockKind, step.entry.key)?.type === "path";
  return isPath ? resolvePath(folderOf(path), scalar.text) : undefined;
}
