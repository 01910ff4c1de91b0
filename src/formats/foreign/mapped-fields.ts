import type { LabelPlace, MappingRow } from "./mapping-table.ts";

/** One field of HML that a table maps: the path of its kind and its name, `model.variant.digest`. */
export interface MappedField {
  readonly field: string;
  readonly foreign: string;
  readonly says: string;
  readonly reads: readonly string[];
}

/** The fields of HML that rows map, those of blocks within blocks included; `path` is that of the block around. */
export function listMappedFields(
  rows: readonly MappingRow[],
  path: readonly string[] = [],
  place = "",
): readonly MappedField[] {
  return rows.flatMap((row): readonly MappedField[] => {
    if ("constant" in row) return [];
    const at = joinPlace(place, row.foreign);
    if ("doc" in row)
      return [{ field: [...path, "(doc comment)"].join("."), foreign: at, says: "the text", reads: [] }];
    if ("hml" in row) {
      const says = `${row.as?.says ?? "the same"}${row.gathered ? ", those of all variants together" : ""}`;
      const reads = (row.reads ?? []).map((one) => joinPlace(place, one));
      return [{ field: [...path, row.hml].join("."), foreign: at, says, reads }];
    }
    const inner = [...path, row.blocks];
    return [...listLabel(row.label, inner, at), ...listMappedFields(row.rows, inner, at)];
  });
}

function listLabel(label: LabelPlace, path: readonly string[], place: string): readonly MappedField[] {
  const reads = (label.reads ?? []).map((one) => joinPlace(place, one));
  const foreign = label.foreign === undefined ? "" : joinPlace(place, label.foreign);
  const says = label.as?.says ?? "the same";
  const others = (label.with ?? []).map((name) => ({
    field: [...path, name].join("."),
    foreign,
    says,
    reads,
  }));
  return [{ field: [...path, "(label)"].join("."), foreign, says, reads }, ...others];
}

function joinPlace(outer: string, inner: string): string {
  return outer === "" || inner === "" ? outer + inner : `${outer}.${inner}`;
}
