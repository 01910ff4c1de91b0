import { Uri, window } from "vscode";
import { openDraft } from "./open-draft.ts";
import { pickArtifacts } from "./pick-artifacts.ts";
import type { Server } from "./server.ts";

/** Drafts a declaration from one artifact, or from several as variants of one model, and opens it unsaved beside them. */
export async function declareArtifact(server: Server, given: unknown, selected: unknown): Promise<void> {
  const uris = await pickArtifacts(given, selected);
  const [first] = uris;
  if (!first) return;
  const folder = Uri.joinPath(first, "..");
  const addresses = uris.map((uri) => uri.toString());
  const text = await server.ask<string | null>("hml.init", addresses, "hml", folder.toString());
  const name = first.path.split("/").at(-1) ?? "";
  if (text === null) {
    void window.showErrorMessage(`HML: "${name}" cannot be read; see that the file is there, and not empty.`);
    return;
  }
  await openDraft({ folder, name: `${name.replace(/\.[^.]+$/, "")}.model.hml`, text, languageId: "hml" });
}
