import { processorNames } from "../../../model/vocabulary/kinds/hardware.ts";
import { type Codec, commaList } from "../codecs.ts";
import type { PropertyRow } from "../mapping-table.ts";

/**
 * Bills of materials let anyone add named properties. What a device or an app store needs of a model and no bill of
 * materials has a field for stands there under `hml:` and the name that HML gives it.
 */
const ofModel: readonly (readonly [hml: string, as?: Codec])[] = [
  ["privacy.level"],
  ["privacy.category", commaList],
  ["privacy.label"],
  ["privacy.retention"],
  ["privacy.destinations", commaList],
  ["privacy.regions", commaList],
  ["lifecycle.trained"],
  ["lifecycle.compressed-version"],
  ["lifecycle.status"],
  ["lifecycle.retired"],
  ["lifecycle.superseded-by"],
  ["supersedes"],
];

const ofVariant: readonly (readonly [hml: string, as?: Codec])[] = [
  ["format"],
  ["bytes"],
  ["size"],
  ["mutable"],
  ["encrypted"],
  ["device-support", commaList],
  ["precision.storage", commaList],
  ["precision.compute", commaList],
  ["precision.quantized"],
  ["hardware.memory"],
  ...processorNames.map((name) => [`hardware.${name}.support`] as const),
  ["hardware.npu.soc", commaList],
  ["platform.os"],
  ["platform.min"],
  ["platform.api-min"],
  ["platform.ram"],
  ["platform.security-level"],
  ["runtime.name"],
  ["runtime.min"],
];

type RowMaker = (name: string) => string;

function toRows(table: typeof ofModel, place: RowMaker): readonly PropertyRow[] {
  return table.map(([hml, as]) => ({ hml, foreign: place(`hml:${hml}`), ...(as && { as }) }));
}

/** Rows of the statements of a model that stand among the named properties; `place` is the path of one by its name. */
export function modelProperties(place: RowMaker, without: readonly string[] = []): readonly PropertyRow[] {
  return toRows(ofModel, place).filter(({ hml }) => !without.includes(hml));
}

/** The same of a variant. */
export function variantProperties(place: RowMaker): readonly PropertyRow[] {
  return toRows(ofVariant, place);
}
