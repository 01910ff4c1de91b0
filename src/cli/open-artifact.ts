import { type Host, HostFault } from "../base/host.ts";
import { resolvePath } from "../base/path.ts";
import { type ReadArtifact, readArtifacts } from "../service/read-artifacts.ts";
import { UsageFault } from "./exit-codes.ts";
import { toSlashes } from "./node-host.ts";

/** One artifact that the command line names, read and hashed. */
export interface OpenedArtifact extends ReadArtifact {
  /** Absolute. */
  readonly path: string;
}

/** Reads the artifacts that the command line names, in that order; one that cannot be read ends the command. */
export async function openArtifacts(
  host: Host,
  names: readonly string[],
  seen?: (path: string) => void,
): Promise<readonly OpenedArtifact[]> {
  const paths = names.map((name) => resolvePath(host.cwd, toSlashes(name)));
  const results = await readArtifacts(host, new Set(paths), seen);
  return paths.map((path, i) => {
    const result = results.get(path);
    if (!result || result instanceof HostFault) throw new UsageFault(describe(result, names[i] ?? path));
    return { ...result, path };
  });
}

const reasons: Readonly<Record<HostFault["reason"], string>> = {
  missing: "there is no such file",
  directory: "it is a folder; a compiled model is expected",
  denied: "this user may not read it",
  "too-large": "it is too large",
  "not-a-file": "it is no regular file",
  failed: "it cannot be read to its end",
};

function describe(fault: HostFault | undefined, name: string): string {
  return `"${name}": ${reasons[fault?.reason ?? "failed"]}`;
}
