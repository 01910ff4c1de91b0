import type { Host } from "../base/host.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/** One option of a command, as `util.parseArgs` reads it and as the help shows it. */
export interface CommandOption {
  readonly type: "boolean" | "string";
  readonly short?: string;
  /** What stands for the value in the help: `FILE`. */
  readonly value?: string;
  /** Allowed values. */
  readonly choices?: readonly string[];
  readonly doc: string;
}

/** What a command may use. */
export interface CommandContext {
  readonly host: Host;
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Version of the tool. */
  readonly version: string;
  /** What stands on the command line besides options. */
  readonly positionals: readonly string[];
  /** Value of a string option. */
  option(name: string): string | undefined;
  /** Whether a boolean option is given. */
  has(name: string): boolean;
}

/** One command: everything that the help says of it, and where its code is. */
export interface Command {
  readonly summary: string;
  /** What stands behind the name: `[paths…]`. */
  readonly usage: string;
  /** Fewest and most positionals. */
  readonly positionals: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Command lines that work, with what they do. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** More that one should know; each a paragraph. */
  readonly notes?: readonly string[];
  load(): Promise<CommandCode>;
}

/** The code of a command. */
export interface CommandCode {
  run(context: CommandContext): Promise<ExitCode>;
}
