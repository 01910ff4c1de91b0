import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import type { Host, HostFaultReason, OpenArtifact } from "../base/host.ts";
import { HostFault } from "../base/host.ts";
import { hashFile } from "./hash-file.ts";

/** Bytes that a small read brings along: a page, which the system fetches whole. Readers know when more is worth it. */
const readAhead = 4 * 1024;
/** Bytes asked for at once from what has no length. */
const streamPart = 64 * 1024;

/**
 * The files of this machine. Small files are read in one synchronous step, which starts faster than a promise does;
 * whole artifacts are hashed beside it, large ones in threads of their own.
 */
export function createNodeHost(cwd: string): Host {
  return {
    cwd: toSlashes(cwd),
    stat: async (path) => guard(path, () => describeStat(statSync(path, { throwIfNoEntry: false }))),
    readFile: async (path, maxBytes) => guard(path, () => readWhole(path, maxBytes)),
    realPath: async (path) =>
      guard(path, () =>
        statSync(path, { throwIfNoEntry: false }) ? toSlashes(realpathSync(path)) : undefined,
      ),
    list: async (path) => guard(path, () => readdirSync(path).sort()),
    open: async (path) => guard(path, () => openForReading(path)),
    sha256: async (path) => {
      try {
        return await hashFile(path);
      } catch (fault) {
        throw toHostFault(fault, path);
      }
    },
  };
}

/** Paths inside the program have `/` everywhere. */
export function toSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

function describeStat(stat: Stats | undefined) {
  if (!stat) return undefined;
  const kind = stat.isFile() ? "file" : stat.isDirectory() ? "directory" : "other";
  return { kind, bytes: stat.size, stamp: `${stat.mtimeMs}:${stat.size}:${stat.ino}` } as const;
}

function readWhole(path: string, maxBytes: number): Uint8Array {
  const fd = openSync(path, "r");
  try {
    const stat = fstatSync(fd);
    if (stat.isDirectory()) throw new HostFault("directory", path);
    if (stat.size > maxBytes) throw new HostFault("too-large", path, `${stat.size} bytes`);
    if (stat.isFile()) return readFileSync(fd);
    return readStream(fd, path, maxBytes);
  } finally {
    closeSync(fd);
  }
}

/** A pipe or device has no length: read until it ends, or has given too much. */
export function readStream(fd: number, path: string, maxBytes: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = new Uint8Array(streamPart);
    const count = readAvailable(fd, part);
    if (count === 0) return Buffer.concat(parts, length);
    parts.push(part.subarray(0, count));
    length += count;
    if (length > maxBytes) throw new HostFault("too-large", path, `more than ${maxBytes} bytes`);
  }
}

function readAvailable(fd: number, into: Uint8Array): number {
  for (;;) {
    try {
      return readSync(fd, into);
    } catch (fault) {
      const code = codeOf(fault);
      if (code === "EOF") return 0;
      // A terminal or pipe in non-blocking mode has nothing yet: wait a little without spinning.
      if (code !== "EAGAIN") throw fault;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function openForReading(path: string): OpenArtifact {
  const fd = openSync(path, "r");
  const stat = fstatSync(fd);
  if (!stat.isFile()) {
    closeSync(fd);
    throw new HostFault(stat.isDirectory() ? "directory" : "not-a-file", path);
  }
  let window = new Uint8Array(0);
  let windowStart = 0;
  const read = (offset: number, length: number): Uint8Array => {
    const start = Math.min(Math.max(0, offset), stat.size);
    const end = Math.min(start + Math.max(0, length), stat.size);
    if (start < windowStart || end > windowStart + window.length) {
      const wanted = Math.min(Math.max(end - start, readAhead), stat.size - start);
      window = guard(path, () => readAt(fd, start, wanted));
      windowStart = start;
    }
    return window.subarray(start - windowStart, end - windowStart);
  };
  return { size: stat.size, read, close: () => closeSync(fd) };
}

function readAt(fd: number, start: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(fd, bytes, filled, length - filled, start + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled === length ? bytes : bytes.slice(0, filled);
}

function guard<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (fault) {
    throw toHostFault(fault, path);
  }
}

const reasons: Readonly<Record<string, HostFaultReason>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EISDIR: "directory",
  EACCES: "denied",
  EPERM: "denied",
  ELOOP: "failed",
  ENAMETOOLONG: "missing",
};

/** What went wrong in the words of the program; a fault without a code is a bug and stays what it is. */
function toHostFault(fault: unknown, path: string): unknown {
  if (fault instanceof HostFault) return fault;
  const code = codeOf(fault);
  return code === undefined ? fault : new HostFault(reasons[code] ?? "failed", toSlashes(path), code);
}

function codeOf(fault: unknown): string | undefined {
  const code = (fault as { readonly code?: unknown } | undefined)?.code;
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}
