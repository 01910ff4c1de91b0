import { resolvePath } from "../../base/path.ts";
import type { NotationId } from "../../model/tree.ts";
import { plainPalette } from "../../report/palette.ts";
import { printDiagnostic } from "../../report/print-check.ts";
import { loadNotation } from "../../service/load-notation.ts";
import { openDeclaration } from "../../service/read-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { notationOfName } from "../notation-of-name.ts";
import { readInputs } from "../read-inputs.ts";
import { writeFileAtomically } from "../write-file.ts";

/** `hml convert`: whatever parses, in another notation; each loss on stderr. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option, has } = context;
  const target = await loadNotation(chooseNotation(option("to"), option("output")));
  const { inputs, faults } = await readInputs(host, positionals, { folders: false });
  const [input] = inputs;
  if (!input) throw new UsageFault(faults[0] ?? "there is nothing to convert");
  const opened = await openDeclaration(input);
  if (!opened) return exitCodes.clean;
  const { source, notation, refused, diagnostics } = opened;
  const read = notation.read(source);
  const errors = [...diagnostics, ...(refused ? [] : read.diagnostics)].filter(
    (one) => one.severity === "error",
  );
  for (const error of errors)
    terminal.err(`${printDiagnostic(error, { palette: plainPalette, width: terminal.width })}\n\n`);
  if (errors.length > 0) return exitCodes.findings;
  const { text, losses } = target.write(read.value);
  const isRefused = has("strict") && losses.length > 0;
  for (const { what, path } of losses)
    terminal.err(`hml: ${isRefused ? "would be lost" : "lost"}: ${what}${path && ` (${path})`}\n`);
  if (isRefused) return exitCodes.findings;
  const output = option("output");
  if (output === undefined) terminal.out(text);
  else writeFileAtomically(resolvePath(host.cwd, toSlashes(output)), text);
  return exitCodes.clean;
}

/** What `--to` says, else what the name of the output asks for. */
function chooseNotation(to: string | undefined, output: string | undefined): NotationId {
  const chosen = to ?? notationOfName(output ?? "");
  if (chosen === undefined) throw new UsageFault('"--to" says in which notation: hml, yaml, json or xml');
  return chosen as NotationId;
}
