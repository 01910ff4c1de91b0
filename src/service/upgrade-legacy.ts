import type { Tree } from "../model/tree.ts";
import { block, word } from "./init-tree.ts";

/**
 * The form before HML 1.0 as a document of HML 1.0: with the version, and with size and device types in the variant
 * `default`, where the reader has put them already. Everything that it says is kept; what HML 1.0 requires besides is
 * not invented.
 */
export function upgradeLegacy({ legacy: _, ...tree }: Tree): Tree {
  const { entries } = block([["hml", word("1.0")]]);
  return { ...tree, root: { ...tree.root, entries: [...entries, ...tree.root.entries] } };
}
