import { formatPointer } from "../../base/pointer.ts";
import type { Loss } from "../../model/loss.ts";
import { type Entry, findEntry, type Mapping, type TreeNode } from "../../model/tree.ts";
import { longForm, scalarData } from "../canonical-entries.ts";
import { type Shape, shapeOf } from "../shape.ts";
import { sameText, textList } from "./codecs.ts";
import type { ExportOptions } from "./foreign-format.ts";
import type { Json } from "./foreign-node.ts";
import { makeForeignPlace, parseForeignPath, writeForeignPath } from "./foreign-path.ts";
import type { BlocksRow, LabelPlace, MappingRow, PropertyRow } from "./mapping-table.ts";
import { propertyAt } from "./property-value.ts";

/** A block of a declaration that rows are written from. */
export interface ExportPlace {
  readonly block: Mapping;
  readonly shape: Shape;
  readonly path: readonly string[];
  /** The entry that holds the block. */
  readonly entry?: Entry;
}

type MutableJson = Record<string, unknown>;

/** A document of another format while it is being written from a declaration. */
export class ExportWriting {
  /** Values as they were written, by the pointer of their statement. */
  readonly written = new Map<string, string>();
  /** Labels that the format has no place for, by the path of their kind. */
  readonly labels: Record<string, string> = {};
  readonly lostLabels: Loss[] = [];
  readonly #options: ExportOptions;

  constructor(options: ExportOptions) {
    this.#options = options;
  }

  writeRows(rows: readonly MappingRow[], place: ExportPlace, into: MutableJson): void {
    for (const row of rows) {
      if ("hml" in row) this.#writeProperty(row, place, into);
      else if ("blocks" in row) this.#writeBlocks(row, place, into);
      else if ("doc" in row) {
        const doc = place.entry?.trivia?.doc?.text;
        if (doc !== undefined) writeForeignPath(into, row.foreign, doc);
      } else writeForeignPath(into, row.foreign, row.constant);
    }
  }

