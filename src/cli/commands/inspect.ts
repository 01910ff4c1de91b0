import { plainPalette } from "../../report/palette.ts";
import { inspectFacts } from "../../service/inspect.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { type OpenedArtifact, openArtifacts } from "../open-artifact.ts";

/** `hml inspect`: what a compiled file states of itself. Exit code 1 where the file itself is faulty. */
export async function run({ host, terminal, positionals, option, has }: CommandContext): Promise<ExitCode> {
  const [opened, second] = await openArtifacts(host, positionals);
  if (!opened) return exitCodes.usage;
  if (second)
    return compare([opened, second], {
      positionals,
      terminal,
      isJson: has("json") || option("format") === "json",
    });
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

interface Comparison extends Pick<CommandContext, "positionals" | "terminal"> {
  readonly isJson: boolean;
}

/** `hml inspect A B`: in which facts two files differ. Exit code 1 where one of them is faulty; a difference is no fault. */
async function compare(
  [before, after]: readonly [OpenedArtifact, OpenedArtifact],
  { positionals, terminal, isJson }: Comparison,
): Promise<ExitCode> {
  const { compareArtifacts } = await import("../../service/compare-artifacts.ts");
  const differences = compareArtifacts(before, after);
  const files = [positionals[0] ?? "", positionals[1] ?? ""] as const;
  if (isJson) {
    terminal.out(`${JSON.stringify({ before: files[0], after: files[1], differences }, undefined, 2)}\n`);
  } else {
    const { printComparison } = await import("../../service/print-comparison.ts");
    const palette = terminal.colours ? (await import("../palette.ts")).createPalette() : plainPalette;
    terminal.out(printComparison(differences, { files, palette }));
  }
  const faults = [...before.facts.faults, ...after.facts.faults];
  return faults.some(({ severity }) => severity === "error") ? exitCodes.findings : exitCodes.clean;
}
