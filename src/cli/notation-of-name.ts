import type { NotationId } from "../model/tree.ts";

const endings: readonly (readonly [RegExp, NotationId])[] = [
  [/\.ya?ml$/i, "yaml"],
  [/\.json$/i, "json"],
  [/\.xml$/i, "xml"],
  [/\.hml$/i, "hml"],
];

/** The notation that a file name asks for; `undefined` where it asks for none. */
export function notationOfName(name: string): NotationId | undefined {
  return endings.find(([ending]) => ending.test(name))?.[1];
}
