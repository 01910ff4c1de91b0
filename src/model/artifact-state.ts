import type { ArtifactFacts } from "./artifact-facts.ts";

/** What a check knows of the artifact that one variant names. */
export interface ArtifactState {
  /** As declared. */
  readonly declared: string;
  /** Workspace-relative, with `/`. */
  readonly file: string;
  /** `missing` and `unreadable` are reported by the service; `unchecked` under `--no-artifacts`. */
  readonly presence: "read" | "missing" | "unreadable" | "unchecked";
  /** Exact length; present when `read`. */
  readonly bytes?: number;
  /** `sha256:<64 hex>`; present when `read`. */
  readonly digest?: string;
  readonly facts?: ArtifactFacts;
}
