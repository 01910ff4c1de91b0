import { sha256 } from "@noble/hashes/sha2.js";
import { type Host, HostFault, type OpenArtifact } from "../../src/base/host.ts";
import { folderOf, isWithin, nameOf } from "../../src/base/path.ts";

/** Bytes that are hashed in one go; between two of them the worker answers other requests. */
const hashBlock = 4 * 1024 * 1024;
/** Bytes that a small read brings along, because the next one is most often beside it. */
const readAhead = 64 * 1024;
const declarationName = /\.hml(\.(yaml|yml|json|xml))?$/;

/** Bytes of a blob at once, as a worker can have them and a page cannot. */
export type ReadBlob = (blob: Blob) => Uint8Array;

interface HeldFile {
  readonly content: Blob;
  readonly stamp: string;
}

/**
 * The files that a page has given its worker. Blobs stay where the browser keeps them: of an artifact only the stretches
 * that a reader looks at come into memory. Paths are absolute, with `/`; folders exist where files are in them.
 */
export class PageFiles {
  readonly host: Host;
  readonly #files = new Map<string, HeldFile>();
  readonly #readBlob: ReadBlob;
  readonly #listeners: ((paths: readonly string[]) => void)[] = [];
  #count = 0;

  constructor(readBlob: ReadBlob) {
    this.#readBlob = readBlob;
    this.host = {
      cwd: "/",
      stat: async (path) => this.#stat(path),
      readFile: async (path, maxBytes) => {
        const { content } = this.#held(path);
        if (content.size > maxBytes) throw new HostFault("too-large", path, `${content.size} bytes`);
        return this.#readBlob(content);
      },
      realPath: async (path) => (this.#files.has(path) || this.#isFolder(path) ? path : undefined),
      list: async (path) => this.#namesIn(path),
      open: async (path) => this.#open(this.#held(path).content),
      sha256: async (path) => hashBlob(this.#held(path).content),
    };
  }

  put(path: string, content: Blob): void {
    this.#files.set(path, { content, stamp: String(++this.#count) });
    this.#tell(path);
  }

  remove(path: string): void {
    if (this.#files.delete(path)) this.#tell(path);
  }

  /** Declarations below a folder. */
  findDeclarations = async (folder: string): Promise<readonly string[]> =>
    [...this.#files.keys()].filter((path) => isWithin(folder, path) && declarationName.test(path)).sort();

  /** `listener` hears the paths of files that were put, replaced or removed. */
  onChanged = (listener: (paths: readonly string[]) => void): void => {
    this.#listeners.push(listener);
  };

  #tell(path: string): void {
    for (const listener of this.#listeners) listener([path]);
  }

  #held(path: string): HeldFile {
    const held = this.#files.get(path);
    if (held) return held;
    throw new HostFault(this.#isFolder(path) ? "directory" : "missing", path);
  }

  #isFolder(path: string): boolean {
    return path === "/" || [...this.#files.keys()].some((one) => one !== path && isWithin(path, one));
  }

  #stat(path: string) {
    const held = this.#files.get(path);
    if (held) return { kind: "file", bytes: held.content.size, stamp: held.stamp } as const;
    return this.#isFolder(path) ? ({ kind: "directory", bytes: 0, stamp: "" } as const) : undefined;
  }

  #namesIn(folder: string): readonly string[] {
    const names = new Set<string>();
    for (const path of this.#files.keys()) {
      let at = path;
      while (folderOf(at) !== folder && at !== folderOf(at)) at = folderOf(at);
      if (at !== folder && isWithin(folder, at)) names.add(nameOf(at));
    }
    return [...names].sort();
  }

  #open(content: Blob): OpenArtifact {
    let held = new Uint8Array(0);
    let start = 0;
    return {
      size: content.size,
      read: (offset, length) => {
        const from = Math.min(Math.max(0, offset), content.size);
        const end = Math.min(from + Math.max(0, length), content.size);
        if (from < start || end > start + held.length) {
          start = from;
          held = new Uint8Array(this.#readBlob(content.slice(from, Math.max(end, from + readAhead))));
        }
        return held.subarray(from - start, end - start);
      },
      close: () => undefined,
    };
  }
}

/**
 * Lowercase hex. Not by `crypto.subtle`: that wants all bytes at once, and is not there on pages without `https:`.
 */
async function hashBlob(content: Blob): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < content.size; at += hashBlock)
    hash.update(new Uint8Array(await content.slice(at, at + hashBlock).arrayBuffer()));
  return [...hash.digest()].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
