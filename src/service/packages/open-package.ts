import { ByteWindow } from "../../artifacts/byte-window.ts";
import { FactDraft } from "../../artifacts/fact-draft.ts";
import { isDeclarationName, type PackageEntry } from "../../artifacts/him/package-entry.ts";
import { readPackageDirectory } from "../../artifacts/him/read-package-directory.ts";
import { type ByteSource, sliceSource } from "../../base/byte-source.ts";
import { type Host, HostFault } from "../../base/host.ts";
import { limits } from "../../base/limits.ts";
import { folderOf, isWithin, nameOf, relativePath } from "../../base/path.ts";
import { Source } from "../../base/source.ts";
import type { Code, Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ArtifactFault } from "../../model/artifact-facts.ts";
import type { DeclarationInput } from "../read-declaration.ts";

/** Hashes bytes by random access: 64 lowercase hex digits of SHA-256. */
export type HashSource = (source: ByteSource) => Promise<string>;

/** A package, looked into where it lies. */
export interface OpenPackage {
  /** Name in reports. */
  readonly file: string;
  readonly entries: readonly PackageEntry[];
  /** What is wrong with the package itself, at its file. */
  readonly diagnostics: readonly Diagnostic[];
  /** The bytes of one entry. */
  contentOf(entry: PackageEntry): ByteSource;
  /** The given host with the package as a folder of its own name: a workspace by itself. */
  readonly host: Host;
  /** The declaration, where there is one. */
  readonly declaration: DeclarationInput | undefined;
  close(): void;
}

/** Whether a file begins like a zip archive; `false` for whatever cannot be read. */
export async function isPackage(host: Host, path: string): Promise<boolean> {
  try {
    const source = await host.open(path);
    try {
      const head = source.read(0, 4);
      return (
        head[0] === 0x50 &&
        head[1] === 0x4b &&
        (head[2] === 3 || head[2] === 5) &&
        head[3] === (head[2] ?? 0) + 1
      );
    } finally {
      source.close();
    }
  } catch (fault) {
    if (fault instanceof HostFault) return false;
    throw fault;
  }
}

/** Opens a package without unpacking it. Never throws for what it holds; HostFault where the file cannot be read. */
export async function openPackage(host: Host, path: string, hash: HashSource): Promise<OpenPackage> {
  const source = await host.open(path);
  const window = new ByteWindow(source);
  const draft = new FactDraft(source.size);
  const entries = readPackageDirectory(window, draft);
  const file = relativePath(host.cwd, path);
  const contentOf = ({ offset, bytes }: PackageEntry) => sliceSource(source, offset, bytes);
  const first = entries.find(({ name }) => isDeclarationName(name));
  return {
    file,
    entries,
    diagnostics: draft.faults.map((fault) => placeFault(fault, file)),
    contentOf,
    host: mountPackage(host, { path, entries, contentOf, hash }),
    declaration: first && readDeclarationEntry(first, { file, path, content: contentOf(first) }),
    close: () => source.close(),
  };
}

/** A finding on the package as a whole. */
export function placeFault(
  { code, name, severity, message }: Pick<ArtifactFault, "code" | "name" | "severity" | "message">,
  file: string,
): Diagnostic {
  const place = { source: new Source(file, ""), span: { start: 0, end: 0 }, path: "" };
  return { ...place, code: code as Code, name, severity, message, related: [], fixes: [] };
}

function readDeclarationEntry(
  { name, bytes }: PackageEntry,
  { file, path, content }: { readonly file: string; readonly path: string; readonly content: ByteSource },
): DeclarationInput {
  const place = { file: `${file}/${name}`, path: `${path}/${name}` };
  if (bytes > limits.declarationBytes) return { ...place, bytes: new Uint8Array(0), tooLarge: bytes };
  return { ...place, bytes: content.read(0, bytes).slice() };
}

interface Mounted {
  readonly path: string;
  readonly entries: readonly PackageEntry[];
  contentOf(entry: PackageEntry): ByteSource;
  readonly hash: HashSource;
}

/** A host in which the package is a folder. Paths outside of it are those of the given host. */
function mountPackage(host: Host, { path: top, entries, contentOf, hash }: Mounted): Host {
  const files = new Map(entries.map((entry) => [`${top}/${entry.name}`, entry]));
  const folders = new Set<string>([top]);
  for (const path of files.keys())
    for (let at = folderOf(path); at !== top; at = folderOf(at)) folders.add(at);
  const isInside = (path: string) => isWithin(top, path);
  const find = (path: string): PackageEntry => {
    const entry = files.get(path);
    if (entry) return entry;
    throw new HostFault(folders.has(path) ? "directory" : "missing", path);
  };
  return {
    cwd: host.cwd,
    stat: async (path) => {
      if (!isInside(path)) return host.stat(path);
      // The mark of a workspace: nothing in a package leads out of it.
      if (folders.has(path) || path === `${top}/.git`) return { kind: "directory", bytes: 0, stamp: "" };
      const bytes = files.get(path)?.bytes;
      return bytes === undefined ? undefined : { kind: "file", bytes, stamp: String(bytes) };
    },
    readFile: async (path, maxBytes) => {
      if (!isInside(path)) return host.readFile(path, maxBytes);
      const entry = find(path);
      if (entry.bytes > maxBytes) throw new HostFault("too-large", path);
      return contentOf(entry).read(0, entry.bytes).slice();
    },
    realPath: async (path) =>
      isInside(path) ? (files.has(path) || folders.has(path) ? path : undefined) : host.realPath(path),
    list: async (path) => {
      if (!isInside(path)) return host.list(path);
      const names = [...files.keys(), ...folders]
        .filter((one) => one !== path && folderOf(one) === path)
        .map(nameOf);
      return [...new Set(names)].sort();
    },
    open: async (path) =>
      isInside(path) ? { ...contentOf(find(path)), close: () => undefined } : host.open(path),
    sha256: async (path) => (isInside(path) ? hash(contentOf(find(path))) : host.sha256(path)),
  };
}
