import { type Host, HostFault } from "../base/host.ts";
import { folderOf, relativePath, resolvePath } from "../base/path.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ArtifactFacts } from "../model/artifact-facts.ts";
import { type Document, type Place, placeOfValue } from "../model/document.ts";
import { lookupProperty } from "../model/vocabulary/vocabulary.ts";
import { locateArtifact } from "./locate-artifact.ts";
import { readArtifacts } from "./read-artifacts.ts";

/** A file that a declaration names, or that an artifact needs beside it. */
export interface NamedFile {
  /** From the folder of the declaration, with `/`. */
  readonly name: string;
  /** The statement that names it. */
  readonly place: Place;
  /** Real path; absent where it was not found. */
  readonly path?: string;
  /** SHA-256, 64 lowercase hex; absent where it was not found. */
  readonly digest?: string;
  readonly facts?: ArtifactFacts;
  /** Why it was not found. */
  readonly problem?: Diagnostic;
}

export interface NamedFilesOptions {
  /** Absolute path of the declaration. */
  readonly path: string;
  /** Folder that no file may leave. */
  readonly root: string;
}

/** Properties whose path is no content of the model: other declarations, and what is signed afterwards. */
const notContent = new Set(["import", "envelope"]);

/** One statement that names a file. */
interface Naming {
  readonly name: string;
  readonly declared: string;
  readonly place: Place;
  readonly isArtifact: boolean;
}

/**
 * The files that a declaration names by a property of type `path` (artifacts, labels, test vectors), and those that its
 * artifacts need beside them (external weights): each once, found, hashed, in the order of the document.
 */
export async function readNamedFiles(
  host: Host,
  document: Document,
  options: NamedFilesOptions,
): Promise<readonly NamedFile[]> {
  const scope = { folder: folderOf(options.path), root: options.root };
  const files = new Map<string, NamedFile>();
  const waiting = listNamings(document, scope.folder);
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    if (files.has(one.name)) continue;
    const file = await readOne(host, one, scope);
    files.set(one.name, file);
    for (const { location } of file.facts?.companions ?? []) {
      const declared = relativePath(
        scope.folder,
        resolvePath(folderOf(resolvePath(scope.folder, one.name)), location),
      );
      waiting.push({ name: declared, declared, place: one.place, isArtifact: false });
    }
  }
  return [...files.values()];
}

/** Statements that name files, as the vocabulary types them. */
function listNamings(document: Document, folder: string): Naming[] {
  const namings: Naming[] = [];
  for (const [block, { kind }] of document.origins) {
    if (!kind) continue;
    for (const [key, value] of Object.entries(block)) {
      if (notContent.has(key) || lookupProperty(kind, key)?.type !== "path") continue;
      const isArtifact = kind === "variant" && key === "artifact";
      for (const declared of [value].flat()) {
        if (typeof declared !== "string") continue;
        const name = relativePath(folder, resolvePath(folder, declared));
        namings.push({ name, declared, place: placeOfValue(document, block, key), isArtifact });
      }
    }
  }
  return namings;
}

async function readOne(
  host: Host,
  { name, declared, place, isArtifact }: Naming,
  scope: { readonly folder: string; readonly root: string },
): Promise<NamedFile> {
  const located = await locateArtifact(host, declared, scope);
  if (!("path" in located)) return { name, place, problem: located.report(place) };
  const { path } = located;
  if (!isArtifact) return { name, place, path, digest: await host.sha256(path) };
  const result = (await readArtifacts(host, new Set([path]))).get(path);
  if (!result || result instanceof HostFault) throw result ?? new HostFault("failed", path);
  return { name, place, path, digest: result.digest.slice("sha256:".length), facts: result.facts };
}
