import type { Outcome } from "../base/outcome.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { KindId } from "../model/vocabulary/vocabulary.ts";
import type { BoundBlock, BoundDocument, Workspace } from "../model/workspace.ts";
import type { BindOptions } from "./bind-options.ts";
import { bindReferences, type ReferenceTable } from "./bind-references.ts";
import { blocksOf } from "./blocks-of.ts";
import { type Binding, checkImports } from "./check-imports.ts";
import { checkNames } from "./check-names.ts";

/**
 * Joins declarations that are checked together: follows their imports among one another, resolves every reference, and
 * reports what cannot be. Pure: whoever calls has read the documents (`listImports` says which are needed), each under
 * its absolute path, built-in ones under `hml:<name>`. Findings are those of all documents; the result does not depend
 * on their order.
 */
export function bindDocuments(
  documents: readonly BoundDocument[],
  options: BindOptions = {},
): Outcome<Workspace, Diagnostic> {
  const sorted = [...documents].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const byFile = new Map(sorted.map((one) => [one.file, one]));
  const binding: Binding = { documents: sorted, byFile, options, diagnostics: [] };
  const imports = checkImports(binding);
  const importsOf = (document: Document) => imports.get(document)?.documents ?? [];
  checkNames(binding, importsOf);
  const references = bindReferences(binding, (document) => imports.get(document));
  return {
    value: createWorkspace(sorted, importsOf, references),
    diagnostics: binding.diagnostics.sort(compareDiagnostics),
  };
}

function createWorkspace(
  documents: readonly BoundDocument[],
  importsOf: (document: Document) => readonly BoundDocument[],
  references: ReferenceTable,
): Workspace {
  const visible = (document: Document) => [document, ...importsOf(document).map((one) => one.document)];
  return {
    documents,
    importsOf,
    resolve: (block, property, index = 0) => references.get(block)?.[`${property}/${index}`],
    find: (document, kind, label) => {
      for (const one of visible(document)) {
        const block = blocksOf(one, kind)[label];
        if (block) return { document: one, block, kind, label };
      }
      return undefined;
    },
    list: (document, kind) => visible(document).flatMap((one) => listTop(one, kind)),
  };
}

function listTop(document: Document, kind: KindId): readonly BoundBlock[] {
  return Object.entries(blocksOf(document, kind)).map(([label, block]) => ({ document, block, kind, label }));
}
