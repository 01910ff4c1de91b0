import type { TextPlace } from "../suite/expected-finding.ts";

/** A finding in a broken sibling. Without `related` its second place is in the built-in catalogue, and not compared. */
export interface BrokenPlace extends TextPlace {
  readonly code: string;
  readonly related?: readonly TextPlace[];
}

/** One numbered system of the source article: where HML declares it, and how its promise is broken and caught. */
export interface WorkedSystem {
  /** Numbers of the systems that the folder shows. */
  readonly ids: readonly string[];
  readonly folder: string;
  readonly title: string;
  /** Kinds of block that declare it. */
  readonly constructs: readonly string[];
  /** What the sibling `broken.hml` changes, and what catches it: all that is found, by the text that stands there. */
  readonly breaks: {
    readonly why: string;
    readonly replace: string;
    readonly by: string;
    readonly finds: readonly BrokenPlace[];
  };
}
