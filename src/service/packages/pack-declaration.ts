import { isDeclarationName } from "../../artifacts/him/package-entry.ts";
import { type Host, HostFault, type OpenArtifact } from "../../base/host.ts";
import { limits } from "../../base/limits.ts";
import { folderOf, isWithin, nameOf, relativePath, resolvePath } from "../../base/path.ts";
import { listImports } from "../../bind/list-imports.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { packageFileOutside } from "../../diagnostics/faults/package-file-outside.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { Document, Place } from "../../model/document.ts";
import type { NotationId } from "../../model/tree.ts";
import { type CheckedDeclaration, type CheckOptions, check } from "../check.ts";
import { WorkspaceRoots } from "../find-workspace-root.ts";
import { readNamedFiles } from "../named-files.ts";
import { type DeclarationInput, readDeclaration } from "../read-declaration.ts";
import type { PackedFile } from "./write-package.ts";

/** What goes into a package, in its order; close it when it is written. */
export interface Packing {
  readonly files: readonly PackedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly document?: Document;
  close(): void;
}

const declarationNames: Readonly<Record<NotationId, string>> = {
  hml: "declaration.hml",
  yaml: "declaration.hml.yaml",
  json: "declaration.hml.json",
  xml: "declaration.hml.xml",
};

/** Licences and notices that stand beside a declaration and travel with it. */
const noticeNames = ["LICENSE", "LICENSE.md", "LICENSE.txt", "NOTICE", "NOTICE.md", "NOTICE.txt"];

export function isNoticeName(name: string): boolean {
  return noticeNames.includes(name);
}

/** Whether an entry is the envelope of the package's declaration. */
export function isEnvelopeName(name: string): boolean {
  return name.endsWith(".dsse.json") && isDeclarationName(name.slice(0, -".dsse.json".length));
}

/** A file to be packed: where it is, and the statement that asks for it. */
interface Wanted {
  readonly path: string;
  readonly place: Place;
}

/**
 * Collects a declaration and everything that it names: artifacts and what they need beside them, labels, test vectors,
 * imported declarations with theirs, envelopes, licences beside it. A declaration that a check finds at fault is not
 * packed, nor one with a file that would have to move.
 */
export async function packDeclaration(
  host: Host,
  input: DeclarationInput,
  options: Omit<CheckOptions, "artifacts">,
): Promise<Packing> {
  const { declarations, diagnostics } = await check(host, [input], { ...options, artifacts: true });
  const [declaration] = declarations;
  const failed = (found: readonly Diagnostic[]): Packing => ({
    files: [],
    diagnostics: found,
    close: () => undefined,
  });
  if (!declaration || diagnostics.some(({ severity }) => severity === "error")) return failed(diagnostics);
  const root = await new WorkspaceRoots(host, options.root).find(input.path);
  const { wanted, problems } = await collect(host, declaration, root);
  if (problems.length > 0) return failed(problems);
  const first = declarationNames[declaration.notation.id];
  const opened: OpenArtifact[] = [];
  const open = async (name: string, path: string): Promise<PackedFile> => {
    const source = await host.open(path);
    opened.push(source);
    return { name, source };
  };
  const { document } = declaration;
  const names = [...wanted.keys()].sort();
  const files = [await open(first, input.path)];
  for (const name of names) files.push(await open(name, wanted.get(name) ?? ""));
  return { files, diagnostics, document, close: () => closeAll(opened) };
}

/** Real path of each file by its name in the package. */
interface Collected {
  readonly wanted: ReadonlyMap<string, string>;
  readonly problems: readonly Diagnostic[];
}

async function collect(host: Host, first: CheckedDeclaration, root: string): Promise<Collected> {
  const top = folderOf(first.path);
  const wanted = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const add = (path: string, real: string, place: Place) => {
    const file = relativePath(top, path);
    if (!isWithin(top, path)) problems.push(makeDiagnostic(packageFileOutside, "default", { file }, place));
    else if (isDeclarationName(file) && path !== first.path)
      problems.push(makeDiagnostic(packageFileOutside, "name", { file }, place));
    else if (path !== first.path) wanted.set(file, real);
  };
  const waiting: { readonly document: Document; readonly path: string }[] = [first];
  const seen = new Set([first.path]);
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    const folder = folderOf(one.path);
    for (const { name, path, place, problem } of await readNamedFiles(host, one.document, {
      path: one.path,
      root,
    })) {
      if (path === undefined) problems.push(...(problem ? [problem] : []));
      else add(resolvePath(folder, name), path, place);
    }
    for (const imported of await readImports(host, one, root)) {
      if (seen.has(imported.path)) continue;
      seen.add(imported.path);
      add(imported.path, imported.path, imported.place);
      waiting.push(imported);
    }
  }
  await addCompany(host, first, wanted);
  return { wanted, problems };
}

async function readImports(
  host: Host,
  { document, path }: { readonly document: Document; readonly path: string },
  root: string,
): Promise<readonly (Wanted & { readonly document: Document })[]> {
  const imported: (Wanted & { readonly document: Document })[] = [];
  for (const { target, place } of listImports(document, path, root)) {
    if (target.is !== "file") continue;
    const bytes = await host.readFile(target.file, limits.declarationBytes);
    const read = await readDeclaration({
      file: relativePath(host.cwd, target.file),
      path: target.file,
      bytes,
    });
    if (read) imported.push({ path: target.file, place, document: read.document });
  }
  return imported;
}

/** What no statement has to name: the envelope beside the declaration, envelopes that it names, licences beside it. */
async function addCompany(
  host: Host,
  { path, document, notation }: CheckedDeclaration,
  wanted: Map<string, string>,
): Promise<void> {
  const folder = folderOf(path);
  const company = new Map(noticeNames.map((name) => [name, resolvePath(folder, name)]));
  company.set(`${declarationNames[notation.id]}.dsse.json`, `${path}.dsse.json`);
  for (const block of Object.values(document.data.signature ?? {})) {
    const named = block?.envelope && resolvePath(folder, block.envelope);
    if (named && isWithin(folder, named) && named !== `${path}.dsse.json`)
      company.set(relativePath(folder, named), named);
  }
  for (const [name, file] of company) {
    try {
      if ((await host.stat(file))?.kind === "file") wanted.set(name, file);
    } catch (fault) {
      if (!(fault instanceof HostFault)) throw fault;
    }
  }
}

/** Name of a package for a declaration: `face.him` for `face.hml.yaml`. */
export function packageNameOf(path: string): string {
  return `${nameOf(path).replace(/(\.hml)?(\.(ya?ml|json|xml))?$/i, "")}.him`;
}

function closeAll(opened: readonly OpenArtifact[]): void {
  for (const one of opened) one.close();
}
