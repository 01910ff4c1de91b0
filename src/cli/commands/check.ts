import { statSync } from "node:fs";
import { resolvePath } from "../../base/path.ts";
import { countSeverities } from "../../report/check-report.ts";
import { plainPalette } from "../../report/palette.ts";
import { printCheck } from "../../report/print-check.ts";
import { writeCheckJson } from "../../report/write-check-json.ts";
import { type CheckOptions, type CheckResult, check } from "../../service/check.ts";
import type { DeclarationInput } from "../../service/read-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { readInputs } from "../read-inputs.ts";
import { readSeverities } from "../read-severities.ts";

/** `hml check`: prints what is wrong with declarations and their artifacts. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals } = context;
  const { inputs, faults } = await readInputs(host, positionals);
  const root = readRoot(context);
  const configured = await readSeverities(host, inputs, root);
  const options: CheckOptions = {
    now: readClock(context.option("now")),
    artifacts: !context.has("no-artifacts"),
    root,
    severities: configured.severities,
    progress: (done, total, file) => terminal.progress(`reading artifacts ${done}/${total} ${file}`),
  };
  const result = await chooseCheck(context, inputs)(options);
  for (const fault of [...faults, ...configured.faults]) terminal.err(`hml: ${fault}\n`);
  if (inputs.length > 0 || isJson(context)) await print(result, context);
  if (faults.length + configured.faults.length > 0) return exitCodes.usage;
  return judge(result, context.option("error-on"));
}

/** How the files are checked: what one check needs is loaded for that check alone. */
function chooseCheck(context: CommandContext, inputs: readonly DeclarationInput[]) {
  // A package is too large for a declaration, or begins like a zip archive.
  const held = inputs.some(
    ({ bytes, tooLarge }) => tooLarge !== undefined || (bytes[0] === 0x50 && bytes[1] === 0x4b),
  );
  return async (options: CheckOptions): Promise<CheckResult> => {
    if (held && context.has("fix")) {
      throw new UsageFault(
        '"--fix" writes declarations, and a package is none; unpack it, fix, and pack it again',
      );
    }
    if (context.has("fix")) return fixAndCheck(context, options);
    if (!held) return check(context.host, inputs, options);
    const { checkWithPackages } = await import("../check-packages.ts");
    return checkWithPackages(context.host, inputs, options);
  };
}

/** Mends what is safe, as often as a fix makes another possible, then checks what is left. */
async function fixAndCheck(context: CommandContext, options: CheckOptions): Promise<CheckResult> {
  const { fixDeclarations } = await import("../fix-declarations.ts");
  const update = context.has("update");
  const { result, applied, notes } = await fixDeclarations(context.host, context.positionals, {
    ...options,
    update,
  });
  if (applied > 0) context.terminal.err(`hml: mended ${applied} finding${applied === 1 ? "" : "s"}\n`);
  for (const note of notes) context.terminal.err(`hml: ${note}\n`);
  return result;
}

function judge(result: CheckResult, errorOn = "error"): ExitCode {
  const { errors, warnings } = countSeverities(result.diagnostics);
  return errors > 0 || (errorOn === "warning" && warnings > 0) ? exitCodes.findings : exitCodes.clean;
}

function isJson(context: CommandContext): boolean {
  return context.option("format") === "json";
}

async function print(result: CheckResult, { terminal, version, ...context }: CommandContext): Promise<void> {
  if (context.option("format") === "json") {
    const { files, diagnostics } = result;
    terminal.out(`${JSON.stringify(writeCheckJson({ files, diagnostics }, version), undefined, 2)}\n`);
    return;
  }
  const palette = terminal.colours ? (await import("../palette.ts")).createPalette() : plainPalette;
  terminal.out(printCheck(result, { palette, width: terminal.width }));
}

function readRoot(context: CommandContext): string | undefined {
  const root = context.option("root");
  if (root === undefined) return undefined;
  const path = resolvePath(context.host.cwd, toSlashes(root));
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  throw new UsageFault(`"--root ${root}" is no folder`);
}

/** An RFC 3339 date or instant as epoch milliseconds; nothing given: now. */
function readClock(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const isDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const time = isDate ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new UsageFault(`"--now ${text}" is no date; write one such as 2026-05-01 or 2026-05-01T12:00:00Z`);
  }
  return time;
}
