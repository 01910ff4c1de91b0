/** One envelope, and what a verifier says of it. */
export interface SignatureVector {
  readonly name: string;
  /** `verified`, or the code of the one finding. */
  readonly expected: string;
  /** Requirement of the specification that it tests. */
  readonly requirement: string;
  /** Name of the key that is trusted; default `release`. */
  readonly key?: string;
  /** Text of the envelope. */
  readonly envelope: string;
  /** Name of the declaration's file; default `face.hml`. */
  readonly file?: string;
  /** Where it differs from the one of all vectors, in whichever notation. */
  readonly declaration?: string;
  /** Where they differ from those of all vectors. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files that are not there. */
  readonly absent?: readonly string[];
}

/** All of them with what they share: keys in PEM, the declaration, its files by path. */
export interface SignatureVectors {
  readonly about: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly declaration: string;
  readonly files: Readonly<Record<string, string>>;
  readonly vectors: readonly SignatureVector[];
}
