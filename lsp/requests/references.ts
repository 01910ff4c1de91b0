import type { Location, Position } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { nameAt, type Occurrence, occurrencesOfBlock } from "../names.ts";
import { toOffset, toRange } from "../positions.ts";
import type { Session } from "../session.ts";

/** Every place in the workspace that names the block at the cursor, in all notations. */
export async function references(
  session: Session,
  analysis: Analysis,
  { position, withDeclaration }: { readonly position: Position; readonly withDeclaration: boolean },
): Promise<Location[]> {
  const found = await occurrencesAt(session, analysis, position);
  return found
    .filter((one) => withDeclaration || one.use)
    .flatMap(({ document: { tree }, span }) => {
      const uri = session.uriOf(tree.source);
      return uri === undefined ? [] : [{ uri, range: toRange(tree.source, span) }];
    });
}

/** The occurrences of the name at a position in all documents. */
export async function occurrencesAt(
  session: Session,
  { document, source, path }: Analysis,
  position: Position,
): Promise<readonly Occurrence[]> {
  const { workspace } = await session.workspace.bindAll();
  const own = workspace.documents.find((one) => one.file === path)?.document ?? document;
  const name = nameAt(own, workspace, toOffset(source, position));
  return name ? occurrencesOfBlock(workspace, name.target.block) : [];
}
