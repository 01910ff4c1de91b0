import { bytesSource } from "../base/byte-source.ts";
import { type Host, HostFault } from "../base/host.ts";
import { folderOf, isWithin, nameOf, resolvePath } from "../base/path.ts";

/**
 * A host over files in memory: for a browser page, an editor's unsaved files, a test. Keys are absolute paths with `/`,
 * values their bytes or text; folders exist where files are in them.
 */
export function createMemoryHost(files: Readonly<Record<string, Uint8Array | string>>, cwd = "/"): Host {
  const encoder = new TextEncoder();
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      resolvePath(cwd, path),
      typeof content === "string" ? encoder.encode(content) : content,
    ]),
  );
  const isFolder = (path: string) => [...contents.keys()].some((one) => one !== path && isWithin(path, one));
  const bytesOf = (path: string): Uint8Array => {
    const bytes = contents.get(path);
    if (bytes) return bytes;
    throw new HostFault(isFolder(path) ? "directory" : "missing", path);
  };
  return {
    cwd,
    stat: async (path) => {
      const bytes = contents.get(path)?.length;
      if (bytes !== undefined) return { kind: "file", bytes, stamp: String(bytes) };
      return isFolder(path) ? { kind: "directory", bytes: 0, stamp: "" } : undefined;
    },
    readFile: async (path, maxBytes) => {
      const bytes = bytesOf(path);
      if (bytes.length > maxBytes) throw new HostFault("too-large", path);
      return bytes;
    },
    realPath: async (path) => (contents.has(path) || isFolder(path) ? path : undefined),
    list: async (path) => listNames(contents.keys(), path),
    open: async (path) => ({ ...bytesSource(bytesOf(path)), close: () => undefined }),
    sha256: async (path) => {
      const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytesOf(path)));
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    },
  };
}

function listNames(paths: Iterable<string>, folder: string): readonly string[] {
  const names = new Set<string>();
  for (const path of paths) {
    let at = path;
    while (folderOf(at) !== folder && at !== folderOf(at)) at = folderOf(at);
    if (at !== folder && isWithin(folder, at)) names.add(nameOf(at));
  }
  return [...names].sort();
}
