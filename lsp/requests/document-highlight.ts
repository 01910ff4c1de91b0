import { type DocumentHighlight, DocumentHighlightKind, type Position } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { nameAt, occurrencesIn } from "../names.ts";
import { toOffset, toRange } from "../positions.ts";
import type { Session } from "../session.ts";

/** Every place in this document that names the block at the cursor. */
export async function documentHighlight(
  session: Session,
  analysis: Analysis,
  position: Position,
): Promise<DocumentHighlight[]> {
  const { document, source } = analysis;
  const workspace = await session.workspace.bindOne(analysis);
  const name = nameAt(document, workspace, toOffset(source, position));
  if (!name) return [];
  return [...occurrencesIn(document, workspace)]
    .filter((one) => one.target.block === name.target.block)
    .map(({ span, use }) => ({
      range: toRange(source, span),
      kind: use ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
    }));
}
