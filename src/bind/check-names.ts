import { nameDeclaredTwice } from "../diagnostics/faults/name-declared-twice.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { type Document, placeOfLabel } from "../model/document.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import type { BoundDocument } from "../model/workspace.ts";
import { blocksOf } from "./blocks-of.ts";
import type { Binding } from "./check-imports.ts";

const topKinds = Object.keys(kinds.root?.blocks ?? {});

/**
 * Reports names that mean two things in one document: declared there and in a document it imports, or in two that it
 * imports. What comes with the language gives way, so that a new entry of a catalogue breaks nobody.
 */
export function checkNames(
  binding: Binding,
  importsOf: (document: Document) => readonly BoundDocument[],
): void {
  for (const { document } of binding.documents) {
    const imported = importsOf(document).filter((one) => !one.file.startsWith("hml:"));
    if (imported.length === 0) continue;
    for (const kind of topKinds) checkKind(binding, document, imported, kind);
  }
}

function checkKind(
  binding: Binding,
  document: Document,
  imported: readonly BoundDocument[],
  kind: string,
): void {
  const seen = new Map<string, readonly [Document, object]>();
  for (const [label, block] of Object.entries(blocksOf(document, kind))) seen.set(label, [document, block]);
  for (const { document: other } of imported) {
    for (const [label, block] of Object.entries(blocksOf(other, kind))) {
      const first = seen.get(label);
      if (first) reportTwice(binding, document, { kind, label, first, second: [other, block] });
      else seen.set(label, [other, block]);
    }
  }
}

interface Twice {
  readonly kind: string;
  readonly label: string;
  readonly first: readonly [Document, object];
  readonly second: readonly [Document, object];
}

function reportTwice(
  { diagnostics }: Binding,
  document: Document,
  { kind, label, first, second }: Twice,
): void {
  const related = [{ ...placeOfLabel(...second), message: "declared here too" }];
  const other = second[0].tree.source.file;
  if (first[0] === document) {
    const place = placeOfLabel(...first);
    diagnostics.push(makeDiagnostic(nameDeclaredTwice, "own", { kind, label, other }, { ...place, related }));
    return;
  }
  const list = document.data.import as object;
  const place = document.origins.get(list)?.node.span ?? document.tree.root.span;
  const values = { kind, label, other, one: first[0].tree.source.file };
  diagnostics.push(
    makeDiagnostic(nameDeclaredTwice, "imported", values, {
      source: document.tree.source,
      span: place,
      path: "/import",
      related: [{ ...placeOfLabel(...first), message: "declared here" }, ...related],
    }),
  );
}
