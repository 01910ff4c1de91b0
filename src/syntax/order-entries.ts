import type { Entry } from "../model/tree.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import { isOpenScope, type Scope } from "./scope.ts";

const orders = new Map<string, ReadonlyMap<string, number>>();

/** Entries in the order of the vocabulary; unknown ones behind, those of one key and in open blocks as they stand. */
export function orderEntries(entries: readonly Entry[], scope: Scope): readonly Entry[] {
  if (isOpenScope(scope) || !scope.kind) return entries;
  const order = orderOf(scope.kind);
  const rank = ({ key }: Entry) => order.get(key) ?? order.size;
  const isOrdered = entries.every((entry, i) => i === 0 || rank(entries[i - 1] ?? entry) <= rank(entry));
  return isOrdered ? entries : [...entries].sort((a, b) => rank(a) - rank(b));
}

/** Rank of each property and block of a kind. */
export function orderOf(kind: string): ReadonlyMap<string, number> {
  const known = orders.get(kind);
  if (known) return known;
  const { properties = {}, blocks = {} } = kinds[kind] ?? {};
  const order = new Map(
    [...Object.keys(properties), ...Object.keys(blocks), "x"].map((key, rank) => [key, rank]),
  );
  orders.set(kind, order);
  return order;
}
