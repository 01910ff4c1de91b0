import { type QuickPickItem, TabInputCustom, TabInputText, Uri, window, workspace } from "vscode";
import { artifactName } from "./document-selector.ts";

interface ArtifactItem extends QuickPickItem {
  readonly uri?: Uri;
}

/** Files of the workspace that are offered. */
const most = 500;

/**
 * The artifacts that a command is about: those that were chosen in the explorer, else the one whose tab is in front, else
 * what the person picks. Empty where nothing was picked.
 */
export async function pickArtifacts(uri: unknown, selected?: unknown): Promise<readonly Uri[]> {
  if (Array.isArray(selected) && selected.length > 1) {
    return selected.filter((one): one is Uri => one instanceof Uri && artifactName.test(one.path));
  }
  // A link in a page hands over texts.
  if (typeof uri === "string") return [Uri.parse(uri)];
  if (uri instanceof Uri) return [uri];
  const inFront = window.tabGroups.activeTabGroup.activeTab?.input;
  if (inFront instanceof TabInputCustom || inFront instanceof TabInputText) {
    if (artifactName.test(inFront.uri.path)) return [inFront.uri];
  }
  const picked = await pickOne();
  return picked ? [picked] : [];
}

async function pickOne(): Promise<Uri | undefined> {
  const found = await workspace.findFiles("**/*.{om,omc,ms,onnx,tflite,him}", "**/node_modules/**", most);
  const items: ArtifactItem[] = found
    .map((uri) => ({ label: workspace.asRelativePath(uri), uri }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const elsewhere: ArtifactItem = { label: "$(folder-opened) Another file…" };
  const chosen = await window.showQuickPick([...items, elsewhere], { placeHolder: "Which compiled model?" });
  if (chosen !== elsewhere) return chosen?.uri;
  const [file] = (await window.showOpenDialog({ canSelectMany: false, openLabel: "Choose" })) ?? [];
  return file;
}
