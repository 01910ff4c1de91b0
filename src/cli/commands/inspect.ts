import { plainPalette } from "../../report/palette.ts";
import { inspectFacts } from "../../service/inspect.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { openArtifacts } from "../open-artifact.ts";

/** `hml inspect`: what a compiled file states of itself. Exit code 1 where the file itself is faulty. */
export async function run({ host, terminal, positionals, option, has }: CommandContext): Promise<ExitCode> {
  const [opened] = await openArtifacts(host, positionals);
  if (!opened) return exitCodes.usage;
  const { facts, digest } = opened;
  if (has("json") || option("format") === "json") {
    terminal.out(`${JSON.stringify(inspectFacts(facts, digest), undefined, 2)}\n`);
  } else {
    const { printInspection } = await import("../../service/print-inspection.ts");
    const palette = terminal.colours ? (await import("../palette.ts")).createPalette() : plainPalette;
    terminal.out(
      printInspection(facts, { file: positionals[0] ?? "", digest, palette, width: terminal.width }),
    );
  }
  return facts.faults.some((fault) => fault.severity === "error") ? exitCodes.findings : exitCodes.clean;
}
