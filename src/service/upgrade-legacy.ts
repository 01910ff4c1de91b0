import type { Entry, Mapping, Tree } from "../model/tree.ts";
import { listMissing } from "./init-missing.ts";
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

/** The same tree with a remark for each statement that a model or a variant lacks, as `hml init` writes them. */
export function remarkMissing(tree: Tree): Tree {
  return {
    ...tree,
    root: inEach(tree.root, "model", (model) =>
      remark(
        "model",
        inEach(model, "variant", (one) => remark("variant", one)),
      ),
    ),
  };
}

function inEach(parent: Mapping, kind: string, change: (block: Mapping) => Mapping): Mapping {
  const changed = (entry: Entry, of: (block: Mapping) => Mapping): Entry =>
    entry.value.type === "mapping" ? { ...entry, value: of(entry.value) } : entry;
  const labels = (map: Mapping) => ({ ...map, entries: map.entries.map((entry) => changed(entry, change)) });
  return {
    ...parent,
    entries: parent.entries.map((entry) => (entry.key === kind ? changed(entry, labels) : entry)),
  };
}

function remark(kind: string, stated: Mapping): Mapping {
  const { dangling } = block([], listMissing(kind, stated));
  return { ...stated, dangling: [...stated.dangling, ...dangling] };
}
