import { type Host, HostFault } from "../base/host.ts";
import { limits } from "../base/limits.ts";
import { isWithin, relativePath } from "../base/path.ts";
import { Source } from "../base/source.ts";
import { bindDocuments } from "../bind/bind-documents.ts";
import type { ImportFault } from "../bind/bind-options.ts";
import { listImports } from "../bind/list-imports.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { BoundDocument, Workspace } from "../model/workspace.ts";
import { builtInDocuments } from "./built-in-documents.ts";
import type { WorkspaceRoots } from "./find-workspace-root.ts";
import { loadNotation } from "./load-notation.ts";
import { type Declaration, readDeclaration, readDeclarationText } from "./read-declaration.ts";

/** A declaration and its absolute path. */
export interface PlacedDeclaration extends Declaration {
  readonly path: string;
}

/** The declarations of one check with everything that they import. */
export interface Bound {
  readonly workspace: Workspace;
  readonly diagnostics: readonly Diagnostic[];
}

/** Follows the imports of declarations through the host, then joins all of them: names resolved, what is wrong reported. */
export async function bindDeclarations(
  host: Host,
  declarations: readonly PlacedDeclaration[],
  roots: WorkspaceRoots,
): Promise<Bound> {
  const documents = new Map<string, BoundDocument>();
  const unavailable = new Map<string, ImportFault>();
  const waiting: BoundDocument[] = [];
  const add = (bound: BoundDocument) => {
    documents.set(bound.file, bound);
    waiting.push(bound);
  };
  for (const { path, document } of declarations) add({ file: path, document });
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    if (!one.document.data.import || one.file.startsWith("hml:")) continue;
    const root = await roots.find(one.file);
    for (const { target } of listImports(one.document, one.file, root)) {
      if (!("file" in target) || documents.has(target.file) || documents.size >= limits.importedFiles)
        continue;
      const found =
        target.is === "builtin" ? await readBuiltIn(target.name) : await readImport(host, target.file, root);
      if (typeof found === "string") unavailable.set(target.file, found);
      else if (found) add({ file: target.file, document: found.document });
    }
  }
  const edits = new Map(declarations.map((one) => [one.document.tree, one.notation.edit]));
  const { value, diagnostics } = bindDocuments([...documents.values()], {
    rootOf: (file) => roots.recall(file),
    builtins: Object.keys(builtInDocuments),
    unavailable,
    checked: new Set(declarations.map((one) => one.document)),
    edit: (tree, change) => edits.get(tree)?.(tree, change) ?? [],
  });
  return { workspace: value, diagnostics };
}

/** A document alone: references within it are resolved, its imports are not followed. */
export function bindAlone({ document }: Declaration): Workspace {
  return bindDocuments([{ file: document.tree.source.file, document }]).value;
}

async function readBuiltIn(name: string): Promise<Declaration | undefined> {
  const text = Object.hasOwn(builtInDocuments, name) ? builtInDocuments[name] : undefined;
  if (text === undefined) return undefined;
  return readDeclarationText(new Source(`hml:${name}`, text), await loadNotation("hml"));
}

async function readImport(host: Host, path: string, root: string): Promise<Declaration | ImportFault> {
  try {
    const real = await host.realPath(path);
    if (real === undefined) return "missing";
    if (!isWithin((await host.realPath(root)) ?? root, real)) return "outside";
    const bytes = await host.readFile(path, limits.declarationBytes);
    const input = { file: relativePath(host.cwd, path), path, bytes, found: true };
    return (await readDeclaration(input)) ?? "unreadable";
  } catch (fault) {
    if (!(fault instanceof HostFault)) throw fault;
    return fault.reason === "missing" || fault.reason === "directory" ? fault.reason : "unreadable";
  }
}
