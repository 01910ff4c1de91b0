import { resolvePath } from "../../base/path.ts";
import { plainPalette } from "../../report/palette.ts";
import { printDiagnostic } from "../../report/print-check.ts";
import {
  type ConversionTarget,
  conversionTargets,
  convert,
  isConversionTarget,
} from "../../service/convert.ts";
import { openDeclaration } from "../../service/read-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { notationOfName } from "../notation-of-name.ts";
import { readInputs } from "../read-inputs.ts";
import { writeFileAtomically } from "../write-file.ts";

/** `hml convert`: whatever parses, whatever its findings, in another form; each loss on stderr. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option, has } = context;
  const target = chooseTarget(option("to"), option("output"));
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
  const { text, losses } = await convert(read.value, target);
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
function chooseTarget(to: string | undefined, output: string | undefined): ConversionTarget {
  const chosen = to ?? notationOfName(output ?? "");
  if (chosen !== undefined && isConversionTarget(chosen)) return chosen;
  throw new UsageFault(`"--to" says in which form: ${conversionTargets.join(", ")}`);
}
