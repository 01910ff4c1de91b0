import type { Scalar } from "../tree.ts";
import { decimalType } from "./number.ts";

/**
 * Value of a scalar where no vocabulary gives it a type, in an extension or a kind that is not checked: a bare integer or
 * decimal is a number, bare `true` and `false` are booleans, everything else is a string (spec §7.2).
 */
export function readOpenValue(scalar: Scalar): string | number | boolean {
  const { text, form } = scalar;
  if (form === "quoted" || form === "string") return text;
  if (text === "true" || text === "false") return text === "true";
  const number = decimalType.canonical(text);
  return typeof number === "number" ? number : text;
}

/** Whether a text would be read as a number or a boolean if it stood bare. */
export function isTypedBySpelling(text: string): boolean {
  return text === "true" || text === "false" || decimalType.canonical(text) !== undefined;
}
