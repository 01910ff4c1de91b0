import type { Host } from "../src/base/host.ts";
import { folderOf } from "../src/base/path.ts";
import { WorkspaceRoots } from "../src/service/find-workspace-root.ts";
import { locateArtifact } from "../src/service/locate-artifact.ts";
import type { ReadArtifact } from "../src/service/read-artifacts.ts";
import type { Background } from "./background/background.ts";

/** What is known of the artifact that a declaration names. */
export type KnownArtifact =
  | ({ readonly is: "read"; readonly path: string } & ReadArtifact)
  | { readonly is: "missing" | "unreadable" };

/** Artifacts that requests have asked for: each is read once, and again when its file has changed. */
export class ArtifactMemory {
  readonly #host: Host;
  readonly #background: Background;
  readonly #known = new Map<string, { readonly stamp: string; readonly artifact: ReadArtifact }>();

  constructor(host: Host, background: Background) {
    this.#host = host;
    this.#background = background;
  }

  /** The artifact `declared` of the declaration at `path`. Never throws for what a path says. */
  async read(path: string, declared: string): Promise<KnownArtifact> {
    const scope = {
      folder: folderOf(path),
      root: await new WorkspaceRoots(this.#host, undefined).find(path),
    };
    const located = await locateArtifact(this.#host, declared, scope);
    if (!("path" in located)) return { is: located.presence };
    const stamp = (await this.#host.stat(located.path))?.stamp ?? "";
    const known = this.#known.get(located.path);
    if (known && known.stamp === stamp) return { is: "read", path: located.path, ...known.artifact };
    const result = await this.#background.read(located.path);
    if (!result) return { is: "unreadable" };
    this.#known.set(located.path, { stamp, artifact: result });
    return { is: "read", path: located.path, ...result };
  }
}
