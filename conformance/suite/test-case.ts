import type { Profile } from "./case-file.ts";
import type { SessionStep } from "./session/session-step.ts";

/** Lines and columns from 1, offsets from 0 in UTF-16 units, end exclusive, as in `check --format json`. */
export interface PlaceRange {
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset: number };
}

export interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly place: PlaceRange;
  /** Absent: not compared. */
  readonly related?: readonly PlaceRange[];
}

/** A finding named by what it is about instead of by its range: its JSON Pointer is this one or one below it. */
export interface PointedFinding {
  readonly code: string;
  readonly path: string;
}

/** A file of a case: text, bytes, or a symbolic link to a path that starts from the workspace. */
export type CaseContent = string | Uint8Array | { readonly link: string };

/** One thing that an implementation is asked, complete in itself, and what it must answer. */
export interface TestCase {
  readonly id: string;
  readonly since: string;
  readonly until: string | undefined;
  readonly profile: Profile;
  readonly requirements: readonly string[];
  readonly shows: string;
  readonly files: ReadonlyMap<string, CaseContent>;
  readonly check: readonly string[];
  readonly now: string | undefined;
  readonly polarity: "positive" | "negative";
  /** Id of the case that is this one without its fault: it must pass and must not expect the findings of this one. */
  readonly sibling?: string;
  readonly task: CheckTask | ConvertTask | InspectTask | SessionTask;
}

export interface CheckTask {
  readonly kind: "check";
  /** All that is found, or `some`: at least one error or warning, or `any`: a well-formed answer in time is enough. */
  readonly findings: readonly Finding[] | "some" | "any";
  /** Findings that must be there besides, wherever their range begins. */
  readonly pointed?: readonly PointedFinding[];
  readonly scope: Scope;
  /** The file that holds the version before: the two are compared, and nothing is checked. */
  readonly before?: string;
  /** Whether artifacts are looked at. */
  readonly artifacts: boolean;
  /** File after the first safe fix, else the first, of the first finding of the first code that has one. */
  readonly fixed: { readonly file: string; readonly text: string } | undefined;
}

/** Which findings of an answer are compared; the others are nobody's business. */
export interface Scope {
  /** Beginnings of codes; absent: every code. */
  readonly about?: readonly string[];
  /** Errors are compared whatever `about` says. */
  readonly andErrors?: true;
  /** Codes that are passed over all the same: statements that a fragment leaves out. */
  readonly ignored?: readonly string[];
}

export interface ConvertTask {
  readonly kind: "convert";
  readonly to: string;
  /** Exact text; `undefined`: converting back gives the same data as the original, or the text is not compared. */
  readonly text: string | undefined;
  /** Pointers of everything that the text does not say, and nothing else; absent: not compared. */
  readonly lost?: readonly string[];
}

export interface InspectTask {
  readonly kind: "inspect";
  readonly artifact: string;
  /** Members of the `inspect --json` value that must be equal; objects are compared member by member. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Names of faults that must be among those reported; `none`: nothing worse than information; `any`: not compared. */
  readonly faults: readonly string[] | "none" | "any" | "some";
  /** Topics that must be reported as unread. */
  readonly hidden: readonly string[];
  /** Text that must stand nowhere in the answer. */
  readonly redacted: readonly string[];
}

/** What an editor does to a language server, and expects of it. */
export interface SessionTask {
  readonly kind: "session";
  readonly steps: readonly SessionTaskStep[];
}

/** A step whose artifact is there as bytes. */
export type SessionTaskStep =
  | Exclude<SessionStep, { readonly write: unknown }>
  | { readonly write: { readonly file: string; readonly text?: string; readonly bytes?: Uint8Array } };
