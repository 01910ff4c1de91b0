import type { Entry, Mapping, Scalar, Sequence, SequenceItem } from "./tree.ts";

/** A value to be written by a fix: scalars by their canonical spelling, lists of them, or blocks as ordered entries. */
export type NewValue = string | number | boolean | readonly (string | number | boolean)[] | NewBlock;

export interface NewBlock {
  readonly entries: readonly (readonly [key: string, value: NewValue])[];
}

/** A change to a document in terms of its tree; each notation knows how to write it (`Notation.edit`). */
export type Change =
  | { readonly kind: "set-scalar"; readonly node: Scalar; readonly value: string | number | boolean }
  | { readonly kind: "set-entry"; readonly entry: Entry; readonly value: NewValue }
  | {
      readonly kind: "insert-entry";
      readonly into: Mapping;
      readonly path: readonly string[];
      readonly key: string;
      readonly value: NewValue;
    }
  | { readonly kind: "insert-item"; readonly into: Sequence; readonly value: string | number | boolean }
  | { readonly kind: "rename-key"; readonly entry: Entry; readonly key: string }
  /** Entries of one mapping, in the order that they are to have. */
  | { readonly kind: "order-entries"; readonly entries: readonly Entry[] }
  | { readonly kind: "remove-entry"; readonly from: Mapping; readonly entry: Entry }
  | { readonly kind: "remove-item"; readonly from: Sequence; readonly item: SequenceItem };
