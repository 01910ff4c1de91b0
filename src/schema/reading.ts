import type { TextEdit } from "../base/edit.ts";
import { limits } from "../base/limits.ts";
import { escapePointerToken } from "../base/pointer.ts";
import type { Span } from "../base/span.ts";
import type { FaultOf } from "../diagnostics/descriptor.ts";
import type { Diagnostic, Fix, Related } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { HolesOf, Messages } from "../diagnostics/message.ts";
import type { Change } from "../model/change.ts";
import { type Document, type Origin, pathOf } from "../model/document.ts";
import type { Entry, Scalar, Tree } from "../model/tree.ts";
import type { DataObject } from "./data-object.ts";
import type { PropertyPlan } from "./kind-plan.ts";

export interface ReadDocumentOptions {
  /** How the document's notation writes a change; left out: findings carry no fixes. */
  readonly edit?: (tree: Tree, change: Change) => readonly TextEdit[];
  /** `ignore`: what is required and absent is not reported (examples, legacy forms). */
  readonly missing?: "report" | "ignore";
  /** Names of extensions that the caller understands. */
  readonly extensions?: readonly string[];
}

/** A scalar that is no value of its property's type. */
export interface Suspect {
  /** The block or list that holds it. */
  readonly parent: object;
  readonly key: string | number;
  readonly node: Scalar;
  readonly plan: PropertyPlan;
}

/** What is known while one document is read. */
export interface Reading {
  readonly document: Document;
  readonly origins: Map<object, Origin>;
  readonly diagnostics: Diagnostic[];
  readonly options: ReadDocumentOptions;
  readonly suspects: Suspect[];
  /** Properties that hold something else than they take: a list for a value, a block for a list. */
  readonly misshapen: { readonly parent: object; readonly key: string | number }[];
  /** Placeholders of what could not be read; taken out before anybody else sees the data. */
  readonly pruned: { readonly parent: object; readonly key: string | number }[];
  /** Statements that ended up in a block inside of theirs, which is not closed. */
  readonly lost: { readonly parent: object; readonly key: string | number }[];
  /** How many names were met that the vocabulary does not know. */
  readonly met: { unknownNames: number };
  /** Blocks in which something was reported that may be the very statement they seem to lack. */
  readonly damaged: Set<object>;
}

/** Where a block stands in the data. */
export interface Above {
  readonly entry: Entry | undefined;
  readonly parent: object | undefined;
  readonly key: string | number;
}

/** How a finding is mended: one change of the tree. */
export interface TreeFix {
  readonly title: string;
  readonly safe: boolean;
  readonly change: Change;
}

/** Where a finding is, and what goes with it. */
export interface FaultPlace {
  readonly span: Span;
  readonly path: string;
  readonly related?: readonly Related[];
  readonly fix?: TreeFix | undefined;
}

/** Adds one finding. */
export function reportFault<M extends Messages, Id extends keyof M & string>(
  reading: Reading,
  fault: FaultOf<M>,
  [id, values]: readonly [id: Id, values: Readonly<Record<HolesOf<M[Id]>, string | number>>],
  place: FaultPlace,
): void {
  const { source } = reading.document.tree;
  const { span, path, related = [], fix } = place;
  if (reading.diagnostics.length >= 4 * limits.schemaFaults) return;
  const diagnostic = makeDiagnostic(fault, id, values, { source, span, path, related });
  reading.diagnostics.push(fix ? withFix(diagnostic, () => resolveFix(reading, fix)) : diagnostic);
}

// Edits are worked out when somebody asks: most findings of a bad file are never mended.
function withFix(diagnostic: Diagnostic, resolve: () => readonly Fix[]): Diagnostic {
  let fixes: readonly Fix[] | undefined;
  return {
    ...diagnostic,
    get fixes() {
      fixes ??= resolve();
      return fixes;
    },
  };
}

function resolveFix(reading: Reading, { title, safe, change }: TreeFix): Fix[] {
  const { tree } = reading.document;
  const edits = reading.options.edit?.(tree, change) ?? [];
  if (edits.length === 0) return [];
  return [{ title, safe, edits: edits.map((edit) => ({ source: tree.source, ...edit })) }];
}

/** JSON Pointer of a value in a block, map or list. */
export function pointerTo(reading: Reading, parent: object, key: string | number): string {
  return `${pathOf(reading.document, parent)}/${escapePointerToken(String(key))}`;
}

/** Leaves a value out of the data in the end; of a list with a fault, the list. */
export function prune(reading: Reading, parent: object, key: string | number): void {
  const origin = Array.isArray(parent) ? reading.origins.get(parent) : undefined;
  if (origin?.parent) reading.pruned.push({ parent: origin.parent, key: origin.key });
  else reading.pruned.push({ parent, key });
}

/** Takes out what `prune` was told. */
export function removePruned(reading: Reading): void {
  for (const { parent, key } of reading.pruned) delete (parent as DataObject)[key];
}