  #writeProperty(row: PropertyRow, place: ExportPlace, into: MutableJson): void {
    const names = row.hml.split(".");
    const spec = propertyAt(place.shape, names);
    const node = valueAt(place, names);
    const shape: Shape = { is: "property", property: spec };
    const texts = node && textsOf(node, shape, spec.list !== undefined);
    if (!texts) return;
    const codec = row.as ?? (spec.list ? textList : sameText);
    const before = row.gathered ? this.#gatheredBefore(row.foreign) : [];
    const all = [...new Set([...before, ...texts])];
    if (row.gathered) this.#gathered.set(row.foreign, all);
    const value = codec.toForeign(row.gathered ? all : texts);
    if (value === undefined) return;
    writeForeignPath(into, row.foreign, value);
    this.written.set(formatPointer([...place.path, ...names]), printShort(value));
  }

  readonly #gathered = new Map<string, readonly string[]>();

  #gatheredBefore(foreign: string): readonly string[] {
    return this.#gathered.get(foreign) ?? [];
  }

  #writeBlocks(row: BlocksRow, place: ExportPlace, into: MutableJson): void {
    const names = row.blocks.split(".");
    const labels = valueAt(place, names);
    if (labels?.type !== "mapping") return;
    const shape = names.reduce(shapeOf, place.shape);
    const chosen = row.one ? this.#choose(row, labels) : undefined;
    const seen = new Set<string>();
    for (const entry of labels.entries) {
      if (seen.has(entry.key)) continue;
      seen.add(entry.key);
      const block = longForm(entry.value, shapeOf(shape, entry.key));
      if (block.type !== "mapping") continue;
      const inner = {
        block,
        shape: shapeOf(shape, entry.key),
        path: [...place.path, ...names, entry.key],
        entry,
      };
      if (chosen === undefined || chosen === entry) this.#writeBlock(row, inner, into);
      else this.#gather(row, inner, into);
    }
  }

  #writeBlock(row: BlocksRow, inner: ExportPlace, into: MutableJson): void {
    const key = inner.path.at(-1) ?? "";
    const object = row.foreign === "" ? into : appendItem(into, row.foreign);
    this.#writeLabel(row, key, inner, object);
    this.writeRows(row.rows, inner, object);
  }

  /** Of a block that the format has no place for: what it says of all together. */
  #gather(row: BlocksRow, inner: ExportPlace, into: MutableJson): void {
    for (const one of row.rows) {
      if ("hml" in one && one.gathered) this.#writeProperty(one, inner, into);
      else if ("blocks" in one && one.foreign === "") {
        const labels = valueAt(inner, one.blocks.split("."));
        if (labels?.type !== "mapping") continue;
        const shape = one.blocks.split(".").reduce(shapeOf, inner.shape);
        for (const entry of labels.entries) {
          const block = longForm(entry.value, shapeOf(shape, entry.key));
          const path = [...inner.path, ...one.blocks.split("."), entry.key];
          if (block.type === "mapping")
            this.#gather(one, { block, shape: shapeOf(shape, entry.key), path }, into);
        }
      }
    }
    for (const one of row.rows)
      if ("hml" in one && one.gathered)
        this.written.delete(formatPointer([...inner.path, ...one.hml.split(".")]));
  }

  #writeLabel(row: BlocksRow, key: string, inner: ExportPlace, into: MutableJson): void {
    const { label } = row;
    if (label.foreign === undefined) {
      this.labels[row.blocks] = key;
      const fallback = row.blocks === "variant" ? "default" : row.blocks;
      const path = formatPointer(inner.path);
      const span = inner.entry?.keySpan;
      if (key !== fallback)
        this.lostLabels.push({ what: `the label "${key}"`, path, label: fallback, ...(span && { span }) });
      return;
    }
    const value = spellLabel(label, key, inner);
    if (value !== undefined) writeForeignPath(into, label.foreign, value);
  }

  /** The block that was asked for, else the one called `default`, else the first. */
  #choose({ blocks }: BlocksRow, labels: Mapping): Entry | undefined {
    const wanted = blocks === "model" ? this.#options.model : this.#options.variant;
    return (
      (wanted === undefined ? undefined : findEntry(labels, wanted)) ??
      findEntry(labels, "default") ??
      labels.entries[0]
    );
  }
}

function spellLabel(label: LabelPlace, key: string, inner: ExportPlace): string | undefined {
  if (!label.as) return key;
  const others = (label.with ?? []).map((name) => {
    const node = valueAt(inner, [name]);
    const spec = propertyAt(inner.shape, [name]);
    return node && textsOf(node, { is: "property", property: spec }, false)?.[0];
  });
  return label.as.toForeign([key, ...others]);
}

/** A new object at the end of the list that the path names. */
function appendItem(into: MutableJson, path: string): MutableJson {
  const steps = parseForeignPath(path);
  const last = steps.at(-1);
  const made: MutableJson = last?.is === "items" ? Object.fromEntries(last.where) : {};
  (makeForeignPlace(into, steps.slice(0, -1), []) as unknown[]).push(made);
  return made;
}

function valueAt(
  { block, shape }: Pick<ExportPlace, "block" | "shape">,
  names: readonly string[],
): TreeNode | undefined {
  let node: TreeNode = block;
  let at = shape;
  for (const name of names) {
    const entry: Entry | undefined = node.type === "mapping" ? findEntry(node, name) : undefined;
    if (!entry) return undefined;
    at = shapeOf(at, name);
    node = longForm(entry.value, at);
  }
  return node;
}

/** The texts of a value in canonical spelling; `undefined` where it is of another shape than the vocabulary says. */
function textsOf(node: TreeNode, shape: Shape, isList: boolean): readonly string[] | undefined {
  if (node.type === "scalar") return [scalarData(node, shape).text];
  if (node.type !== "sequence" || !isList) return undefined;
  const texts = node.items.map(({ value }) =>
    value.type === "scalar" ? scalarData(value, shape).text : undefined,
  );
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function printShort(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
