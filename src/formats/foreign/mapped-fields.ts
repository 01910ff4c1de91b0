import type { BlocksRow, MappingRow } from "./mapping-table.ts";

/** One field of HML that a table maps: the path of its kind and its name, `model.variant.digest`. */
export interface MappedField {
  readonly field: string;
  /** Place within the object of the block; `undefined`: the format has none. */
  readonly foreign: string | undefined;
  readonly says: string;
  readonly reads: readonly string[];
}

/** The fields of one kind of block, and the objects that such a block becomes. */
export interface MappedBlock {
  /** `model.variant`; `""` for the document. */
  readonly block: string;
  /** Path of its objects in the document; `""`: the document itself. */
  readonly place: string;
  /** Paths that are read for the same. */
  readonly reads: readonly string[];
  readonly fields: readonly MappedField[];
}

/** The blocks of HML that rows map, outermost first. */
export function listMappedBlocks(
  rows: readonly MappingRow[],
  path: readonly string[] = [],
  place = "",
): readonly MappedBlock[] {
  const own = rows.flatMap((row) => describeRow(row, path));
  const inner = rows
    .filter((row): row is BlocksRow => "blocks" in row)
    .flatMap((row) => {
      const at = place === "" || row.foreign === "" ? place + row.foreign : `${place}.${row.foreign}`;
      const names = [...path, row.blocks];
      const [first, ...others] = listMappedBlocks(row.rows, names, at);
      const fields = [...describeLabel(row, names), ...(first?.fields ?? [])];
      return [{ block: names.join("."), place: at, reads: row.reads ?? [], fields }, ...others];
    });
  return [{ block: path.join("."), place, reads: [], fields: own }, ...inner];
}

/** Every field that rows map, the label of a block and its doc comment among them. */
export function listMappedFields(rows: readonly MappingRow[]): readonly MappedField[] {
  return listMappedBlocks(rows).flatMap(({ fields }) => fields);
}

function describeRow(row: MappingRow, path: readonly string[]): readonly MappedField[] {
  const nameOf = (name: string) => [...path, name].join(".");
  if ("doc" in row)
    return [{ field: nameOf("(doc comment)"), foreign: row.foreign, says: "the text", reads: [] }];
  if (!("hml" in row)) return [];
  const { hml, foreign, as, reads = [], gathered } = row;
  const says = `${as?.says ?? "the same"}${gathered ? ", those of all variants together" : ""}`;
  return [{ field: nameOf(hml), foreign, says, reads }];
}

function describeLabel({ label }: BlocksRow, path: readonly string[]): readonly MappedField[] {
  const { foreign, reads = [], as, with: others = [] } = label;
  return ["(label)", ...others].map((name) => {
    return { field: [...path, name].join("."), foreign, says: as?.says ?? "the same", reads };
  });
}
