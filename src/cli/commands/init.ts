import { folderOf, isWithin, relativePath, resolvePath } from "../../base/path.ts";
import { findWorkspaceRoot } from "../../service/find-workspace-root.ts";
import { initDeclaration } from "../../service/init.ts";
import { loadNotation } from "../../service/load-notation.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { notationOfName } from "../notation-of-name.ts";
import { openArtifacts } from "../open-artifact.ts";
import { writeFileAtomically } from "../write-file.ts";

/** `hml init`: a declaration from what artifacts state of themselves. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option } = context;
  const output = option("output");
  const target = output === undefined ? undefined : resolvePath(host.cwd, toSlashes(output));
  const folder = target === undefined ? host.cwd : folderOf(target);
  const opened = await openArtifacts(host, positionals, (path) => terminal.progress(`reading ${path}`));
  const artifacts = opened.map(({ path, digest, facts }) => ({
    path: relativePath(folder, path),
    digest,
    facts,
  }));
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
