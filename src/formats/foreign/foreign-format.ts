import type { ForeignNode } from "./foreign-node.ts";
import type { MappingRow } from "./mapping-table.ts";

/** Name of another format on the command line. */
export type ForeignFormatId =
  | "cyclonedx"
  | "spdx"
  | "model-card"
  | "modelpack"
  | "onnx-metadata"
  | "module-json5";

/** Labels that the format has no place for, by the path of their kind. */
export type LabelHints = Readonly<Record<string, string>>;

/** A document of another format whose references were followed. */
export interface Unfolded {
  readonly root: ForeignNode;
  /** Nodes that say no more than what belongs together; where `when` stands, only if something of it was read. */
  readonly links: readonly { readonly node: ForeignNode; readonly when?: ForeignNode }[];
}

/** Something without which a document of the format is not valid, and what to declare so that it is there. */
export interface ForeignRequirement {
  /** Path of the objects that must have it; absent: the document. */
  readonly within?: string;
  readonly foreign: string;
  readonly hml: string;
}

/** What a writer needs to know of the world. */
export interface ExportOptions {
  /** Epoch milliseconds, for formats that must say when a document was made. Default: the beginning of 1970. */
  readonly now?: number;
  /** Which model, and which of its variants, where the format speaks of one. */
  readonly model?: string;
  readonly variant?: string;
}

/** A format of the field: one table, read in both directions, and how its texts are spelled. */
export interface ForeignFormat {
  readonly id: ForeignFormatId;
  /** In messages: `a CycloneDX ML-BOM`. */
  readonly title: string;
  /** What it is, and who reads it. */
  readonly doc: string;
  /** Where its own documentation is. */
  readonly source: string;
  readonly syntax: "json" | "json5" | "front-matter";
  readonly rows: readonly MappingRow[];
  readonly requires?: readonly ForeignRequirement[];
  /** What tells a document of it from any other, in words. */
  readonly sign: string;
  /** Whether a document is of this format. */
  recognises(root: ForeignNode): boolean;
  /** Follows references, so that the table can speak of what belongs together as one object. */
  unfold?(root: ForeignNode): Unfolded;
  /** The other way. */
  fold?(root: Record<string, unknown>, options: ExportOptions): Record<string, unknown>;
}
