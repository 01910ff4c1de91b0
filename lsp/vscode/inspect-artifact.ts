import { commands } from "vscode";
import { artifactViewType } from "./artifact-editor.ts";
import { pickArtifacts } from "./pick-artifacts.ts";

/** Shows what a compiled file says of itself. */
export async function inspectArtifact(given: unknown): Promise<void> {
  const [uri] = await pickArtifacts(given);
  if (uri) await commands.executeCommand("vscode.openWith", uri, artifactViewType);
}
