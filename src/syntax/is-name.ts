import { endOfName } from "../../grammar/scan-words.ts";

/** Whether the grammar reads the text as one NAME: a property, a kind or a bare label. */
export function isName(text: string): boolean {
  return /^[A-Za-z]/.test(text) && endOfName(text, 0) === text.length;
}
