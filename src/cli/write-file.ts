import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { UsageFault } from "./exit-codes.ts";

/**
 * Writes a file so that nobody ever sees half of it: beside it first, then in its place. Links are followed, and the
 * permissions of a file that is already there stay. Content that is too large to be held comes in parts.
 */
export function writeFileAtomically(path: string, content: string | Iterable<Uint8Array>): void {
  const present = statSync(path, { throwIfNoEntry: false });
  // What is no file (a folder, a device) is not a place that a file could take.
  if (present && !present.isFile())
    throw new UsageFault(`cannot write "${path}": ${describeNoFile(present)}`);
  const target = present ? realpathSync(path) : path;
  const beside = `${target}.${process.pid}.tmp`;
  try {
    const fd = openSync(beside, "wx", present?.mode ?? 0o666);
    try {
      for (const bytes of typeof content === "string" ? [Buffer.from(content)] : content)
        for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if (present) chmodSync(beside, present.mode);
    renameSync(beside, target);
  } catch (fault) {
    rmSync(beside, { force: true });
    const { code } = fault as NodeJS.ErrnoException;
    if (code === undefined) throw fault;
    throw new UsageFault(`cannot write "${path}": ${describeWriteFault(code)}`);
  }
}

function describeNoFile(present: Stats): string {
  return present.isDirectory() ? "it is a folder" : "it is no regular file; leave --output out for stdout";
}

function describeWriteFault(code: string): string {
  if (code === "ENOENT" || code === "ENOTDIR") return "its folder is not there";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "this user may not";
  if (code === "ENOSPC") return "the disk is full";
  return code;
}
