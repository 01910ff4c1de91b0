/** Who is hurt, or helped, by a change. */
export type Affected = "callers" | "devices" | "users" | "operators";

/** Step of a version, after SemVer 2.0.0. */
export type Step = "none" | "patch" | "minor" | "major";

/** One difference between two versions of a model. */
export interface ModelChange {
  readonly affects: Affected;
  /** Step that the version must take at least. */
  readonly step: Step;
  /** Path of the statement in the model: keys and labels. */
  readonly path: readonly string[];
  /** What changed, in words: `input "beats" is gone`. */
  readonly text: string;
}
