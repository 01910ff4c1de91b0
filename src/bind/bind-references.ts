import { closestName } from "../base/closest-name.ts";
import type { Fix } from "../diagnostics/diagnostic.ts";
import { unresolvedReference } from "../diagnostics/faults/unresolved-reference.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Document } from "../model/document.ts";
import { findEntry, type Mapping, type Scalar, type TreeNode } from "../model/tree.ts";
import { parseReference } from "../model/values/reference.ts";
import { kinds, lookupKind } from "../model/vocabulary/vocabulary.ts";
import type { BoundBlock } from "../model/workspace.ts";
import type { Binding, Imports } from "./check-imports.ts";
import { type ReferenceUse, usesOf } from "./list-references.ts";
import { namesInScope, resolveReference } from "./resolve-reference.ts";
import { type Scope, scopesOf } from "./scope.ts";

/** What each reference names: block → `property/index` → target. */
export type ReferenceTable = ReadonlyMap<object, Readonly<Record<string, BoundBlock>>>;

/** Names that a suggestion is chosen from; more are not what somebody mistyped among. */
const candidateLimit = 5000;
/** References of one document for which a suggestion is sought; whoever mistyped more has another problem. */
const suggestionLimit = 50;

/** What is worked out once for all references of a document. */
interface DocumentState {
  suggestions: number;
  damaged: boolean | undefined;
  /** Names in blocks whose kind nobody knows. */
  strange: ReadonlySet<string> | undefined;
}

/** Resolves every reference of every document, and reports those that name nothing. */
export function bindReferences(
  binding: Binding,
  importsOf: (document: Document) => Imports | undefined,
): ReferenceTable {
  const table = new Map<object, Record<string, BoundBlock>>();
  for (const { document } of binding.documents) {
    const imports = importsOf(document);
    const state: DocumentState = { suggestions: 0, damaged: undefined, strange: undefined };
    for (const [block, { kind }] of document.origins) {
      const uses = usesOf(document, block, kind);
      if (uses.length === 0) continue;
      const scopes = scopesOf(document, block, imports?.documents.map((one) => one.document) ?? []);
      for (const use of uses) bindUse({ binding, table, scopes, imports, state }, use);
    }
  }
  return table;
}

interface Surroundings {
  readonly binding: Binding;
  readonly state: DocumentState;
  readonly table: Map<object, Record<string, BoundBlock>>;
  readonly scopes: readonly Scope[];
  readonly imports: Imports | undefined;
}

function bindUse({ binding, table, scopes, imports, state }: Surroundings, use: ReferenceUse): void {
  const { text, spec, block, property, index, document, place } = use;
  const names = parseReference(text) ?? [];
  const resolution = resolveReference(names, spec.refers, scopes);
  if (resolution.is === "found") {
    const row = table.get(block) ?? {};
    row[`${property}/${index}`] = resolution.target;
    table.set(block, row);
    return;
  }
  // What is missing may stand where something could not be read; that was reported.
  state.damaged ??= isDamaged(document.tree.root);
  if (imports?.complete === false || state.damaged) return;
  state.strange ??= new Set(namesInUnknownBlocks(document.tree.root, "root"));
  if (names.some((name) => state.strange?.has(name))) return;
  const wanted = (spec.refers ?? ["block"]).map(nameOfKind).join(" or ");
  if (resolution.is === "other-kind") {
    const values = { name: text, found: nameOfKind(resolution.target.kind), property, wanted };
    const related = [{ ...placeOfTarget(resolution.target), message: "declared here" }];
    binding.diagnostics.push(makeDiagnostic(unresolvedReference, "kind", values, { ...place, related }));
    return;
  }
  const better =
    state.suggestions++ < suggestionLimit
      ? closestName(text, namesInScope(spec.refers, scopes, candidateLimit))
      : undefined;
  if (better === undefined) {
    binding.diagnostics.push(makeDiagnostic(unresolvedReference, "default", { name: text, wanted }, place));
    return;
  }
  const fixes = fixUse(binding, use, better);
  binding.diagnostics.push(
    makeDiagnostic(unresolvedReference, "near", { name: text, wanted, better }, { ...place, fixes }),
  );
}

/** Name of a kind in the text of a declaration: that of the block in which it stands. */
function nameOfKind(id: string): string {
  for (const kind of Object.values(kinds))
    for (const [name, use] of Object.entries(kind.blocks)) if (use.kind === id) return name;
  return id;
}

function placeOfTarget({ document, block }: BoundBlock) {
  const entry = document.origins.get(block)?.entry;
  return { source: document.tree.source, span: entry?.keySpan ?? { start: 0, end: 0 } };
}

function isDamaged(node: TreeNode): boolean {
  if (node.type !== "mapping") return false;
  return node.damaged === true || node.entries.some((entry) => isDamaged(entry.value));
}

/** Names in blocks whose kind the vocabulary does not have (`bechmark bench { … }`): that was reported. */
function namesInUnknownBlocks(node: Mapping, kind: string): readonly string[] {
  return node.entries.flatMap(({ key, value }) => {
    if (value.type !== "mapping" || kind === "x") return [];
    const own = lookupKind(kind, key);
    if (own === undefined) return namesIn(value);
    if (kinds[own]?.form !== "labelled") return namesInUnknownBlocks(value, own);
    return value.entries.flatMap(({ value: block }) =>
      block.type === "mapping" ? namesInUnknownBlocks(block, own) : [],
    );
  });
}

function namesIn(node: Mapping): readonly string[] {
  return node.entries.flatMap(({ key, value }) =>
    value.type === "mapping" ? [key, ...namesIn(value)] : [key],
  );
}

function fixUse(
  { options }: Binding,
  { document, block, property, index }: ReferenceUse,
  better: string,
): Fix[] {
  const node = findNode(document.origins.get(block)?.node, property, index);
  const edits = node
    ? (options.edit?.(document.tree, { kind: "set-scalar", node, value: better }) ?? [])
    : [];
  if (edits.length === 0) return [];
  const { source } = document.tree;
  return [{ title: `Replace by "${better}"`, safe: true, edits: edits.map((edit) => ({ source, ...edit })) }];
}

function findNode(block: TreeNode | undefined, property: string, index: number): Scalar | undefined {
  const node = block?.type === "mapping" ? findEntry(block as Mapping, property)?.value : block;
  const one = node?.type === "sequence" ? node.items[index]?.value : node;
  return one?.type === "scalar" ? one : undefined;
}
