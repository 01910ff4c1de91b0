import { existsSync, mkdirSync } from "node:fs";
import { folderOf, isWithin, nameOf, relativePath, resolvePath } from "../base/path.ts";
import { UsageFault } from "./exit-codes.ts";
import { toSlashes } from "./node-host.ts";
import { writeFileAtomically } from "./write-file.ts";

/** The endings of declarations, which an ending of another notation takes the place of. */
const declarationEnding = /(?:\.hml)?(?:\.(?:hml|yaml|yml|json|xml))?$/i;

/** Name of a file without the ending that says its notation: `face` of `face.hml.yaml`. */
export function stemOf(path: string): string {
  const name = nameOf(path);
  return name.replace(declarationEnding, "") || name;
}

/** Refuses a name under which something is there already, unless the user said that it may be written over. */
export function refuseOverwriting(
  paths: readonly string[],
  { cwd, force }: { readonly cwd: string; readonly force: boolean },
): void {
  const taken = force ? [] : paths.filter((path) => existsSync(path));
  if (taken.length === 0) return;
  const names = taken.map((path) => `"${relativePath(cwd, path)}"`).join(", ");
  throw new UsageFault(`${names} ${taken.length === 1 ? "is" : "are"} there already; --force writes over it`);
}

/** Writes a file, and the folders above it that are not there yet. */
export function writeWithFolders(path: string, text: string): void {
  try {
    mkdirSync(folderOf(path), { recursive: true });
  } catch {
    // Whatever stands in the way is said by the write.
  }
  writeFileAtomically(path, text);
}

/**
 * Where each input's result goes below a folder: as the input lies below the folder that was named, else under its own
 * name. Two inputs that would have one name are refused.
 */
export function namesBelow(
  folder: string,
  paths: readonly string[],
  options: { readonly cwd: string; readonly named: readonly string[]; readonly ending: string },
): readonly string[] {
  const { cwd, ending } = options;
  const roots = options.named.map((name) => resolvePath(cwd, toSlashes(name)));
  const taken = new Map<string, string>();
  return paths.map((path) => {
    const root = roots.find((one) => one !== path && isWithin(one, path)) ?? folderOf(path);
    const target = resolvePath(folder, `${relativePath(root, folderOf(path))}/${stemOf(path)}${ending}`);
    const other = taken.get(target);
    if (other !== undefined)
      throw new UsageFault(
        `"${relativePath(cwd, other)}" and "${relativePath(cwd, path)}" would both be written to "${relativePath(cwd, target)}"; convert them into different folders`,
      );
    taken.set(target, path);
    return target;
  });
}
