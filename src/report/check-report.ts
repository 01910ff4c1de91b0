import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import type { NotationId } from "../model/tree.ts";

/**
 * How far a declaration was held against one artifact. `verified`: every statement bound to it was compared;
 * `partial`: some could not be, and `unverified` lists them.
 */
export type ArtifactStatus = "verified" | "partial" | "missing" | "unreadable";

/** One artifact that a declaration names. */
export interface CheckedArtifact {
  /** Path from the current folder, with `/`. */
  readonly file: string;
  readonly status: ArtifactStatus;
  /** JSON Pointers of the statements that were compared with nothing: neither right nor wrong. */
  readonly unverified: readonly string[];
}

/** One declaration that was checked. */
export interface CheckedFile {
  /** Path from the current folder, with `/`, or `<stdin>`. */
  readonly file: string;
  readonly notation: NotationId;
  readonly artifacts: readonly CheckedArtifact[];
}

/** What a check found, in the order of a report. */
export interface CheckReport {
  readonly files: readonly CheckedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How many findings there are of each severity. */
export interface SeverityCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts findings by severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const of = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  return { errors: of("error"), warnings: of("warning"), infos: of("info") };
}
