import { relativePath, resolvePath } from "../../base/path.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { findEntry, isNotation, type Mapping, type Tree } from "../../model/tree.ts";
import {
  type ConversionTarget,
  conversionTargets,
  convert,
  endingOf,
  isConversionTarget,
} from "../../service/convert.ts";
import { type ConversionSource, readConvertible } from "../../service/read-convertible.ts";
import type { DeclarationInput } from "../../service/read-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ConvertedFile, isLoss, printConversion, writeConversionJson } from "../conversion-report.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { notationOfName } from "../notation-of-name.ts";
import { namesBelow, refuseOverwriting, writeWithFolders } from "../output-files.ts";
import { type ReadInputs, readInputs, stdinName } from "../read-inputs.ts";
import { writeFileAtomically } from "../write-file.ts";

/** `hml convert`: whatever parses, whatever its findings, in another form; each loss on stderr. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option, has, version } = context;
  const target = chooseTarget(option("to"), option("output"));
  const read = await readInputs(host, positionals, { folders: option("out-dir") !== undefined });
  if (read.inputs.length === 0) throw new UsageFault(read.faults[0] ?? "there is nothing to convert");
  const outputs = chooseOutputs(context, read, target);
  const write = option("out-dir") === undefined ? writeFileAtomically : writeWithFolders;
  const files: ConvertedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let isRefused = false;
  for (const [i, input] of read.inputs.entries()) {
    const converted = await convertInput(context, input, target);
    if (!converted) continue;
    const { text } = converted;
    diagnostics.push(...converted.diagnostics);
    if (!has("json")) printConversion(terminal, input.file, converted);
    const output = text === undefined ? undefined : outputs?.[i];
    if (text === undefined) isRefused = true;
    else if (output !== undefined) write(output, text);
    else if (!has("json")) terminal.out(text);
    files.push({
      file: input.file,
      output: output === undefined ? null : relativePath(host.cwd, output),
      text: output === undefined ? (text ?? null) : null,
      lost: converted.diagnostics.filter(isLoss).length,
    });
  }
  if (has("json")) {
    const report = writeConversionJson(files, diagnostics, { version, to: target });
    terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
  }
  for (const fault of read.faults) terminal.err(`hml: ${fault}\n`);
  if (read.faults.length > 0) return exitCodes.usage;
  return isRefused ? exitCodes.findings : exitCodes.clean;
}

/** One file in the other form: no text where it cannot be read, or would lose something that it may not. */
interface Converted {
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** `undefined`: UI markup that a search found, none of ours. */
async function convertInput(
  { host, has, option, environment }: CommandContext,
  input: DeclarationInput,
  target: ConversionTarget,
): Promise<Converted | undefined> {
  const read = await readConvertible(host, input, option("from") as ConversionSource | undefined);
  if (!read) return undefined;
  const { tree, diagnostics, from } = read;
  if (!tree) return { text: undefined, diagnostics };
  const isDraft = from !== undefined && isNotation(target) && target !== "json";
  const draft = isDraft ? (await import("../../service/remark-missing.ts")).remarkMissing(tree) : tree;
  const converted = await convert(draft, target, {
    now: readEpoch(environment.SOURCE_DATE_EPOCH),
    ...chooseOne(tree, option("model"), option("variant")),
  });
  const all = [...diagnostics, ...converted.diagnostics];
  if (!has("strict") || !all.some(isLoss)) return { text: converted.text, diagnostics: all };
  return {
    text: undefined,
    diagnostics: all.map((one) => (isLoss(one) ? { ...one, severity: "error" } : one)),
  };
}

/** Epoch milliseconds of a reproducible build, else of now. */
function readEpoch(seconds: string | undefined): number {
  return seconds !== undefined && /^\d{1,11}$/.test(seconds) ? Number(seconds) * 1000 : Date.now();
}

/** The model and variant that were asked for, which must be there. */
function chooseOne(tree: Tree, model: string | undefined, variant: string | undefined) {
  const models = labelsOf(tree.root, "model");
  if (model !== undefined && !models.has(model))
    throw new UsageFault(`there is no model "${model}"${listLabels(models)}`);
  const chosen = models.get(model ?? "") ?? models.get("default") ?? [...models.values()][0];
  const variants = chosen ? labelsOf(chosen, "variant") : new Map<string, Mapping>();
  if (variant !== undefined && !variants.has(variant))
    throw new UsageFault(`there is no variant "${variant}"${listLabels(variants)}`);
  return { ...(model !== undefined && { model }), ...(variant !== undefined && { variant }) };
}

function labelsOf(block: Mapping, kind: string): ReadonlyMap<string, Mapping> {
  const labels = findEntry(block, kind)?.value;
  const entries = labels?.type === "mapping" ? labels.entries : [];
  return new Map(entries.flatMap(({ key, value }) => (value.type === "mapping" ? [[key, value]] : [])));
}

function listLabels(labels: ReadonlyMap<string, Mapping>): string {
  return labels.size === 0
    ? ""
    : `; there ${labels.size === 1 ? "is" : "are"} ${[...labels.keys()].join(", ")}`;
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
