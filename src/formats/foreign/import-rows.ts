import { labelOfName } from "../../model/label-of-name.ts";
import { isLabel } from "../../model/values/reference.ts";
import { stringType } from "../../model/values/text.ts";
import { kinds } from "../../model/vocabulary/vocabulary.ts";
import type { Shape } from "../shape.ts";
import { sameText, textList } from "./codecs.ts";
import { DraftBlock, type DraftValue } from "./draft-block.ts";
import { type ForeignNode, type Json, plainOf } from "./foreign-node.ts";
import { type ForeignMatch, matchForeignPath } from "./foreign-path.ts";
import type { ImportReading } from "./import-reading.ts";
import type { BlocksRow, ConstantRow, DocRow, MappingRow, PropertyRow } from "./mapping-table.ts";
import { expectedOf, propertyAt, shapeAt, understandValue } from "./property-value.ts";

/** Where rows are read: an object of the other format, and the block that it becomes. */
export interface ImportPlace {
  readonly node: ForeignNode;
  readonly block: DraftBlock;
  readonly shape: Shape;
  /** How the object is called in messages. */
  readonly path: readonly string[];
}

/** Reads every row of a table at one place. */
export function importRows(rows: readonly MappingRow[], place: ImportPlace, reading: ImportReading): void {
  for (const row of rows) {
    if ("hml" in row) importProperty(row, place, reading);
    else if ("blocks" in row) importBlocks(row, place, reading);
    else if ("doc" in row) importDoc(row, place, reading);
    else importConstant(row, place, reading);
  }
}

function useMatch({ node, parts, constants }: ForeignMatch, reading: ImportReading): void {
  for (const one of [...constants, ...(parts ? Object.values(parts) : [node])]) reading.use(one);
}

function importConstant(
  { foreign, constant, accepts = [] }: ConstantRow,
  { node }: ImportPlace,
  reading: ImportReading,
): void {
  const accepted = [constant, ...accepts].map((one) => JSON.stringify(one));
  for (const match of matchForeignPath(node, foreign))
    if (accepted.includes(JSON.stringify(plainOf(match.node)))) useMatch(match, reading);
}

function importDoc({ foreign }: DocRow, { node, block }: ImportPlace, reading: ImportReading): void {
  const [match] = matchForeignPath(node, foreign);
  if (match?.node.type !== "scalar" || typeof match.node.value !== "string") return;
  const lines = match.node.value.split(/\r\n?|\n/).map((line) => line.trimEnd());
  const text = lines.join("\n").replace(/^\n+|\n+$/g, "");
  if (text === "" || stringType.canonical(text) === undefined) return;
  block.doc = text;
  useMatch(match, reading);
}

