import { kinds, lookupKind, lookupProperty } from "../src/model/vocabulary/vocabulary.ts";

/*
 * What the vocabulary tells of where a brace is missing. Texts whose braces pair up never come here: what their words
 * mean is no business of the grammar.
 */

/** Whether a block of a kind holds statements of that name; of a kind that is not known, or open, it may be. */
export function mayHold(kind: string | undefined, name: string): boolean {
  if (kind === undefined || kinds[kind]?.open) return true;
  return lookupKind(kind, name) !== undefined || lookupProperty(kind, name) !== undefined;
}
