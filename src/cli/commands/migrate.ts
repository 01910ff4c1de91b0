import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { migrate } from "../../service/migrate.ts";
import { type DeclarationInput, openDeclaration } from "../../service/read-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { printFindings } from "../print-findings.ts";
import { readInputs, stdinName } from "../read-inputs.ts";
import { writeFileAtomically } from "../write-file.ts";

/** `hml migrate`: what would change, as a unified diff; with `--write`, the files themselves. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, has } = context;
  if (has("write") && positionals.includes("-"))
    throw new UsageFault('standard input is no file that could be written; leave "--write" out');
  const { inputs, faults } = await readInputs(host, positionals);
  let isFaulty = false;
  let older = 0;
  for (const input of inputs) {
    const outcome = await migrateInput(context, input);
    if (outcome === "faulty") isFaulty = true;
    if (outcome === "older") older++;
  }
  for (const fault of faults) terminal.err(`hml: ${fault}\n`);
  terminal.err(describeEnd(older, has("write")));
  if (faults.length > 0) return exitCodes.usage;
  return isFaulty ? exitCodes.findings : exitCodes.clean;
}

/** Milliseconds after which two texts have too little in common for a diff to be of use. */
const patience = 5000;

function describeLarge(file: string): string {
  return `--- ${file}\n+++ ${file}\nnearly every line changes; the whole of it: hml convert ${file} --to xml\n`;
}

function describeEnd(older: number, isWritten: boolean): string {
  if (older === 0) return "hml: nothing is older than HML 1.0\n";
  const files = older === 1 ? "1 declaration" : `${older} declarations`;
  return isWritten
    ? `hml: ${files} brought up to date; what is to be completed stands in comments\n`
    : `hml: ${files} can be brought up to date; nothing is written without --write\n`;
}

async function migrateInput(
  { terminal, has }: CommandContext,
  input: DeclarationInput,
): Promise<"same" | "older" | "faulty"> {
  const opened = await openDeclaration(input);
  if (!opened) return "same";
  const { source, notation, refused, diagnostics } = opened;
  const migrated = refused ? undefined : migrate(source, notation);
  const faults = migrated?.faults ?? diagnostics;
  printFindings(terminal, faults);
  if (!migrated || faults.length > 0) return "faulty";
  if (migrated.text === source.text) return "same";
  const names = [input.file, input.file, source.text, migrated.text, migrated.from, "HML 1.0"] as const;
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY, timeout: patience };
  terminal.out(createTwoFilesPatch(...names, options) ?? describeLarge(input.file));
  if (has("write") && input.file !== stdinName) writeFileAtomically(input.path, migrated.text);
  return "older";
}
