import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import type { Ignore } from "ignore";
import { folderOf, isWithin, relativePath } from "../base/path.ts";

/** Names of declarations (fixed by the language brief). */
const declarationName = /\.hml(\.(yaml|yml|json|xml))?$/;
/** Folders that never hold declarations of one's own. */
const passedOver = new Set(["node_modules", ".git"]);

/** The rules of one `.gitignore`, and the folder that they speak of. */
interface IgnoreScope {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Declarations below a folder (absolute), sorted, without those that `.gitignore` files name: its own, those above up
 * to the folder with `.git`, and those below. Links to folders are not followed, so there are no circles.
 */
export async function findDeclarations(folder: string): Promise<readonly string[]> {
  const { default: createIgnore } = await import("ignore");
  const found: string[] = [];
  const readScope = (at: string): readonly IgnoreScope[] => {
    const file = `${at}/.gitignore`;
    if (!existsSync(file)) return [];
    return [{ folder: at, rules: createIgnore().add(readFileSync(file, "utf8")) }];
  };
  const visit = (at: string, above: readonly IgnoreScope[]): void => {
    const scopes = [...above, ...readScope(at)];
    for (const entry of listEntries(at)) {
      const path = at === "/" ? `/${entry.name}` : `${at}/${entry.name}`;
      const isFolder = entry.isDirectory();
      if (isFolder && passedOver.has(entry.name)) continue;
      if (!isFolder && !declarationName.test(entry.name)) continue;
      if (isIgnored(path, isFolder, scopes)) continue;
      if (isFolder) visit(path, scopes);
      else if (entry.isFile() || entry.isSymbolicLink()) found.push(path);
    }
  };
  const above = foldersAbove(folder).flatMap(readScope);
  // Who names an ignored folder means it.
  visit(folder, isIgnored(folder, true, above) ? [] : above);
  return found.sort();
}

/** Whether a name is that of a declaration. */
export function isDeclarationName(path: string): boolean {
  return declarationName.test(path);
}

function listEntries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that may not be listed holds nothing for this user.
    return [];
  }
}

/** Folders above one, topmost first, up to the one with `.git`; none where there is no repository. */
function foldersAbove(folder: string): readonly string[] {
  const above: string[] = [];
  for (let at = folder; !existsSync(`${at}/.git`); ) {
    const parent = folderOf(at);
    if (parent === at) return [];
    above.unshift(parent);
    at = parent;
  }
  return above;
}

/** The nearest `.gitignore` that speaks of a path decides, as in git. */
function isIgnored(path: string, isFolder: boolean, scopes: readonly IgnoreScope[]): boolean {
  for (const { folder, rules } of scopes.toReversed()) {
    if (!isWithin(folder, path)) continue;
    const verdict = rules.test(`${relativePath(folder, path)}${isFolder ? "/" : ""}`);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
