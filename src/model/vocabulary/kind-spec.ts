import type { FactTopic } from "../artifact-facts.ts";
import type { EnumName } from "./enums.ts";

/** Names of the value types; `src/model/values/` says of each how it is spelled, read and printed. */
export type ValueTypeName =
  | "string"
  | "identifier"
  | "integer"
  | "decimal"
  | "boolean"
  | "semver"
  | "version"
  | "date"
  | "date-or-instant"
  | "date-or-window"
  | "size"
  | "duration"
  | "power"
  | "energy"
  | "frequency"
  | "ratio"
  | "digest"
  | "tensor"
  | "reference"
  | "model-reference"
  | "path"
  | "license"
  | "measure";

/** Type of a property: a value type, or one of the enumerations of `enums.ts`. */
export type PropertyType = ValueTypeName | { readonly enum: EnumName };

export interface PropertySpec {
  readonly type: PropertyType;
  /** One to three sentences, shown on hover and in the reference chapter. */
  readonly doc: string;
  readonly required?: true;
  /** A list of `type`; `item` is the name of its item elements in XML. `single`: one value may stand for a list of one. */
  readonly list?: { readonly item: string; readonly single?: true };
  /** Scalars are attributes in XML unless this says so; lists are always elements. */
  readonly xml?: "element";
  /** Inclusive bounds of a number, or of a ratio as a fraction. */
  readonly min?: number;
  readonly max?: number;
  /** Kinds that a `reference` may name. */
  readonly refers?: readonly string[];
  /** Language version that introduced it; default that of its block. */
  readonly since?: string;
  /**
   * States a fact of the artifact: of the file as such (`file`, always verifiable), or of a topic of its content, which
   * may be unreadable. `--fix` leaves such statements alone, `--fix --update` writes them.
   */
  readonly bound?: "file" | FactTopic;
  /** A value as one would write it, for completion and the reference chapter. */
  readonly example: string;
}

/** A block inside a block. */
export interface BlockUse {
  /** Id in the vocabulary table; the kind's name in the text is the key under which this stands. */
  readonly kind: string;
  readonly required?: true;
}

/** What one kind of block is. One file each under `src/model/vocabulary/kinds/`. */
export interface KindSpec {
  readonly form: "labelled" | "single";
  readonly doc: string;
  readonly since: string;
  /** Conformance profile that checks it. */
  readonly profile: "core" | "artifact" | "privacy" | "lifecycle" | "performance" | "advanced";
  /** Property of the short form: `npu: preferred` is `npu { support: preferred }`. */
  readonly primary?: string;
  /** Property whose default is the label (`step quantize` has `method: quantize`). */
  readonly labelIs?: string;
  /** `any`: labels may hold any characters (the artifact's own names, domain names). Default: a word that references can name. */
  readonly labels?: "any";
  readonly properties: Readonly<Record<string, PropertySpec>>;
  readonly blocks: Readonly<Record<string, BlockUse>>;
  /** Any other property name is allowed and has this type (a precision policy names task importances). */
  readonly anyProperty?: PropertySpec;
  /** Names (properties or blocks) of which at least one must be stated. */
  readonly atLeastOne?: readonly (readonly string[])[];
  /** Everything inside is allowed: an extension. */
  readonly open?: "extension";
}

/** Keeps the literal types of a kind for the compiler. */
export function defineKind<const K extends KindSpec>(kind: K): K {
  return kind;
}
