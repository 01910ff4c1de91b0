import { resolvePath } from "../../base/path.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Tree } from "../../model/tree.ts";
import { findDuplicates, mergeDeclarations } from "../../service/atomize/merge-declarations.ts";
import { convert, isConversionTarget, readForConversion } from "../../service/convert.ts";
import { openDeclaration } from "../../service/read-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { notationOfName } from "../notation-of-name.ts";
import { refuseOverwriting } from "../output-files.ts";
import { printFindings } from "../print-findings.ts";
import { readInputs } from "../read-inputs.ts";
import { writeFileAtomically } from "../write-file.ts";

/** `hml merge`: one declaration from several; where two disagree, both places are named and nothing is written. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option, has } = context;
  const { inputs, faults } = await readInputs(host, positionals);
  if (faults[0] !== undefined) throw new UsageFault(faults[0]);
  const trees: Tree[] = [];
  const found: Diagnostic[] = [];
  for (const input of inputs) {
    const opened = await openDeclaration(input);
    if (!opened) continue;
    found.push(...opened.diagnostics.filter(({ severity }) => severity === "error"));
    if (opened.refused) continue;
    const { value, diagnostics } = readForConversion(opened.source, opened.notation);
    found.push(...(diagnostics.length > 0 ? diagnostics : findDuplicates(value)));
    trees.push(value);
  }
  const [first, ...others] = trees;
  const merged = first && found.length === 0 ? mergeDeclarations([first, ...others]) : undefined;
  printFindings(terminal, [...found, ...(merged?.diagnostics ?? [])]);
  if (!merged || merged.diagnostics.length > 0) return exitCodes.findings;
  const output = option("output");
  const target = option("to") ?? notationOfName(output ?? "") ?? merged.value.notation;
  if (!isConversionTarget(target)) throw new UsageFault(`there is no form "${target}"`);
  const { text, losses } = await convert(merged.value, target);
  for (const { what, path } of losses) terminal.err(`hml: lost: ${what}${path && ` (${path})`}\n`);
  if (output === undefined) terminal.out(text);
  else {
    const path = resolvePath(host.cwd, toSlashes(output));
    refuseOverwriting([path], { cwd: host.cwd, force: has("force") });
    writeFileAtomically(path, text);
  }
  return exitCodes.clean;
}
