import { closestName } from "../base/closest-name.ts";
import type { Fix } from "../diagnostics/diagnostic.ts";
import { unresolvedReference } from "../diagnostics/faults/unresolved-reference.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { type Document, type Place, placeOfValue } from "../model/document.ts";
import { findEntry, type Mapping, type Scalar, type TreeNode } from "../model/tree.ts";
import { parseReference } from "../model/values/reference.ts";
import type { PropertySpec } from "../model/vocabulary/kind-spec.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import type { BoundBlock } from "../model/workspace.ts";
import type { Binding, Imports } from "./check-imports.ts";
import { namesInScope, resolveReference } from "./resolve-reference.ts";
import { type Scope, scopesOf } from "./scope.ts";

/** What each reference names: block → `property/index` → target. */
export type ReferenceTable = ReadonlyMap<object, Readonly<Record<string, BoundBlock>>>;

/** Names that a suggestion is chosen from; more are not what somebody mistyped among. */
const candidateLimit = 5000;

/** The properties of a kind that hold references; most kinds have none. */
const referenceProperties: ReadonlyMap<string, readonly (readonly [name: string, spec: PropertySpec])[]> =
  new Map(
    Object.entries(kinds).flatMap(([id, kind]) => {
      const found = Object.entries(kind.properties).filter(([, spec]) => spec.type === "reference");
      return found.length > 0 ? [[id, found] as const] : [];
    }),
  );

/** Resolves every reference of every document, and reports those that name nothing. */
export function bindReferences(
  binding: Binding,
  importsOf: (document: Document) => Imports | undefined,
): ReferenceTable {
  const table = new Map<object, Record<string, BoundBlock>>();
  for (const { document } of binding.documents) {
    const imports = importsOf(document);
    for (const [block, { kind }] of document.origins) {
      const properties = kind && referenceProperties.get(kind);
      if (!properties) continue;
      const scopes = scopesOf(document, block, imports?.documents.map((one) => one.document) ?? []);
      for (const [name, spec] of properties)
        for (const use of usesOf(document, block, name, spec))
          bindUse({ binding, table, scopes, imports }, use);
    }
  }
  return table;
}

/** One reference as it is stated. */
interface Use {
  readonly document: Document;
  readonly block: object;
  readonly property: string;
  readonly index: number;
  readonly text: string;
  readonly spec: PropertySpec;
  readonly place: Place;
}

function usesOf(document: Document, block: object, property: string, spec: PropertySpec): readonly Use[] {
  const value = (block as Readonly<Record<string, unknown>>)[property];
  const use = { document, block, property, spec };
  if (typeof value === "string")
    return [{ ...use, index: 0, text: value, place: placeOfValue(document, block, property) }];
  if (!Array.isArray(value)) return [];
  return (value as readonly string[]).map((text, index) => ({
    ...use,
    index,
    text,
    place: placeOfValue(document, value, index),
  }));
}

interface Surroundings {
  readonly binding: Binding;
  readonly table: Map<object, Record<string, BoundBlock>>;
  readonly scopes: readonly Scope[];
  readonly imports: Imports | undefined;
}

function bindUse({ binding, table, scopes, imports }: Surroundings, use: Use): void {
  const { text, spec, block, property, index, document, place } = use;
  const resolution = resolveReference(parseReference(text) ?? [], spec.refers, scopes);
  if (resolution.is === "found") {
    const row = table.get(block) ?? {};
    row[`${property}/${index}`] = resolution.target;
    table.set(block, row);
    return;
  }
  // What is missing may stand where something could not be read; that was reported.
  if (imports?.complete === false || isDamaged(document.tree.root)) return;
  const wanted = (spec.refers ?? ["block"]).map(nameOfKind).join(" or ");
  if (resolution.is === "other-kind") {
    const values = { name: text, found: nameOfKind(resolution.target.kind), property, wanted };
    const related = [{ ...placeOfTarget(resolution.target), message: "declared here" }];
    binding.diagnostics.push(makeDiagnostic(unresolvedReference, "kind", values, { ...place, related }));
    return;
  }
  const better = closestName(text, namesInScope(spec.refers, scopes, candidateLimit));
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

function fixUse({ options }: Binding, { document, block, property, index }: Use, better: string): Fix[] {
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
