import { Source } from "../base/source.ts";
import type { Comment, Entry, Mapping, NotationId, Scalar, Sequence, Tree } from "../model/tree.ts";

/** Nothing of a new tree stands in a text yet. */
const nowhere = { start: 0, end: 0 };

/** One statement of a new block. */
export type NewEntry = readonly [key: string, value: Scalar | Sequence | Mapping];

/** A value whose spelling needs no quotes: a number, a word of an enumeration, a digest, a tensor. */
export function word(text: string | number | boolean): Scalar {
  return { type: "scalar", text: String(text), form: "bare", span: nowhere };
}

/** A value that is text. */
export function text(value: string): Scalar {
  return { type: "scalar", text: value, form: "quoted", span: nowhere };
}

/** Marks a block that was read out of a file and that nobody stands behind yet. */
export const inferred: NewEntry = ["basis", word("inferred")];

export function list(items: readonly Scalar[]): Sequence {
  return {
    type: "sequence",
    items: items.map((value) => ({ value, trivia: undefined })),
    span: nowhere,
    dangling: [],
  };
}

/** A block, with comments after its last statement. */
export function block(entries: readonly NewEntry[], remarks: readonly string[] = []): Mapping {
  return {
    type: "mapping",
    entries: entries.map(([key, value]): Entry => {
      return { key, value, keySpan: nowhere, kindSpan: nowhere, span: nowhere, trivia: undefined };
    }),
    span: nowhere,
    dangling: remarks.map((remark): Comment => ({ text: remark, span: nowhere })),
  };
}

/** A tree that no text was read for. */
export function newTree(notation: NotationId, root: Mapping): Tree {
  return { source: new Source("<new>", ""), notation, root };
}
