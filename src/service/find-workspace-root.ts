import type { Host } from "../base/host.ts";
import { folderOf } from "../base/path.ts";

/** Name of the configuration, which also marks the root of a workspace. */
export const configurationName = "hml.config.yaml";

/**
 * The folder that paths of a declaration may not leave: the nearest one above it with `hml.config.yaml` or `.git`, else
 * its own (spec: workspace root). `known` keeps what was found, for declarations that share folders.
 */
export async function findWorkspaceRoot(
  host: Host,
  folder: string,
  known = new Map<string, string>(),
): Promise<string> {
  const passed: string[] = [];
  let root: string | undefined;
  for (let at = folder; root === undefined; at = folderOf(at)) {
    passed.push(at);
    if (known.has(at)) root = known.get(at);
    else if (await isRoot(host, at)) root = at;
    else if (at === folderOf(at)) break;
  }
  // Without a mark each folder is its own root, so nothing is to be remembered of those above it.
  if (root === undefined) passed.length = 1;
  for (const at of passed) known.set(at, root ?? folder);
  return root ?? folder;
}

async function isRoot(host: Host, folder: string): Promise<boolean> {
  const prefix = folder === "/" ? "" : folder;
  return (await exists(host, `${prefix}/${configurationName}`)) || (await exists(host, `${prefix}/.git`));
}

async function exists(host: Host, path: string): Promise<boolean> {
  try {
    return (await host.stat(path)) !== undefined;
  } catch {
    // A folder that may not be looked into marks nothing.
    return false;
  }
}

/** The workspace roots of one check: each folder is asked once, or `--root` answers for all. */
export class WorkspaceRoots {
  readonly #host: Host;
  readonly #given: string | undefined;
  readonly #known = new Map<string, string>();

  constructor(host: Host, given: string | undefined) {
    this.#host = host;
    this.#given = given;
  }

  /** Root for a declaration, by its absolute path. */
  async find(file: string): Promise<string> {
    return this.#given ?? findWorkspaceRoot(this.#host, folderOf(file), this.#known);
  }

  /** The same, of a declaration that was asked for before. */
  recall(file: string): string | undefined {
    return this.#given ?? this.#known.get(folderOf(file));
  }
}
