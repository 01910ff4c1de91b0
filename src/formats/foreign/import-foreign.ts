import type { Outcome } from "../../base/outcome.ts";
import type { Source } from "../../base/source.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { foreignFormatDiffers } from "../../diagnostics/faults/foreign-format-differs.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { Tree } from "../../model/tree.ts";
import { rootShape } from "../shape.ts";
import { DraftBlock } from "./draft-block.ts";
import type { ForeignFormat, LabelHints } from "./foreign-format.ts";
import { ImportReading } from "./import-reading.ts";
import { importRows } from "./import-rows.ts";
import { parseForeign } from "./parse-foreign.ts";

/** A document of another format as a draft of a declaration. */
export interface ImportedTree {
  /** `undefined` where it could not be read at all. */
  readonly tree: Tree | undefined;
}

/**
 * Reads a document of another format as far as the table of the format goes. Every statement that has no counterpart, and
 * every value that is none of ours, is one finding with its place. Never throws for any text.
 */
export function importForeign(
  format: ForeignFormat,
  source: Source,
  labels: LabelHints = {},
): Outcome<ImportedTree, Diagnostic> {
  const parsed = parseForeign(source, format);
  if ("code" in parsed) return { value: { tree: undefined }, diagnostics: [parsed] };
  if (!format.recognises(parsed)) {
    const span = { start: parsed.span.start, end: Math.min(parsed.span.start + 1, source.text.length) };
    const values = { format: format.title.replace(/^an? /, ""), sign: format.sign };
    const finding = makeDiagnostic(foreignFormatDiffers, "default", values, { source, span });
    return { value: { tree: undefined }, diagnostics: [finding] };
  }
  const { root, links } = format.unfold?.(parsed) ?? { root: parsed, links: [] };
  const reading = new ImportReading(source, labels);
  const draft = new DraftBlock();
  draft.state(["hml"], ["1.0"]);
  importRows(format.rows, { node: root, block: draft, shape: rootShape, path: [] }, reading);
  reading.useLinks(links);
  reading.reportUnused(parsed);
  const tree: Tree = { source, notation: "hml", root: draft.toMapping(rootShape) };
  return { value: { tree }, diagnostics: reading.diagnostics };
}
