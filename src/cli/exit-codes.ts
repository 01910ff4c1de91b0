/** What the process says when it ends (fixed by the language brief; the higher of 1 and 2 wins). */
export const exitCodes = {
  clean: 0,
  /** A finding of severity error; with `--error-on warning`, of a warning too. */
  findings: 1,
  /** The command line, or a file that could not be read or written. */
  usage: 2,
  /** A bug in hml. */
  internal: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line asks for something that there is not, or a file stands in the way: one line, exit code 2. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";
  /** By name: commands stand in bundles of their own, each with its copy of this class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "UsageFault";
  }
}
