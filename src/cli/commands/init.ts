import { folderOf, isWithin, relativePath, resolvePath } from "../../base/path.ts";
import { findWorkspaceRoot } from "../../service/find-workspace-root.ts";
import { initDeclaration } from "../../service/init.ts";
import { loadNotation } from "../../service/load-notation.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { notationOfName } from "../notation-of-name.ts";
import { type OpenedArtifact, openArtifacts } from "../open-artifact.ts";
import { printFindings } from "../print-findings.ts";
import { readInputs } from "../read-inputs.ts";
import { writeFileAtomically } from "../write-file.ts";

/** `hml init`: a declaration from what artifacts state of themselves. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option } = context;
  if (context.has("update")) return update(context);
  const output = option("output");
  const target = output === undefined ? undefined : resolvePath(host.cwd, toSlashes(output));
  const folder = target === undefined ? host.cwd : folderOf(target);
  const opened = await openArtifacts(host, positionals, (path) => terminal.progress(`reading ${path}`));
  const artifacts = opened.map(({ path, digest, facts }) => ({
    path: relativePath(folder, path),
    digest,
    facts,
  }));
  if (printPretenders(opened, context)) return exitCodes.findings;
  const notation = await loadNotation(notationOfName(output ?? "") ?? "hml");
  const { text, losses } = initDeclaration(artifacts, notation);
  if (target === undefined) terminal.out(text);
  else writeFileAtomically(target, text);
  for (const loss of losses) terminal.err(`hml: not written: ${loss.what}\n`);
  await warnOfOutsiders(
    context,
    folder,
    opened.map(({ path }) => path),
  );
  return exitCodes.clean;
}

/** What is no model at all (a git-lfs pointer, a web page) is named, and nothing is declared of it. */
function printPretenders(opened: readonly OpenedArtifact[], { host, terminal }: CommandContext): boolean {
  const pretenders = opened.filter(
    ({ facts }) => facts.format === "unknown" && facts.faults.some(({ severity }) => severity === "error"),
  );
  for (const { path, facts } of pretenders) {
    for (const { severity, code, message } of facts.faults)
      terminal.err(`${severity}[${code}]: ${relativePath(host.cwd, path)}: ${message}\n`);
  }
  return pretenders.length > 0;
}

/** Brings the statements of existing declarations that are bound to artifact bytes up to date, and nothing else. */
async function update(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option } = context;
  if (option("output") !== undefined)
    throw new UsageFault('"--update" changes the declaration where it is; leave "--output" out');
  const root = option("root");
  const { fixDeclarations } = await import("../fix-declarations.ts");
  const { inputs, faults } = await readInputs(host, positionals, { folders: false });
  if (inputs.length < positionals.length)
    throw new UsageFault(faults[0] ?? "there is no declaration to update");
  const { result, applied, notes } = await fixDeclarations(host, positionals, {
    now: Date.now(),
    artifacts: true,
    update: true,
    onlyBound: true,
    root: root === undefined ? undefined : resolvePath(host.cwd, toSlashes(root)),
  });
  for (const note of notes) terminal.err(`hml: ${note}\n`);
  const left = result.diagnostics.filter(({ severity }) => severity === "error");
  printFindings(terminal, left);
  terminal.out(
    `${positionals.join(", ")}: ${applied === 0 ? "up to date" : `${applied} statement${applied === 1 ? "" : "s"} updated`}\n`,
  );
  return left.length > 0 ? exitCodes.findings : exitCodes.clean;
}

/** A declaration that leads out of its workspace is written all the same; `check` would refuse it. */
async function warnOfOutsiders(
  { host, terminal, option }: CommandContext,
  folder: string,
  paths: readonly string[],
): Promise<void> {
  const given = option("root");
  const root =
    given === undefined ? await findWorkspaceRoot(host, folder) : resolvePath(host.cwd, toSlashes(given));
  for (const path of paths.filter((one) => !isWithin(root, one))) {
    const name = relativePath(folder, path);
    terminal.err(
      `hml: "${name}" lies outside of the workspace "${root}"; hml check needs --root with a folder that holds both\n`,
    );
  }
}
