import type { Document } from "../model/document.ts";
import { type KindId, kinds, lookupKind } from "../model/vocabulary/vocabulary.ts";
import type { BoundBlock } from "../model/workspace.ts";

/** A place where names are looked up, innermost first: the labelled blocks of one block, or of one document. */
export interface Scope {
  readonly document: Document;
  /** The block whose labelled blocks are visible. */
  readonly block: object;
  readonly kind: KindId;
}

/** Scopes that a reference in `block` sees: its own block and those above, then the documents that are imported. */
export function scopesOf(document: Document, block: object, imports: readonly Document[]): readonly Scope[] {
  const scopes: Scope[] = [];
  for (let at: object | undefined = block; at; at = document.origins.get(at)?.parent) {
    const kind = document.origins.get(at)?.kind;
    if (kind) scopes.push({ document, block: at, kind });
  }
  for (const imported of imports) scopes.push({ document: imported, block: imported.data, kind: "root" });
  return scopes;
}

/**
 * The labelled blocks that stand directly in a block. Single blocks in it are looked through, so that
 * `heart_rhythm.latency` finds the claim in the model's `performance`.
 */
export function* blocksIn({ document, block, kind }: Scope): Generator<BoundBlock> {
  for (const [name, value] of Object.entries(block)) {
    if (typeof value !== "object" || value === null || Array.isArray(value) || name === "x") continue;
    const inner = lookupKind(kind, name);
    if (!inner || kinds[inner]?.open) continue;
    if (kinds[inner]?.form === "single") yield* blocksIn({ document, block: value, kind: inner });
    else for (const label of Object.keys(value)) yield* blockAt(document, value, inner, label);
  }
}

/** The labelled blocks of that label that stand directly in a block, without looking at the others. */
export function* blocksNamed({ document, block, kind }: Scope, label: string): Generator<BoundBlock> {
  for (const [name, use] of Object.entries(kinds[kind]?.blocks ?? {})) {
    const value = (block as Readonly<Record<string, unknown>>)[name];
    if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
    const inner = use.kind as KindId;
    if (kinds[inner]?.form === "single") yield* blocksNamed({ document, block: value, kind: inner }, label);
    else yield* blockAt(document, value, inner, label);
  }
}

function* blockAt(document: Document, map: object, kind: KindId, label: string): Generator<BoundBlock> {
  if (!Object.hasOwn(map, label)) return;
  const block = (map as Readonly<Record<string, unknown>>)[label];
  if (typeof block === "object" && block !== null) yield { document, block, kind, label };
}
