import { mkdirSync, readdirSync, statSync } from "node:fs";
import { HostFault } from "../../base/host.ts";
import { folderOf, relativePath, resolvePath } from "../../base/path.ts";
import { reportDamaged } from "../../service/packages/check-package.ts";
import { type OpenPackage, openPackage } from "../../service/packages/open-package.ts";
import { packageNameOf } from "../../service/packages/pack-declaration.ts";
import { readBlocks } from "../../service/packages/write-package.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { hashSource } from "../hash-source.ts";
import { toSlashes } from "../node-host.ts";
import { printFindings } from "../print-findings.ts";
import { writeFileAtomically } from "../write-file.ts";

/** `hml unpack`: the files of a package, written only where every one of them is sound. */
export async function run({ host, terminal, positionals, option }: CommandContext): Promise<ExitCode> {
  const path = resolvePath(host.cwd, toSlashes(positionals[0] ?? ""));
  const folder = resolvePath(
    host.cwd,
    toSlashes(option("directory") ?? packageNameOf(path).replace(/\.him$/, "")),
  );
  const opened = await open(() => openPackage(host, path, hashSource), positionals[0] ?? "");
  try {
    const faults = opened.diagnostics.length > 0 ? opened.diagnostics : reportDamaged(opened);
    if (faults.length > 0) {
      printFindings(terminal, faults);
      terminal.err("hml: nothing was unpacked\n");
      return exitCodes.findings;
    }
    refuseOccupied(folder, relativePath(host.cwd, folder));
    for (const entry of opened.entries) {
      const target = resolvePath(folder, entry.name);
      mkdirSync(folderOf(target), { recursive: true });
      writeFileAtomically(target, readBlocks(opened.contentOf(entry)));
      terminal.out(`${relativePath(host.cwd, target)}\n`);
    }
    return exitCodes.clean;
  } finally {
    opened.close();
  }
}

async function open(opening: () => Promise<OpenPackage>, name: string): Promise<OpenPackage> {
  try {
    return await opening();
  } catch (fault) {
    if (!(fault instanceof HostFault)) throw fault;
    throw new UsageFault(`the package "${name}" cannot be read`);
  }
}

/** Nothing is ever written over, and no link in the folder is followed, because there is nothing in it. */
function refuseOccupied(folder: string, name: string): void {
  const present = statSync(folder, { throwIfNoEntry: false });
  if (!present) return;
  if (!present.isDirectory()) throw new UsageFault(`"${name}" is no folder`);
  if (readdirSync(folder).length > 0) {
    throw new UsageFault(`the folder "${name}" is not empty; "--directory" names another`);
  }
}
