import { parseItems } from "../../grammar/parse-items.ts";
import type { Outcome } from "../base/outcome.ts";
import type { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../model/tree.ts";
import { pathAt } from "./path-at.ts";
import { TreeBuilder } from "./tree-builder.ts";

/**
 * Reads HML text. Never throws: whatever the text, a tree comes back with everything that could be understood, and one
 * diagnostic (`HML1xxx`) for each fault, in order of the text. A mapping in which a statement was lost is `damaged`.
 */
export function readHml(source: Source): Outcome<Tree, Diagnostic> {
  let builder = new TreeBuilder(source, []);
  const parsed = parseItems(source, (comments) => {
    builder = new TreeBuilder(source, comments);
    return builder;
  });
  const tree: Tree = { source, notation: "hml", root: builder.finish(parsed.damaged) };
  const located = parsed.diagnostics.map((one) => ({ ...one, path: pathAt(tree, one.span.start) }));
  const diagnostics = [...located, ...builder.diagnostics];
  if (diagnostics.length > 1)
    diagnostics.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { value: tree, diagnostics };
}
