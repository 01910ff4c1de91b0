import { statSync } from "node:fs";
import { type Host, HostFault } from "../base/host.ts";
import { limits } from "../base/limits.ts";
import { relativePath, resolvePath } from "../base/path.ts";
import type { DeclarationInput } from "../service/read-declaration.ts";
import { readStream, toSlashes } from "./node-host.ts";

/** What was read, and a line for each file that could not be. */
export interface ReadInputs {
  readonly inputs: readonly DeclarationInput[];
  readonly faults: readonly string[];
}

/** Name of standard input in reports. */
export const stdinName = "<stdin>";

export interface ReadOptions {
  /** Whether a folder stands for the declarations in it. Default true. */
  readonly folders?: boolean;
}

/**
 * Reads what the command line names: files, folders to be searched, `-` for standard input. Nothing named: the current
 * folder.
 */
export async function readInputs(
  host: Host,
  named: readonly string[],
  { folders = true }: ReadOptions = {},
): Promise<ReadInputs> {
  const inputs: DeclarationInput[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  const add = async (path: string, found: boolean) => {
    if (seen.has(path)) return;
    seen.add(path);
    try {
      inputs.push(await readInput(host, path, found));
    } catch (fault) {
      if (!(fault instanceof HostFault)) throw fault;
      faults.push(describeHostFault(fault, relativePath(host.cwd, path)));
    }
  };
  for (const name of named.length > 0 ? named : ["."]) {
    const path = name === "-" ? name : resolvePath(host.cwd, toSlashes(name));
    if (name === "-" || !folders || !isFolder(path)) await add(path, false);
    else {
      const { findDeclarations } = await import("./find-declarations.ts");
      const found = await findDeclarations(path);
      for (const one of found) await add(one, true);
      if (found.length === 0)
        faults.push(`there is no declaration in "${name}" (*.hml, *.hml.yaml, *.hml.json, *.hml.xml)`);
    }
  }
  return { inputs, faults };
}

async function readInput(host: Host, name: string, found: boolean): Promise<DeclarationInput> {
  const most = limits.declarationBytes;
  if (name === "-") {
    // A place in the current folder, so that paths in the text have somewhere to start from.
    const path = resolvePath(host.cwd, stdinName);
    return { file: stdinName, path, bytes: readStream(0, stdinName, most) };
  }
  const file = relativePath(host.cwd, name);
  const stat = await host.stat(name);
  if (stat?.kind === "file" && stat.bytes > most)
    return { file, path: name, bytes: new Uint8Array(0), tooLarge: stat.bytes };
  return { file, path: name, bytes: await host.readFile(name, most), found };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // Whatever stands in the way is said when the file is read.
    return false;
  }
}

/** One sentence on a file that could not be read; `file` as the report names it. */
export function describeHostFault(fault: HostFault, file: string): string {
  const most = `${limits.declarationBytes / 1024 / 1024} MiB`;
  const texts: Readonly<Record<HostFault["reason"], string>> = {
    missing: `there is no file "${file}"`,
    directory: `"${file}" is a folder; a file is expected`,
    denied: `"${file}" may not be read by this user`,
    "too-large": `"${file}" is larger than ${most}, the most that a declaration may have; is it one?`,
    "not-a-file": `"${file}" is no regular file`,
    failed: `"${file}" cannot be read`,
  };
  return texts[fault.reason];
}
