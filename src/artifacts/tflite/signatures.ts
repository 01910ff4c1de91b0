import type { FlatTable } from "../flat-table.ts";

const model = { signatures: 7 };
const signature = { inputs: 0, outputs: 1, key: 2, subgraph: 4 };
const entry = { name: 0, tensor: 1 };

/** Names kept of one tensor: signatures that share a graph are few, and mostly agree. */
const kept = 64;

/** Names that signatures give tensors of the main graph: place of the tensor → names. */
export type Aliases = ReadonlyMap<number, readonly string[]>;

/** Reads the names that callers of a signature use for `ports`; they differ from the tensors' own. */
export function readSignatures(root: FlatTable, ports: ReadonlySet<number>): Aliases {
  const aliases = new Map<number, string[]>();
  for (const one of root.tables(model.signatures, "a signature")) {
    if (one.u32(signature.subgraph) !== 0) continue;
    for (const slot of [signature.inputs, signature.outputs]) {
      for (const port of one.tables(slot, "a name of a signature")) {
        const place = port.u32(entry.tensor);
        const name = port.text(entry.name);
        if (name === "" || !ports.has(place)) continue;
        const names = aliases.get(place) ?? [];
        if (names.length < kept && !names.includes(name)) names.push(name);
        aliases.set(place, names);
      }
    }
  }
  return aliases;
}
