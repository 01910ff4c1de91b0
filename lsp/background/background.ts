import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { SeveritySettings } from "../../src/rules/severities.ts";
import type { ReadArtifact } from "../../src/service/read-artifacts.ts";
import type { DeclarationInput } from "../../src/service/read-declaration.ts";

/** Declarations to be checked as the command line checks them. */
export interface BackgroundCheck {
  readonly inputs: readonly DeclarationInput[];
  readonly artifacts: boolean;
  readonly severities: SeveritySettings;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface BackgroundAnswer {
  readonly diagnostics: readonly Diagnostic[];
  /** Files that were looked at beside the declarations, from the current folder: artifacts and imports. */
  readonly read: readonly string[];
}

/** What takes longer than a keystroke may. Faults of files are answers; only bugs are thrown. */
export interface Background {
  check(request: BackgroundCheck): Promise<BackgroundAnswer>;
  /** What the compiled file at an absolute path is; `undefined` where it cannot be read. */
  read(path: string): Promise<ReadArtifact | undefined>;
}

/** Hears of a rule that has failed, which is a bug. */
export type ReportRule = (code: string, name: string, detail: string) => void;
