import type { ByteSource } from "./byte-source.ts";

/** What a path leads to, links followed. */
export interface FileStat {
  readonly kind: "file" | "directory" | "other";
  readonly bytes: number;
  /** Changes when the content may have changed; opaque. */
  readonly stamp: string;
}

/** Why a host could not give a file. Everything but `internal` is an expected fault and becomes a diagnostic. */
export type HostFaultReason = "missing" | "directory" | "denied" | "too-large" | "not-a-file" | "failed";

export class HostFault extends Error {
  /** By name: a host may come with a copy of this class of its own, from another bundle. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "HostFault";
  }

  readonly reason: HostFaultReason;
  readonly path: string;
  constructor(reason: HostFaultReason, path: string, detail = "") {
    super(`${reason}: ${path}${detail && ` (${detail})`}`);
    this.name = "HostFault";
    this.reason = reason;
    this.path = path;
  }
}

/** An artifact opened for reading; close it when done. */
export interface OpenArtifact extends ByteSource {
  close(): void;
}

/**
 * The world outside, as far as the services need it. Paths are absolute, with `/`. The command line, the
 * language server and a browser page each bring one; nothing below floor 7 touches files or the clock itself.
 */
export interface Host {
  /** The current folder. */
  readonly cwd: string;
  /** `undefined` where nothing is there; other faults throw HostFault. */
  stat(path: string): Promise<FileStat | undefined>;
  /** Whole content of a small file; HostFault `too-large` above `maxBytes`. */
  readFile(path: string, maxBytes: number): Promise<Uint8Array>;
  /** The path with all symbolic links resolved; `undefined` where nothing is there. */
  realPath(path: string): Promise<string | undefined>;
  /** Names in a folder, sorted by code unit. */
  list(path: string): Promise<readonly string[]>;
  /** Random access to an artifact. Throws HostFault. */
  open(path: string): Promise<OpenArtifact>;
  /** Lowercase hex SHA-256 of a whole file, streamed. Throws HostFault. */
  sha256(path: string): Promise<string>;
}
