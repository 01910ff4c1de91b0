import type { Span } from "../../base/span.ts";

/** A value of another format as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface ForeignMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: ForeignNode;
}

export interface ForeignObject {
  readonly type: "object";
  readonly members: readonly ForeignMember[];
  readonly span: Span;
}

export interface ForeignArray {
  readonly type: "array";
  readonly items: readonly ForeignNode[];
  readonly span: Span;
}

export interface ForeignScalar {
  readonly type: "scalar";
  readonly value: string | number | boolean | null;
  readonly span: Span;
}

/** A document of another format with the place of everything in it, whether it was JSON, JSON5 or YAML. */
export type ForeignNode = ForeignObject | ForeignArray | ForeignScalar;

/** First member of that name; `undefined` where there is none or the node is no object. */
export function memberOf(node: ForeignNode | undefined, key: string): ForeignNode | undefined {
  if (node?.type !== "object") return undefined;
  return node.members.find((member) => member.key === key)?.value;
}

/** The value without places. */
export function plainOf(node: ForeignNode): Json {
  if (node.type === "scalar") return node.value;
  if (node.type === "array") return node.items.map(plainOf);
  const plain: Record<string, Json> = Object.create(null);
  for (const { key, value } of node.members) if (!(key in plain)) plain[key] = plainOf(value);
  return plain;
}
