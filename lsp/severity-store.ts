import type { Host } from "../src/base/host.ts";
import { folderOf, relativePath, resolvePath } from "../src/base/path.ts";
import type { SeveritySettings } from "../src/rules/severities.ts";
import { configurationName, findWorkspaceRoot } from "../src/service/find-workspace-root.ts";
import { readConfiguration } from "../src/service/read-configuration.ts";
import { noSeverities } from "./settings.ts";

export interface SeverityOptions {
  readonly host: Host;
  /** Hears what a configuration gets wrong, and of one that is right again (`faults` empty then). */
  readonly onFaults: (path: string, faults: readonly string[]) => void;
}

/**
 * The severities that `hml.config.yaml` sets for the declarations below it: the same file and the same reader as on the
 * command line. Read once for each workspace root, and again when the file has changed.
 */
export class SeverityStore {
  readonly #options: SeverityOptions;
  readonly #byRoot = new Map<string, Promise<SeveritySettings>>();
  readonly #settled = new Map<string, SeveritySettings>();
  readonly #roots = new Map<string, string>();

  constructor(options: SeverityOptions) {
    this.#options = options;
  }

  /** What is known by now, for whoever cannot wait. */
  recall(path: string): SeveritySettings {
    return this.#settled.get(folderOf(path)) ?? noSeverities;
  }

  async read(path: string): Promise<SeveritySettings> {
    const folder = folderOf(path);
    const root = await findWorkspaceRoot(this.#options.host, folder, this.#roots);
    const reading = this.#byRoot.get(root) ?? this.#readAt(root);
    this.#byRoot.set(root, reading);
    const severities = await reading;
    this.#settled.set(folder, severities);
    return severities;
  }

  /** A configuration was written, made or deleted. */
  forget(): void {
    for (const map of [this.#byRoot, this.#settled, this.#roots]) map.clear();
  }

  async #readAt(root: string): Promise<SeveritySettings> {
    const { host, onFaults } = this.#options;
    const path = resolvePath(root, configurationName);
    if (!(await host.stat(path).catch(() => undefined))) return noSeverities;
    const { severities, faults } = await readConfiguration(host, path, relativePath(host.cwd, path));
    onFaults(path, faults);
    return severities;
  }
}
