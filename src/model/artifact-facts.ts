/** Format of an artifact by content. Declared values of `format` are the ones a document may name; others are what a file turned out to be. */
export type ArtifactFormat =
  | "om"
  | "om2"
  | "pico"
  | "ms"
  | "onnx"
  | "tflite"
  | "him"
  | "hiai-graph"
  | "unknown";

/**
 * A dimension: a number, a range `[low, high]`, a name, or `null` for one that is not known before the model runs.
 */
export type FactDim = number | string | null | readonly [number, number];

/** One input or output as the artifact states it. */
export interface FactTensor {
  /** The artifact's public name of it (`language.md`: data model); empty where the file gives it none. */
  readonly name: string;
  /** HML dtype (`float32`), or `undefined` where the file does not say or says one that HML does not know. */
  readonly dtype: string | undefined;
  /** `undefined`: rank unknown. Empty: a scalar. */
  readonly shape: readonly FactDim[] | undefined;
  /** `NCHW`, `NHWC`, `ND` …, as the file spells it. */
  readonly layout: string | undefined;
  /** A second type that the file states for the same tensor; a declaration is right if it equals either. */
  readonly alternative?: Pick<FactTensor, "dtype" | "shape" | "layout">;
  /** Other names that the file gives the same tensor; a declared name is right if it equals any. */
  readonly aliases?: readonly string[];
  /** How integers stand for real numbers here, where the file says so. */
  readonly quantization?: FactQuantization;
}

/** Affine quantization of one tensor: real = scale × (stored − zero point); one entry a channel along `axis`. */
export interface FactQuantization {
  /** At most 16 of them; `channels` counts all. */
  readonly scales: readonly number[];
  readonly zeroPoints: readonly number[];
  readonly channels: number;
  /** `undefined`: one scale for the whole tensor. */
  readonly axis: number | undefined;
}

/** Shapes that one file was compiled for, to choose from when it runs. */
export interface FactGears {
  readonly kind: "batch" | "resolution" | "dims";
  readonly choices: readonly (readonly number[])[];
}

/** A complete model within the file (flow, bundle), with facts of its own; offsets count from the start of the whole file. */
export interface FactPart {
  readonly name: string;
  readonly offset: number;
  readonly bytes: number;
  readonly facts: ArtifactFacts;
}

/** Another file that belongs to this one, as it is named inside. */
export interface FactCompanion {
  /** As stated: relative to the folder of the file, with `/`. Not yet checked for leaving it. */
  readonly location: string;
  /** Bytes of it that are referred to, as far as stated. */
  readonly bytes: number | undefined;
}

/** A part of the file: offsets and sizes in bytes from the start of the file. */
export interface FactSection {
  readonly name: string;
  readonly offset: number;
  readonly bytes: number;
}

/** Something that was not read, and why. Statements that hang on it are *unknown*: neither right nor wrong. */
export interface Unread {
  readonly what: string;
  readonly why: string;
  /** Which facts are therefore unknown. */
  readonly hides: readonly FactTopic[];
}

/** Groups of facts that declared statements are compared with. */
export type FactTopic = "io" | "operators" | "weights" | "target" | "producer" | "name" | "all";

/** A fault of the file itself: truncated, inconsistent, not what it claims. Offsets in bytes. */
export interface ArtifactFault {
  /** `HML7xxx`. */
  readonly code: string;
  readonly name: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly offset: number;
  readonly bytes: number;
}

/** One consistency check of the file on itself, and how it ended. */
export interface SelfCheck {
  readonly name: string;
  readonly result: "holds" | "fails" | "unknown";
  readonly detail: string;
}

/** What a compiled file states about itself. Absent (`undefined`, empty list with an `unread` entry) means unknown. */
export interface ArtifactFacts {
  readonly format: ArtifactFormat;
  /** What the file is, in words: `HiAI IR model (DOMI container)`, `git-lfs pointer`. */
  readonly description: string;
  readonly container: { readonly name: string; readonly version: string | undefined };
  readonly bytes: number;
  /** Name that the file gives its model. */
  readonly name: string | undefined;
  /** Compiler or converter with its version, as far as stated. */
  readonly producer: { readonly name: string | undefined; readonly version: string | undefined };
  /** Chips it was compiled for, as the file spells them; empty: not stated. */
  readonly target: readonly string[];
  readonly inputs: readonly FactTensor[];
  readonly outputs: readonly FactTensor[];
  /** Operator type → count. */
  readonly operators: ReadonlyMap<string, number>;
  readonly weights: {
    /** Bytes of constant data that operators refer to. */
    readonly bytes: number;
    /** HML dtype (or the file's own word for one HML lacks) → bytes. Empty: unknown or no weights. */
    readonly byType: ReadonlyMap<string, number>;
    /**
     * Part of `byType` whose label cannot be true, because the bytes do not fit the shape: eight-bit data under a
     * `float32` label is seen in real files. A rule that leans on `byType` treats these as unknown.
     */
    readonly doubtful?: ReadonlyMap<string, number>;
    /** Elements of constant data (parameters), as far as shapes tell. */
    readonly parameters?: number;
    /** Number of constants. */
    readonly constants?: number;
  };
  /** `unknown` where the file could be quantized and does not show it. */
  readonly quantized: "yes" | "no" | "unknown";
  /** What in the file speaks for quantization: marker (attribute, operator type, tensor parameter) → count. */
  readonly quantization?: ReadonlyMap<string, number>;
  readonly sections: readonly FactSection[];
  readonly encrypted: boolean;
  /** Other statements of the file (toolchain, platform version, build options with paths redacted). */
  readonly metadata: ReadonlyMap<string, string>;
  readonly checks: readonly SelfCheck[];
  readonly unread: readonly Unread[];
  readonly faults: readonly ArtifactFault[];
  /** Gears that the file was compiled for; absent: none stated. */
  readonly gears?: readonly FactGears[];
  /** Operator sets and versions that a runtime needs: `ai.onnx@13`. */
  readonly requires?: readonly string[];
  /** Complete models within this one. Their operators and weights are counted in this one's too. */
  readonly parts?: readonly FactPart[];
  /** Files that this one needs beside it. */
  readonly companions?: readonly FactCompanion[];
  /** Things worth a person's eye that are no fault, one sentence each. */
  readonly notes?: readonly string[];
}

/** Whether the facts of a topic could not be read; the file itself is there for everybody. */
export function isHidden(facts: ArtifactFacts, topic: FactTopic | "file"): boolean {
  if (topic === "file") return false;
  return (
    facts.encrypted || facts.unread.some((part) => part.hides.includes(topic) || part.hides.includes("all"))
  );
}
