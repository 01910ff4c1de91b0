import { formatPointer } from "../../base/pointer.ts";
import { Source } from "../../base/source.ts";
import type { Loss, WriteResult } from "../../model/loss.ts";
import type { Tree } from "../../model/tree.ts";
import { listStatements, type Statement } from "../list-statements.ts";
import { rootShape } from "../shape.ts";
import { ExportWriting } from "./export-writing.ts";
import type { ExportOptions, ForeignFormat, ForeignRequirement } from "./foreign-format.ts";
import { matchForeignPath } from "./foreign-path.ts";
import { importForeign } from "./import-foreign.ts";
import { parseForeign } from "./parse-foreign.ts";
import { printForeign } from "./print-foreign.ts";

export interface ExportResult extends WriteResult {
  /** What the format demands and the declaration does not say. */
  readonly missing: readonly ForeignRequirement[];
}

/**
 * Writes a declaration in another format as far as the table of the format goes. What comes back when the result is read
 * again was carried; every other statement is a loss. So nothing is lost in silence, and nothing is called lost that is not.
 */
export function exportForeign(format: ForeignFormat, tree: Tree, options: ExportOptions = {}): ExportResult {
  const writing = new ExportWriting(options);
  const made: Record<string, unknown> = {};
  writing.writeRows(format.rows, { block: tree.root, shape: rootShape, path: [] }, made);
  const text = printForeign(format.fold?.(made, options) ?? made, format.syntax);
  const source = new Source("<converted>", text);
  const back = importForeign(format, source, writing.labels).value.tree;
  const carried = new Set((back ? listStatements(back) : []).map(identify));
  const losses = listStatements(tree)
    .filter((statement) => statement.path !== "/hml" || statement.kind !== "property")
    .filter((statement) => !carried.has(identify(statement)))
    .map((statement): Loss => describeLoss(statement, writing.written.get(statement.path)));
  const missing = listMissing(format, source);
  return { text, losses: [...writing.lostLabels, ...losses], missing };
}

function listMissing(format: ForeignFormat, source: Source): readonly ForeignRequirement[] {
  const parsed = parseForeign(source, format);
  if ("code" in parsed) return [];
  return (format.requires ?? []).filter(({ within = "", foreign }) =>
    matchForeignPath(parsed, within).some(({ node }) => matchForeignPath(node, foreign).length === 0),
  );
}

/** Two statements that say the same of the same have the same identity; of comments, only doc comments travel. */
function identify({ kind, path, says, isDoc }: Statement): string {
  const shown = kind === "comment" ? (isDoc ? "doc" : "comment") : kind;
  return JSON.stringify([shown, path, says]);
}

function describeLoss({ kind, what, path, span, names }: Statement, written: string | undefined): Loss {
  const at = kind === "comment" && names.length === 0 ? formatPointer([]) : path;
  return { what, path: at, span, ...(kind === "property" && written !== undefined && { written }) };
}
