/** One artifact of the suite: what it is, its bytes, and what a correct reader finds in it. */
export interface DescribedArtifact {
  /** Permanent, kebab-case. */
  readonly name: string;
  /** One sentence: what this file shows that no other does. */
  readonly describe: string;
  /** The same bytes on every machine and every run. */
  build(): Uint8Array;
  readonly expected: ExpectedFacts;
}

/** What must be found; what is left out is not asserted. Nothing here is computed from the description. */
export interface ExpectedFacts {
  /** By content. */
  readonly format: "om" | "om2" | "pico" | "hiai-graph" | "ms" | "onnx" | "tflite" | "him" | "unknown";
  readonly family?: "hiai" | "ascend";
  readonly encrypted?: boolean;
  /** Name that the file gives its model. */
  readonly name?: string;
  /** Version of the toolchain that made it; `null`: the file does not say. */
  readonly toolchain?: string | null;
  /** Chips; empty: the file does not say. */
  readonly target?: readonly string[];
  readonly inputs?: readonly ExpectedTensor[];
  readonly outputs?: readonly ExpectedTensor[];
  /** Over all graphs of all models, nested ones included. */
  readonly operators?: Readonly<Record<string, number>>;
  readonly weights?: { readonly bytes: number; readonly byType: Readonly<Record<string, number>> };
  readonly quantized?: "yes" | "no" | "unknown";
  /** Fact topics that must be reported as not read. */
  readonly hidden?: readonly ("io" | "operators" | "weights" | "target" | "all")[];
  /** Faults that a reader names, among others that follow from them. Absent: it names none that is worse than information. */
  readonly faults?: readonly ExpectedFault[];
  /** Text that must not appear anywhere in the facts: the builder's machine. */
  readonly redacted?: readonly string[];
}

/** The permanent name of a fault (`hml explain` lists them). */
export type ExpectedFault =
  | "truncated-artifact"
  | "malformed-header"
  | "trailing-data"
  | "partition-past-end"
  | "partition-offset-differs"
  | "unknown-partition"
  | "missing-model-definition"
  | "malformed-partition-table"
  | "malformed-model-definition"
  | "artifact-contradicts-itself"
  | "weights-past-end"
  | "misplaced-value"
  | "leading-padding"
  | "unsupported-format-version"
  | "empty-artifact"
  | "lfs-pointer"
  | "python-pickle"
  | "markup-page"
  | "archive-instead-of-model"
  | "unknown-artifact-format"
  | "package-damaged"
  | "package-trailing-data"
  | "package-entry-encrypted"
  | "package-entry-name-unsafe"
  | "package-entry-compressed"
  | "package-entry-twice"
  | "package-entry-no-file"
  | "package-headers-disagree"
  | "package-limit";

export interface ExpectedTensor {
  readonly name: string;
  /** `null`: a type that HML has no name for, or none stated. */
  readonly dtype: string | null;
  /** `null`: rank unknown. In it: `null` for an unknown dimension, a text for a named one, a pair for a range. */
  readonly shape: readonly (number | string | null | readonly [number, number])[] | null;
  readonly layout?: string;
  /** The second type that the file states for the same tensor. */
  readonly alternative?: Omit<ExpectedTensor, "name" | "alternative">;
}
