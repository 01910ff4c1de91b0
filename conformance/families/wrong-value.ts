import type { PropertySpec, ValueTypeName } from "../../src/model/vocabulary/kind-spec.ts";

/** A value of another type than the property has, its place marked, and the code of what is found there. */
export interface WrongValue {
  readonly text: string;
  readonly shown: string;
  readonly code: string;
}

/** For each type a word that cannot be read as one of its values, nor be mended into one. */
const wrong: Readonly<Record<ValueTypeName, readonly [text: string, code: string] | undefined>> = {
  string: undefined,
  identifier: ['"§§"', "HML2112"],
  integer: ["many", "HML2102"],
  decimal: ["many", "HML2102"],
  boolean: ["perhaps", "HML2103"],
  semver: ["latest", "HML2108"],
  version: ["latest", "HML2108"],
  date: ["soon", "HML2107"],
  "date-or-instant": ["soon", "HML2107"],
  "date-or-window": ["soon", "HML2107"],
  size: ["large", "HML2104"],
  duration: ["long", "HML2105"],
  power: ["much", "HML2105"],
  energy: ["much", "HML2105"],
  frequency: ["often", "HML2105"],
  ratio: ["most", "HML2106"],
  digest: ["unknown", "HML2110"],
  tensor: ["anything", "HML2111"],
  reference: ['"§§"', "HML2112"],
  "model-reference": ['"§§"', "HML2112"],
  path: ['""', "HML2113"],
  license: ["proprietary", "HML2109"],
  measure: ["fast", "HML2105"],
};

/** What the property does not take. Text takes every value; it does not take a list, and a list of texts no single one. */
export function wrongValueOf(name: string, property: PropertySpec): WrongValue {
  const { type, list } = property;
  if (typeof type === "object") {
    const code = type.enum === "device-type" ? "HML3003" : "HML2100";
    return inList('"§§"', code, list !== undefined);
  }
  const known = wrong[type];
  if (known) return inList(known[0], known[1], list !== undefined);
  if (list === undefined) return { text: '⟦["one", "two"]⟧', shown: "a list", code: "HML2005" };
  if (!list.single) return { text: '⟦"one"⟧', shown: "a single value", code: "HML2005" };
  throw new Error(`no wrong value is known for "${name}"`);
}

function inList(text: string, code: string, isList: boolean): WrongValue {
  return { text: isList ? `[⟦${text}⟧]` : `⟦${text}⟧`, shown: text, code };
}
