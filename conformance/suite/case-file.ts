/**
 * A case file as an author writes it (YAML, described by `conformance/schema/case.schema.json` and spec chapter 12): one
 * valid document, and patches of it that each break one thing. Places are named by the text that stands there.
 */
export interface CaseFile {
  /** Permanent, unique, kebab-case with `/`. */
  readonly id: string;
  /** Language version from which on, and until which, the case holds. */
  readonly since: string;
  readonly until?: string;
  readonly profile: Profile;
  readonly requirements: readonly string[];
  /** One sentence: what is shown. */
  readonly shows: string;
  /** Path → text. The first one is checked unless `check` says otherwise. */
  readonly files: Readonly<Record<string, string>>;
  /** Path → name of an artifact that the suite's generator makes. */
  readonly artifacts?: Readonly<Record<string, string>>;
  readonly check?: readonly string[];
  /** The clock of the check. */
  readonly now?: string;
  /** Findings of the document as it stands; default none. */
  readonly expect?: readonly ExpectedFinding[];
  readonly convert?: readonly ConvertExpectation[];
  readonly patches?: readonly CasePatch[];
}

export type Profile =
  | "core"
  | "artifact"
  | "privacy"
  | "lifecycle"
  | "performance"
  | "advanced"
  | "converter"
  | "language-server";

export interface CasePatch {
  /** Appended to the file's id with `/`. */
  readonly id: string;
  readonly requirements?: readonly string[];
  readonly shows: string;
  /** Default: the file's first. */
  readonly file?: string;
  /** Text that stands exactly once in the file, and what takes its place. */
  readonly replace: string;
  readonly by: string;
  readonly expect: readonly ExpectedFinding[];
  /** The whole file after the first fix of the first finding: again given by what takes the place of `replace`. */
  readonly fixed?: string;
}

/** A text in a file, unique there or unique inside `within`, which is unique. */
export interface TextPlace {
  readonly at: string;
  readonly within?: string;
  readonly file?: string;
}

export interface ExpectedFinding extends TextPlace {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly related?: readonly TextPlace[];
}

export interface ConvertExpectation {
  readonly to: "hml" | "yaml" | "json" | "xml";
  /** The exact text, or `round-trip`: converting it back gives the canonical JSON of the original. */
  readonly text: string;
}
