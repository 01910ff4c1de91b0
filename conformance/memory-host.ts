import { createHash } from "node:crypto";
import { bytesSource } from "../src/base/byte-source.ts";
import { type Host, HostFault } from "../src/base/host.ts";

/** A host whose files are in memory: absolute path, with `/` → content. Folders exist where a file is below them. */
export function memoryHost(files: ReadonlyMap<string, Uint8Array>, cwd = "/work"): Host {
  const isFolder = (path: string) => {
    const prefix = path.endsWith("/") ? path : `${path}/`;
    return [...files.keys()].some((file) => file.startsWith(prefix));
  };
  const open = (path: string): Uint8Array => {
    const bytes = files.get(path);
    if (!bytes) throw new HostFault(isFolder(path) ? "directory" : "missing", path);
    return bytes;
  };
  return {
    cwd,
    async stat(path) {
      const bytes = files.get(path);
      if (bytes) return { kind: "file", bytes: bytes.length, stamp: "0" };
      return isFolder(path) ? { kind: "directory", bytes: 0, stamp: "0" } : undefined;
    },
    async readFile(path, maxBytes) {
      const bytes = open(path);
      if (bytes.length > maxBytes) throw new HostFault("too-large", path);
      return bytes;
    },
    async realPath(path) {
      return files.has(path) || isFolder(path) ? path : undefined;
    },
    async list(path) {
      const prefix = path.endsWith("/") ? path : `${path}/`;
      const below = [...files.keys()].filter((file) => file.startsWith(prefix));
      const names = below.map((file) => file.slice(prefix.length).split("/")[0] ?? "");
      return [...new Set(names)].sort();
    },
    async open(path) {
      return { ...bytesSource(open(path)), close: () => undefined };
    },
    async sha256(path) {
      return createHash("sha256").update(open(path)).digest("hex");
    },
  };
}
