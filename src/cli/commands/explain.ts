import { plainPalette } from "../../report/palette.ts";
import { explain, explainAll, explainAsJson, listDescriptors } from "../../service/explain.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";

/** `hml explain`: what a code means, or all of them. */
export async function run({ terminal, positionals, has }: CommandContext): Promise<ExitCode> {
  const [code] = positionals;
  const palette = terminal.colours ? (await import("../palette.ts")).createPalette() : plainPalette;
  if (code === undefined) {
    terminal.out(has("json") ? writeJson(listDescriptors().map(explainAsJson)) : explainAll({ palette }));
    return exitCodes.clean;
  }
  const explanation = explain(code, { palette, width: Math.min(terminal.width, 100) });
  if (!explanation.found) throw new UsageFault(explanation.text.trimEnd());
  terminal.out(has("json") ? writeJson(explainAsJson(explanation.descriptor)) : explanation.text);
  return exitCodes.clean;
}

function writeJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
