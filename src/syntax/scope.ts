import type { PropertySpec } from "../model/vocabulary/kind-spec.ts";
import { type KindId, kinds, lookupKind, lookupProperty } from "../model/vocabulary/vocabulary.ts";

/**
 * What the vocabulary says of the inside of a block, as far as the text depends on it. Inside an extension, a kind that
 * is not checked yet or an unknown one, it says nothing: the spelling of a value is then its type.
 */
export interface Scope {
  readonly kind: KindId | undefined;
  /** Inside an extension no block has a label, and strings stand in quotes. */
  readonly isExtension: boolean;
}

export const rootScope: Scope = { kind: "root", isExtension: false };
const unknownScope: Scope = { kind: undefined, isExtension: false };
const extensionScope: Scope = { kind: undefined, isExtension: true };

/** Scope inside the blocks that stand under `key`. */
export function innerScope(scope: Scope, key: string): Scope {
  const kind = kindUnder(scope, key);
  if (scope.isExtension || (kind && kinds[kind]?.open === "extension")) return extensionScope;
  return kind ? { kind, isExtension: false } : unknownScope;
}

/** Kind of the blocks that stand under `key`, where the vocabulary knows it. */
export function kindUnder({ kind, isExtension }: Scope, key: string): KindId | undefined {
  return isExtension ? undefined : lookupKind(kind ?? "", key);
}

/** What the vocabulary says of the property `key`. */
export function propertyUnder({ kind }: Scope, key: string): PropertySpec | undefined {
  return kind && !kinds[kind]?.open ? lookupProperty(kind, key) : undefined;
}

/** Whether values are typed by their spelling. */
export function isOpenScope({ kind }: Scope): boolean {
  return kind === undefined || kinds[kind]?.open !== undefined;
}

/** Property that the short form of the block under `key` states. */
export function primaryUnder(scope: Scope, key: string): string | undefined {
  const kind = kindUnder(scope, key);
  return kind && kinds[kind]?.primary;
}
