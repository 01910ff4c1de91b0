import type { Profile } from "./case-file.ts";

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
  readonly related: readonly PlaceRange[];
}

/** One thing that an implementation is asked, complete in itself, and what it must answer. */
export interface TestCase {
  readonly id: string;
  readonly since: string;
  readonly until: string | undefined;
  readonly profile: Profile;
  readonly requirements: readonly string[];
  readonly shows: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly check: readonly string[];
  readonly now: string | undefined;
  readonly polarity: "positive" | "negative";
  readonly task: CheckTask | ConvertTask | InspectTask;
}

export interface CheckTask {
  readonly kind: "check";
  readonly findings: readonly Finding[];
  /** File after the first fix of the first finding. */
  readonly fixed: { readonly file: string; readonly text: string } | undefined;
}

export interface ConvertTask {
  readonly kind: "convert";
  readonly to: string;
  /** Exact text; `undefined`: converting back gives the same data as the original. */
  readonly text: string | undefined;
}

export interface InspectTask {
  readonly kind: "inspect";
  readonly artifact: string;
  /** Members of the `inspect --json` value that must be equal; objects are compared member by member. */
  readonly facts: Readonly<Record<string, unknown>>;
}
