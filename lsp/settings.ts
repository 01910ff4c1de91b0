import type { SeveritySettings } from "../src/rules/severities.ts";

/** What an editor sets under `hml`; what a declaration must hold is set in `hml.config.yaml`, for the command line too. */
export interface Settings {
  /** Whether artifacts are read and compared. */
  readonly artifacts: boolean;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

export const defaultSettings: Settings = { artifacts: true, inlayHints: true, codeLens: true };

/** Reads what an editor sent; what is missing or of another type is as if it were not set. */
export function readSettings(value: unknown): Settings {
  const given = (typeof value === "object" && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const read = (key: keyof Settings) => (typeof given[key] === "boolean" ? given[key] : defaultSettings[key]);
  return { artifacts: read("artifacts"), inlayHints: read("inlayHints"), codeLens: read("codeLens") };
}

/** What a workspace makes of findings; empty where it has no configuration. */
export const noSeverities: SeveritySettings = new Map();
