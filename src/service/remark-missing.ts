import type { Comment, Entry, Mapping, Tree } from "../model/tree.ts";
import { listMissing } from "./init-missing.ts";

/** A draft with a comment for each statement that a declaration must have and this one does not give. */
export function remarkMissing(tree: Tree): Tree {
  return { ...tree, root: mapEntry(tree.root, "model", remarkModels) };
}

function remarkModels(models: Mapping): Mapping {
  return mapEntries(models, (model) => {
    const inner = mapEntry(model, "variant", (variants) =>
      mapEntries(variants, (variant) => withRemarks(variant, listMissing("variant", variant))),
    );
    return withRemarks(inner, listMissing("model", model));
  });
}

function mapEntries(mapping: Mapping, change: (value: Mapping) => Mapping): Mapping {
  const entries = mapping.entries.map((entry): Entry => {
    return entry.value.type === "mapping" ? { ...entry, value: change(entry.value) } : entry;
  });
  return { ...mapping, entries };
}

function mapEntry(mapping: Mapping, key: string, change: (value: Mapping) => Mapping): Mapping {
  const entries = mapping.entries.map((entry): Entry => {
    return entry.key === key && entry.value.type === "mapping"
      ? { ...entry, value: change(entry.value) }
      : entry;
  });
  return { ...mapping, entries };
}

function withRemarks(mapping: Mapping, remarks: readonly string[]): Mapping {
  const comments = remarks.map((text): Comment => ({ text, span: { start: 0, end: 0 } }));
  return { ...mapping, dangling: [...mapping.dangling, ...comments] };
}
