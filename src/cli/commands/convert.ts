import { resolvePath } from "../../base/path.ts";
import {
  type ConversionTarget,
  conversionTargets,
  convert,
  endingOf,
  isConversionTarget,
  readForConversion,
} from "../../service/convert.ts";
import { type DeclarationInput, openDeclaration } from "../../service/read-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { notationOfName } from "../notation-of-name.ts";
import { namesBelow, refuseOverwriting, writeWithFolders } from "../output-files.ts";
import { printFindings } from "../print-findings.ts";
import { type ReadInputs, readInputs, stdinName } from "../read-inputs.ts";
import { writeFileAtomically } from "../write-file.ts";

/** `hml convert`: whatever parses, whatever its findings, in another form; each loss on stderr. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option } = context;
  const target = chooseTarget(option("to"), option("output"));
  const read = await readInputs(host, positionals, { folders: option("out-dir") !== undefined });
  if (read.inputs.length === 0) throw new UsageFault(read.faults[0] ?? "there is nothing to convert");
  const outputs = chooseOutputs(context, read, target);
  const write = option("out-dir") === undefined ? writeFileAtomically : writeWithFolders;
  let isRefused = false;
  for (const [i, input] of read.inputs.entries()) {
    const text = await convertInput(context, input, { target, isOne: read.inputs.length === 1 });
    if (text === undefined) isRefused = true;
    else if (text === passedOver) continue;
    else if (outputs) write(outputs[i] ?? "", text);
    else terminal.out(text);
  }
  for (const fault of read.faults) terminal.err(`hml: ${fault}\n`);
  if (read.faults.length > 0) return exitCodes.usage;
  return isRefused ? exitCodes.findings : exitCodes.clean;
}

/** UI markup that a search found: none of ours. */
const passedOver = Symbol("passed over");

/** One declaration in the other form; `undefined` where it cannot be read, or would lose something that it may not. */
async function convertInput(
  { terminal, has }: CommandContext,
  input: DeclarationInput,
  { target, isOne }: { readonly target: ConversionTarget; readonly isOne: boolean },
): Promise<string | undefined | typeof passedOver> {
  const opened = await openDeclaration(input);
  if (!opened) return passedOver;
  const { source, notation, refused, diagnostics } = opened;
  const read = readForConversion(source, notation);
  const errors = [
    ...diagnostics.filter(({ severity }) => severity === "error"),
    ...(refused ? [] : read.diagnostics),
  ];
  printFindings(terminal, errors);
  if (errors.length > 0) return undefined;
  const { text, losses } = await convert(read.value, target);
  const isRefused = has("strict") && losses.length > 0;
  const where = isOne ? "" : `${input.file}: `;
  for (const { what, path } of losses)
    terminal.err(`hml: ${where}${isRefused ? "would be lost" : "lost"}: ${what}${path && ` (${path})`}\n`);
  return isRefused ? undefined : text;
}

/** What `--to` says, else what the name of the output asks for. */
function chooseTarget(to: string | undefined, output: string | undefined): ConversionTarget {
  const chosen = to ?? notationOfName(output ?? "");
  if (chosen !== undefined && isConversionTarget(chosen)) return chosen;
  throw new UsageFault(`"--to" says in which form: ${conversionTargets.join(", ")}`);
}

/** A path for each input; `undefined` for standard output. Everything that stands in the way is said before anything is written. */
function chooseOutputs(
  { host: { cwd }, option, has, positionals }: CommandContext,
  { inputs }: ReadInputs,
  target: ConversionTarget,
): readonly string[] | undefined {
  const output = option("output");
  const folder = option("out-dir");
  if (output !== undefined && folder !== undefined)
    throw new UsageFault('"--output" is for one file and "--out-dir" for many; leave one of them out');
  if (inputs.length > 1 && folder === undefined)
    throw new UsageFault(`${inputs.length} declarations need "--out-dir", a folder that they are written to`);
  if (folder !== undefined && inputs.some(({ file }) => file === stdinName))
    throw new UsageFault('standard input has no name that a file in "--out-dir" could have; use "--output"');
  if (output === undefined && folder === undefined) return undefined;
  const outputs =
    folder === undefined
      ? [resolvePath(cwd, toSlashes(output ?? ""))]
      : namesBelow(
          resolvePath(cwd, toSlashes(folder)),
          inputs.map(({ path }) => path),
          { cwd, named: positionals, ending: endingOf(target) },
        );
  refuseOverwriting(outputs, { cwd, force: has("force") });
  return outputs;
}
