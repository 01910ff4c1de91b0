import { closestName } from "../base/closest-name.ts";
import { limits } from "../base/limits.ts";
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import { importCycle } from "../diagnostics/faults/import-cycle.ts";
import { importLeavesWorkspace } from "../diagnostics/faults/import-leaves-workspace.ts";
import { importMissing } from "../diagnostics/faults/import-missing.ts";
import { importNeedsNewerLanguage } from "../diagnostics/faults/import-needs-newer-language.ts";
import { importNotRelative } from "../diagnostics/faults/import-not-relative.ts";
import { unknownBuiltin } from "../diagnostics/faults/unknown-builtin.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { Scalar, Tree } from "../model/tree.ts";
import { findEntry } from "../model/tree.ts";
import { compareVersions } from "../model/values/version.ts";
import type { BoundDocument } from "../model/workspace.ts";
import type { BindOptions } from "./bind-options.ts";
import { findCycles } from "./find-cycles.ts";
import { type ImportStatement, listImports } from "./list-imports.ts";

/** What is known while documents are bound. */
export interface Binding {
  readonly documents: readonly BoundDocument[];
  readonly byFile: ReadonlyMap<string, BoundDocument>;
  readonly options: BindOptions;
  readonly diagnostics: Diagnostic[];
}

/** What one document imports. */
export interface Imports {
  readonly documents: readonly BoundDocument[];
  readonly statements: readonly (readonly [statement: ImportStatement, target: BoundDocument])[];
  /** Every import was found, so that a name which is nowhere is a fault. */
  readonly complete: boolean;
}

/** Follows the imports of all documents, and reports those that lead nowhere or in a circle. */
export function checkImports(binding: Binding): ReadonlyMap<Document, Imports> {
  const all = new Map<Document, Imports>();
  for (const one of binding.documents) all.set(one.document, followImports(binding, one));
  reportCycles(binding, all);
  return all;
}

function followImports(binding: Binding, { file, document }: BoundDocument): Imports {
  const statements: [ImportStatement, BoundDocument][] = [];
  const listed = listImports(document, file, binding.options.rootOf?.(file));
  for (const statement of listed) {
    const target = findTarget(binding, statement, document.tree);
    if (!target) continue;
    statements.push([statement, target]);
    checkLanguage(binding, statement, document, target.document);
  }
  const documents = [...new Set(statements.map(([, target]) => target))].filter(
    (one) => one.document !== document,
  );
  return { documents, statements, complete: statements.length === listed.length };
}

function findTarget(binding: Binding, statement: ImportStatement, tree: Tree): BoundDocument | undefined {
  const { target, text: path, place } = statement;
  const { diagnostics } = binding;
  if (target.is === "not-relative")
    diagnostics.push(makeDiagnostic(importNotRelative, "default", { path }, place));
  else if (target.is === "outside")
    diagnostics.push(makeDiagnostic(importLeavesWorkspace, "default", { path }, place));
  else {
    const found = binding.byFile.get(target.file);
    if (found) return found;
    if (target.is === "builtin") reportUnknownBuiltin(binding, statement, tree);
    else reportUnavailable(binding, statement, target.file);
  }
  return undefined;
}

function reportUnavailable(
  { options, diagnostics }: Binding,
  { text: path, place }: ImportStatement,
  file: string,
): void {
  const reason = options.unavailable?.get(file) ?? "missing";
  diagnostics.push(
    reason === "outside"
      ? makeDiagnostic(importLeavesWorkspace, "default", { path }, place)
      : makeDiagnostic(importMissing, reason, { path, limit: limits.declarationBytes }, place),
  );
}

function reportUnknownBuiltin(
  { options, diagnostics }: Binding,
  { text, place }: ImportStatement,
  tree: Tree,
): void {
  const known = (options.builtins ?? []).map((name) => `hml:${name}`);
  const better = closestName(text, known);
  if (better === undefined) {
    const values = { path: text, known: known.join(", ") || "none" };
    diagnostics.push(makeDiagnostic(unknownBuiltin, "default", values, place));
    return;
  }
  const fixes = fixImport(options, tree, text, better);
  diagnostics.push(makeDiagnostic(unknownBuiltin, "near", { path: text, better }, { ...place, fixes }));
}

function fixImport(options: BindOptions, tree: Tree, text: string, better: string): Fix[] {
  const list = findEntry(tree.root, "import")?.value;
  const isStated = (node: unknown): node is Scalar =>
    (node as Scalar).type === "scalar" && (node as Scalar).text === text;
  const node = list?.type === "sequence" ? list.items.map((item) => item.value).find(isStated) : undefined;
  const edits = node ? (options.edit?.(tree, { kind: "set-scalar", node, value: better }) ?? []) : [];
  if (edits.length === 0) return [];
  return [
    {
      title: `Replace by "${better}"`,
      safe: true,
      edits: edits.map((edit) => ({ source: tree.source, ...edit })),
    },
  ];
}

function checkLanguage(
  { diagnostics }: Binding,
  { text, place }: ImportStatement,
  own: Document,
  other: Document,
): void {
  const ours = own.data.hml;
  const theirs = other.data.hml;
  if (ours === undefined || theirs === undefined || (compareVersions(theirs, ours) ?? 0) <= 0) return;
  const values = { path: text, ours, theirs };
  diagnostics.push(makeDiagnostic(importNeedsNewerLanguage, "default", values, place));
}

function reportCycles(
  { documents, byFile, options, diagnostics }: Binding,
  all: ReadonlyMap<Document, Imports>,
): void {
  const statementsOf = (file: string) => {
    const bound = byFile.get(file);
    return (bound && all.get(bound.document)?.statements) ?? [];
  };
  const files = documents.map((one) => one.file);
  const cycles = findCycles(files, (file) => statementsOf(file).map(([, target]) => target.file));
  for (const found of cycles) {
    const isChecked = (file: string) => {
      const bound = byFile.get(file);
      return bound !== undefined && (options.checked?.has(bound.document) ?? true);
    };
    const first = Math.max(0, found.findIndex(isChecked));
    const cycle = [...found.slice(first), ...found.slice(0, first)];
    const steps = cycle.map((file, i) => {
      const next = cycle[(i + 1) % cycle.length];
      return statementsOf(file).find(([, target]) => target.file === next)?.[0].place;
    });
    const [place, ...rest] = steps.filter((step) => step !== undefined);
    if (!place) continue;
    const names = [...cycle, cycle[0] ?? ""].map(
      (file) => byFile.get(file)?.document.tree.source.file ?? file,
    );
    const related = rest.map((step) => ({ ...step, message: "and this import" }));
    diagnostics.push(
      makeDiagnostic(importCycle, "default", { path: names.join(" → ") }, { ...place, related }),
    );
  }
}
