import type { ElementType } from "../make-values.ts";

/**
 * What an `.om` file is, in plain objects: the words of `spec` for it, before any byte is laid out. Field numbers and
 * enumerations stand in the writers.
 */

/** The five layouts of bytes 156 to 255 of the header. */
export type HeaderTail = "hiai-classic" | "mobile-new" | "ascend-v1" | "ascend-v2-narrow" | "ascend-v2-wide";

export interface OmHeader {
  readonly tail: HeaderTail;
  /** Cut to 31 bytes. */
  readonly name: string;
  /** Two incompatible enumerations: 0 is an ordinary compiled model on Ascend, 3 and 4 are HiAI IR and HCS. */
  readonly modelType: number;
  readonly platformVersion: string;
  readonly encrypted?: boolean;
  /** Kept by the v2 tails only. Default the number of models in the file. */
  readonly modelCount?: number;
  /** Kept by the wide tail only. */
  readonly dynamicShape?: boolean;
  /** Default 2. */
  readonly irVersion?: number;
}

export type TableWidth = "narrow" | "wide";

export interface OmPartition {
  /** The number; its meaning depends on the family. */
  readonly type: number;
  readonly content: Uint8Array;
}

/** One partition table with its data. */
export interface OmModel {
  readonly width: TableWidth;
  readonly partitions: readonly OmPartition[];
  /** Data starts at a multiple of this (LITE save mode). Default 1. */
  readonly alignment?: number;
}

export interface OmFile {
  readonly header: OmHeader;
  readonly models: readonly OmModel[];
}

/** A tensor type, or a raw number for one that HML has no name for. */
export type OmElementType = ElementType | "uint16" | "uint32" | "uint64" | "int4" | number;

export interface TensorDescription {
  readonly type: OmElementType;
  /** `undefined`: no shape message at all. -1 is a dimension and -2 a rank that is not known. */
  readonly shape: readonly number[] | undefined;
  readonly layout: string;
  readonly name?: string;
  readonly attributes?: Attributes;
  readonly size?: number;
  readonly weightSize?: number;
  readonly dataOffset?: number;
}

export interface TensorContent {
  readonly tensor: TensorDescription;
  readonly data: Uint8Array;
}

/** The cases of the attribute message. */
export type Attribute =
  | { readonly text: string }
  | { readonly int: number }
  | { readonly float: number }
  | { readonly flag: boolean }
  | { readonly bytes: Uint8Array }
  | { readonly texts: readonly string[] }
  | { readonly ints: readonly number[] }
  | { readonly floats: readonly number[] }
  | { readonly flags: readonly boolean[] }
  | { readonly call: { readonly name: string; readonly attributes: Attributes } }
  | { readonly content: TensorContent }
  | { readonly graph: GraphDescription }
  | { readonly lists: readonly (readonly number[])[] };

export type Attributes = Readonly<Record<string, Attribute>>;

export interface OperatorDescription {
  readonly name: string;
  readonly type: string;
  /** `producer:index`; empty for an absent one, index -1 for a control edge. */
  readonly inputs?: readonly string[];
  readonly attributes?: Attributes;
  readonly inputTensors?: readonly TensorDescription[];
  readonly outputTensors?: readonly TensorDescription[];
  /** What a `Const` holds. Where it is put is decided by `placeWeights`. */
  readonly value?: TensorContent;
  readonly subgraphs?: readonly string[];
}

export interface GraphDescription {
  readonly name: string;
  readonly operators: readonly OperatorDescription[];
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly attributes?: Attributes;
}

export interface ModelDescription {
  readonly name: string;
  /** `custom_version`; as a rule the header's platform version. */
  readonly platformVersion: string;
  /** The first is the main graph. */
  readonly graphs: readonly GraphDescription[];
  readonly attributes?: Attributes;
}