function importProperty(
  row: PropertyRow,
  { node, block, shape, path }: ImportPlace,
  reading: ImportReading,
): void {
  const names = row.hml.split(".");
  for (const foreign of [row.foreign, ...(row.reads ?? [])]) {
    const [match] = matchForeignPath(node, foreign);
    if (!match) continue;
    const [part = ""] = Object.keys(match.parts ?? {});
    const place = [...path, foreign.replace(/\{.*$/, part).replaceAll('"', "")].filter(Boolean).join(".");
    readMatch({ row, names, match, place }, { block, shape }, reading);
    return;
  }
}

interface FoundValue {
  readonly row: PropertyRow;
  readonly names: readonly string[];
  readonly match: ForeignMatch;
  readonly place: string;
}

function readMatch(
  { row, names, match, place }: FoundValue,
  { block, shape }: Pick<ImportPlace, "block" | "shape">,
  reading: ImportReading,
): void {
  const spec = propertyAt(shape, names);
  const codec = row.as ?? (spec.list ? textList : sameText);
  const value = match.parts ? plainParts(match.parts) : plainOf(match.node);
  const at = match.parts ? (Object.values(match.parts)[0] ?? match.node) : match.node;
  if (value === null) {
    useMatch(match, reading);
    return;
  }
  const texts = codec.toHml(value);
  if (!texts) {
    useMatch(match, reading);
    reading.refuse(at, place, row.hml, expectedOf(spec));
    return;
  }
  if (texts.length === 0 && !spec.list) {
    useMatch(match, reading);
    return;
  }
  const items =
    match.node.type === "array" && match.node.items.length === texts.length ? match.node.items : [];
  const understood = texts.flatMap((text, i) => {
    const known = understandValue(text, spec);
    const node = items[i] ?? at;
    if (!known) reading.refuse(node, place, row.hml, expectedOf(spec));
    else if (known.mended) reading.mend(node, place, text, known.text);
    return known ? [known.text] : [];
  });
  // Where another place has said something else already, this one is left over, and reported.
  const isStated = (understood.length === 0 && texts.length > 0) || block.state(names, understood, at.span);
  if (isStated || isSame(block.entries.get(names[0] ?? ""), names, understood)) useMatch(match, reading);
}

/** Whether a block says the same at a path already. */
function isSame(
  at: DraftBlock | DraftValue | undefined,
  [, ...names]: readonly string[],
  texts: readonly string[],
): boolean {
  if (!(at instanceof DraftBlock)) return names.length === 0 && at?.texts.join("\n") === texts.join("\n");
  return isSame(at.entries.get(names[0] ?? ""), names, texts);
}

function plainParts(parts: Readonly<Record<string, ForeignNode>>): Json {
  return Object.fromEntries(Object.entries(parts).map(([key, node]) => [key, plainOf(node)]));
}

function importBlocks(row: BlocksRow, place: ImportPlace, reading: ImportReading): void {
  const names = row.blocks.split(".");
  const labels = shapeAt(place.shape, names);
  if (labels.is !== "labels") throw new Error(`"${row.blocks}" is no labelled kind`);
  const shape: Shape = { is: "block", kind: labels.kind };
  const paths = [row.foreign, ...(row.reads ?? [])];
  const matches = paths.flatMap((foreign) =>
    foreign === ""
      ? [{ foreign, match: { node: place.node, constants: [] } }]
      : matchForeignPath(place.node, foreign).map((match) => ({ foreign, match })),
  );
  for (const [i, { foreign, match }] of matches.entries()) {
    const block = new DraftBlock();
    const path = foreign === "" ? place.path : [...place.path, nameItem(foreign, match.node, place)];
    const inner: ImportPlace = { node: match.node, block, shape, path };
    importRows(row.rows, inner, reading);
    if (row.one && row.blocks === "variant" && block.entries.size === 0) continue;
    const label = readLabel(row, { inner, kind: labels.kind, number: i }, reading);
    for (const constant of match.constants) reading.use(constant);
    const siblings = place.block.blockAt(names);
    siblings.entries.set(uniqueIn(siblings, label), block);
  }
}

/** An item of a list as messages call it: `components[3]`. */
function nameItem(path: string, item: ForeignNode, { node }: ImportPlace): string {
  const list = path.replace(/\[[^\]]*\]$/, "");
  const found = matchForeignPath(node, list)[0]?.node;
  const index = found?.type === "array" ? found.items.indexOf(item) : -1;
  return index < 0 ? list.replaceAll('"', "") : `${list.replaceAll('"', "")}[${index}]`;
}

interface LabelledPlace {
  readonly inner: ImportPlace;
  readonly kind: string;
  readonly number: number;
}

function readLabel(row: BlocksRow, { inner, kind, number }: LabelledPlace, reading: ImportReading): string {
  const { label } = row;
  const fallback =
    reading.labels[row.blocks] ?? (row.one ? (kind === "variant" ? "default" : kind) : `${kind}_${number}`);
  for (const path of [...(label.foreign === undefined ? [] : [label.foreign]), ...(label.reads ?? [])]) {
    const [match] = matchForeignPath(inner.node, path);
    if (match?.node.type !== "scalar" || match.node.value === null) continue;
    const written = String(match.node.value);
    const [text = "", ...others] = label.as?.toHml(written) ?? [written];
    useMatch(match, reading);
    for (const [i, name] of (label.with ?? []).entries()) {
      const said = others[i];
      if (said !== undefined && understandValue(said, propertyAt(inner.shape, [name])))
        inner.block.state([name], [said], match.node.span);
    }
    return toLabel(text, { inner, kind, fallback, at: match.node }, reading);
  }
  return fallback;
}

interface WantedLabel {
  readonly inner: ImportPlace;
  readonly kind: string;
  readonly fallback: string;
  readonly at: ForeignNode;
}

/** A name as a label. One that is no label is kept as the title, where the block has one. */
function toLabel(name: string, { inner, kind, fallback, at }: WantedLabel, reading: ImportReading): string {
  const anyText = kinds[kind]?.labels === "any" && name !== "" && stringType.canonical(name) !== undefined;
  if (!/^[0-9]+$/.test(name) && (anyText || isLabel(name))) return name;
  // A file gives its name without folders and ending.
  const shown = kind === "variant" ? name.replace(/^.*\//, "").replace(/\.[^.]*$/, "") : name;
  const label = labelOfName(shown, fallback);
  const hasTitle = kinds[kind]?.properties.title !== undefined;
  const isKept =
    hasTitle && stringType.canonical(name) !== undefined && inner.block.state(["title"], [name], at.span);
  const isElsewhere = [...inner.block.entries.values()].some(
    (value) => !(value instanceof DraftBlock) && value.texts.includes(name),
  );
  if (!isKept && !isElsewhere) reading.renameLabel(at, name, label);
  return label;
}

function uniqueIn({ entries }: DraftBlock, label: string): string {
  let unique = label;
  for (let i = 2; entries.has(unique); i++) unique = `${label}_${i}`;
  return unique;
}
