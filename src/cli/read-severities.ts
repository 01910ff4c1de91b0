import type { Host } from "../base/host.ts";
import { folderOf, relativePath, resolvePath } from "../base/path.ts";
import type { SeveritySettings } from "../rules/severities.ts";
import { configurationName, findWorkspaceRoot } from "../service/find-workspace-root.ts";
import type { DeclarationInput } from "../service/read-declaration.ts";

/** The severities of the workspace, and a line for each thing that its configuration gets wrong. */
export interface ConfiguredSeverities {
  readonly severities: SeveritySettings | undefined;
  readonly faults: readonly string[];
}

/** Reads `hml.config.yaml` at the root of the first declaration's workspace; most workspaces have none. */
export async function readSeverities(
  host: Host,
  inputs: readonly DeclarationInput[],
  root: string | undefined,
): Promise<ConfiguredSeverities> {
  const [first] = inputs;
  if (!first) return { severities: undefined, faults: [] };
  const folder = root ?? (await findWorkspaceRoot(host, folderOf(first.path)));
  const path = resolvePath(folder, configurationName);
  if (!(await host.stat(path))) return { severities: undefined, faults: [] };
  const { readConfiguration } = await import("../service/read-configuration.ts");
  return readConfiguration(host, path, relativePath(host.cwd, path));
}
