import type { ExpectedFinding } from "./expected-finding.ts";
import type { SessionStep } from "./session/session-step.ts";

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
  readonly files: Readonly<Record<string, FileContent>>;
  /** Path → name of an artifact that the suite's generator makes. */
  readonly artifacts?: Readonly<Record<string, string>>;
  readonly check?: readonly string[];
  /** The file that holds the version before: the two are compared, and nothing is checked. */
  readonly before?: string;
  /** `false`: artifacts are not looked at. */
  readonly verify?: boolean;
  /** Statements that the documents leave out are not missed (HML2002, HML2003), as in the examples of rules. */
  readonly fragment?: boolean;
  /** The clock of the check. */
  readonly now?: string;
  /** Findings of the document as it stands; default none. */
  readonly expect?: readonly ExpectedFinding[];
  /** The case is a negative one although a patch-less document expects nothing: what must not be said is not said. */
  readonly polarity?: "positive" | "negative";
  readonly inspect?: readonly InspectExpectation[];
  readonly convert?: readonly ConvertExpectation[];
  readonly patches?: readonly CasePatch[];
  /** What an editor does with the files, and what the language server must answer. */
  readonly session?: readonly SessionStep[];
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

/** A text, bytes in base64, or a symbolic link to a path that starts from the workspace. */
export type FileContent = string | { readonly base64: string } | { readonly link: string };

/** What `inspect` must say of one artifact of the case. */
export interface InspectExpectation {
  readonly id: string;
  readonly requirements?: readonly string[];
  readonly shows: string;
  readonly artifact: string;
  readonly polarity?: "positive" | "negative";
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly faults?: readonly string[];
  readonly hidden?: readonly string[];
  readonly redacted?: readonly string[];
}

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
  /** None: the change is one that does no harm, and the case a positive one. */
  readonly expect: readonly ExpectedFinding[];
  /** The clock of the check, where it differs from the file's. */
  readonly now?: string;
  /** The whole file after the first fix of the first finding: again given by what takes the place of `replace`. */
  readonly fixed?: string;
}

export interface ConvertExpectation {
  readonly to: string;
  readonly requirements?: readonly string[];
  readonly polarity?: "positive" | "negative";
  /** The exact text, or `round-trip`: converting it back gives the canonical JSON of the original. */
  readonly text?: string;
  /** Pointers of everything that the text does not say, one for each. */
  readonly lost?: readonly string[];
}
