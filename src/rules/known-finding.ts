import type { Code } from "../diagnostics/diagnostic.ts";

/** As much of a finding as configuration and comments need to know. */
export interface KnownFinding {
  readonly code: Code;
  readonly name: string;
  /** Whether it may be lowered or silenced: everything but an error of the core profile (spec `REQ-DIAG-6`). */
  readonly yields: boolean;
}
