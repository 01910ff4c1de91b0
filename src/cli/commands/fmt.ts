import { plainPalette } from "../../report/palette.ts";
import { printDiagnostic } from "../../report/print-check.ts";
import { formatDeclaration } from "../../service/format.ts";
import { type DeclarationInput, openDeclaration } from "../../service/read-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { readInputs, stdinName } from "../read-inputs.ts";
import { writeFileAtomically } from "../write-file.ts";

/** What became of one file. */
type Outcome = "same" | "changed" | "faulty" | "passed over";

/** `hml fmt`: canonical layout in place; of standard input, on standard output. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, has } = context;
  const { inputs, faults } = await readInputs(host, positionals);
  const outcomes: Outcome[] = [];
  for (const input of inputs) outcomes.push(await formatInput(input, context));
  for (const fault of faults) terminal.err(`hml: ${fault}\n`);
  if (faults.length > 0) return exitCodes.usage;
  const isFound = outcomes.includes("faulty") || (has("check") && outcomes.includes("changed"));
  return isFound ? exitCodes.findings : exitCodes.clean;
}

async function formatInput(input: DeclarationInput, { terminal, has }: CommandContext): Promise<Outcome> {
  const opened = await openDeclaration(input);
  if (!opened) return "passed over";
  const { source, notation, refused, diagnostics } = opened;
  const { text, faults } = refused
    ? { text: source.text, faults: diagnostics }
    : formatDeclaration(source, notation);
  for (const fault of faults)
    terminal.err(`${printDiagnostic(fault, { palette: plainPalette, width: terminal.width })}\n\n`);
  const isChanged = text !== source.text;
  if (has("check")) {
    if (isChanged) terminal.out(`${input.file}\n`);
  } else if (input.file === stdinName) terminal.out(text);
  else if (isChanged) {
    writeFileAtomically(input.path, text);
    terminal.out(`${input.file}\n`);
  }
  return faults.length > 0 ? "faulty" : isChanged ? "changed" : "same";
}
