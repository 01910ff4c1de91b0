import { readArtifact } from "../artifacts/read-artifact.ts";
import { type Host, HostFault } from "../base/host.ts";
import type { ArtifactFacts } from "../model/artifact-facts.ts";

/** What one file on disk is: its length, its digest, and what it says of itself. */
export interface ReadArtifact {
  readonly bytes: number;
  /** `sha256:<64 lowercase hex>`. */
  readonly digest: string;
  readonly facts: ArtifactFacts;
}

/** A file that was read, or the fault of the host. */
export type ArtifactResult = ReadArtifact | HostFault;

/** Files that are read at once: enough to keep a disk and a core busy, few enough for slow machines. */
const parallel = 4;

/**
 * Reads each file once, several at a time; `seen` hears of each when it is done. A fault of the host is a result like
 * any other; only what is a bug is thrown.
 */
export async function readArtifacts(
  host: Host,
  paths: ReadonlySet<string>,
  seen?: (path: string) => void,
): Promise<ReadonlyMap<string, ArtifactResult>> {
  const results = new Map<string, ArtifactResult>();
  const waiting = [...paths];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      results.set(path, await readOne(host, path));
      seen?.(path);
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, waiting.length) }, work));
  return results;
}

async function readOne(host: Host, path: string): Promise<ArtifactResult> {
  try {
    const opened = await host.open(path);
    try {
      const hashing = host.sha256(path);
      // Awaited below, where its fault is handled; not if reading fails first.
      hashing.catch(() => undefined);
      const facts = readArtifact(opened);
      return { bytes: opened.size, digest: `sha256:${await hashing}`, facts };
    } finally {
      opened.close();
    }
  } catch (fault) {
    if (fault instanceof HostFault) return fault;
    throw fault;
  }
}
