import type { KindId } from "../model/vocabulary/vocabulary.ts";
import type { BoundBlock } from "../model/workspace.ts";
import { blocksIn, blocksNamed, type Scope } from "./scope.ts";

/** What a reference led to. */
export type Resolution =
  | { readonly is: "found"; readonly target: BoundBlock }
  /** A block of that name is there, of a kind that the property cannot name. */
  | { readonly is: "other-kind"; readonly target: BoundBlock }
  | { readonly is: "nothing" };

/** Follows the labels of a dotted reference from the innermost scope in which they lead to a block of an allowed kind. */
export function resolveReference(
  labels: readonly string[],
  allowed: readonly string[] | undefined,
  scopes: readonly Scope[],
): Resolution {
  const [own] = scopes;
  let other: BoundBlock | undefined;
  for (const scope of scopes) {
    for (const target of follow(labels, scope)) {
      if (!allowed || allowed.includes(target.kind)) return { is: "found", target };
      if (target.block !== own?.block) other ??= target;
    }
  }
  return other ? { is: "other-kind", target: other } : { is: "nothing" };
}

function* follow(labels: readonly string[], scope: Scope): Generator<BoundBlock> {
  const [first, ...rest] = labels;
  if (first === undefined) return;
  for (const found of blocksNamed(scope, first)) {
    if (rest.length === 0) yield found;
    else yield* follow(rest, found);
  }
}

/** Spellings under which blocks of the allowed kinds can be named from these scopes. */
export function namesInScope(
  allowed: readonly string[] | undefined,
  scopes: readonly Scope[],
  limit: number,
): readonly string[] {
  const names = new Set<string>();
  const isAllowed = (kind: KindId) => !allowed || allowed.includes(kind);
  for (const scope of scopes) {
    for (const outer of blocksIn(scope)) {
      if (names.size >= limit) return [...names];
      if (isAllowed(outer.kind)) names.add(outer.label);
      for (const inner of blocksIn(outer))
        if (isAllowed(inner.kind)) names.add(`${outer.label}.${inner.label}`);
    }
  }
  return [...names];
}
