import type { Codec, LabelCodec } from "./codecs.ts";
import type { Json } from "./foreign-node.ts";

/** A property of HML and the place that says the same in the other format. */
export interface PropertyRow {
  /** Path of the property within its block: `version`, `privacy.level`. */
  readonly hml: string;
  readonly foreign: string;
  /** How the value is spelled there. Default: the same characters. */
  readonly as?: Codec;
  /** Places that other programs use for the same; read where `foreign` is absent, never written. */
  readonly reads?: readonly string[];
  /** The values of every variant together. */
  readonly gathered?: true;
}

/** The doc comment of a block and the place for descriptions. */
export interface DocRow {
  readonly doc: true;
  readonly foreign: string;
}

/** What every document of the format says. */
export interface ConstantRow {
  readonly foreign: string;
  readonly constant: Json;
  /** Other values that mean the same to us. */
  readonly accepts?: readonly Json[];
}

/** Where the label of a block stands. */
export interface LabelPlace {
  /** Absent: the format has no place for it. */
  readonly foreign?: string;
  readonly reads?: readonly string[];
  /** Properties that the same text states besides the label. */
  readonly with?: readonly string[];
  readonly as?: LabelCodec;
}

/** Labelled blocks of HML and the objects that say the same. */
export interface BlocksRow {
  /** Path of the kind within its block: `model`, `performance.claim`. */
  readonly blocks: string;
  /** Path of the objects; `""` where the object around it speaks of the one block. */
  readonly foreign: string;
  readonly reads?: readonly string[];
  /** The other format speaks of one only. */
  readonly one?: true;
  readonly label: LabelPlace;
  readonly rows: readonly MappingRow[];
}

export type MappingRow = PropertyRow | DocRow | ConstantRow | BlocksRow;
