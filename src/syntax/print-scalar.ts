import { quoteText } from "../../grammar/quote-text.ts";
import { endOfBare, endOfDigest, endOfInstant } from "../../grammar/scan-words.ts";
import type { ScalarForm } from "../model/tree.ts";
import { isTypedBySpelling } from "../model/values/open-value.ts";
import { valueTypes } from "../model/values/value-types.ts";
import type { PropertySpec, PropertyType } from "../model/vocabulary/kind-spec.ts";
import { isOpenScope, propertyUnder, type Scope } from "./scope.ts";

/** A value to be printed: its characters, and how they were written. */
export interface PrintedValue {
  readonly text: string;
  readonly form: ScalarForm;
}

/** Types whose values are text: they stand in quotes, whatever they spell. */
const texts: ReadonlySet<PropertyType> = new Set<PropertyType>(["string", "path", "model-reference"]);

/** Types whose canonical spelling differs from others only in blanks. */
const spaced: ReadonlySet<PropertyType> = new Set<PropertyType>(["tensor"]);

/** Longest word that is printed bare. */
const longestBare = 1000;

/** The value of the property `key` as HML text spells it: text in quotes, everything else bare where it is one word. */
export function printScalar(value: PrintedValue, scope: Scope, key: string): string {
  const spec = propertyUnder(scope, key);
  if (spec) return printTyped(value.text, spec);
  return isOpenScope(scope) ? printOpen(value, scope) : printUntyped(value);
}

function printTyped(text: string, { type }: PropertySpec): string {
  if (texts.has(type)) return quoteText(text);
  const canonical =
    typeof type === "string" && spaced.has(type) ? valueTypes[type].canonical(text) : undefined;
  return bareOrQuoted(typeof canonical === "string" ? canonical : text);
}

/** Where the spelling is the type: a string that spells a number stands in quotes, a number never does. */
function printOpen({ text, form }: PrintedValue, { isExtension }: Scope): string {
  const isTyped = isTypedBySpelling(text);
  if (form === "number" || form === "boolean") return bareOrQuoted(text);
  if (form === "bare") return isTyped || !isExtension ? bareOrQuoted(text) : quoteText(text);
  return isTyped || isExtension || form === "quoted" ? quoteText(text) : bareOrQuoted(text);
}

function printUntyped({ text, form }: PrintedValue): string {
  return form === "quoted" ? quoteText(text) : bareOrQuoted(text);
}

function bareOrQuoted(text: string): string {
  return isBareValue(text) ? text : quoteText(text);
}

const tensor = /^([^[\]]+)\[([^[\]]*)\]$/;

/** Whether the grammar reads the text, bare, as one value of exactly these characters. */
export function isBareValue(text: string): boolean {
  if (text.length > longestBare) return false;
  if (isWord(text) || isWhole(text, endOfDigest) || isWhole(text, endOfInstant)) return true;
  if (isRange(text)) return true;
  const [, element = "", inside = ""] = tensor.exec(text) ?? [];
  return isWord(element) && (inside === "" || inside.split(", ").every(isDimension));
}

function isDimension(text: string): boolean {
  return text === "?" || isWord(text) || isRange(text);
}

function isRange(text: string): boolean {
  const dots = text.indexOf("..");
  return dots > 0 && isWord(text.slice(0, dots)) && isWord(text.slice(dots + 2));
}

/** A single BARE that the scanner does not take for something else. */
function isWord(text: string): boolean {
  const start = text.startsWith("-") ? 1 : 0;
  if (!/^-?[A-Za-z0-9_]/.test(text)) return false;
  return endOfBare(text, start + 1) === text.length && endOfInstant(text, 0) < 0;
}

function isWhole(text: string, end: (text: string, start: number) => number): boolean {
  return end(text, 0) === text.length;
}
