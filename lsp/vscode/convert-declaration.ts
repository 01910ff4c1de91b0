import { type TextDocument, Uri, window, workspace } from "vscode";
import type { Loss } from "../../src/model/loss.ts";
import { isDeclarationPath } from "./document-selector.ts";
import { openDraft } from "./open-draft.ts";
import type { Server } from "./server.ts";

/** What the server answers: the text, and what of the original it does not hold. */
interface Conversion {
  readonly text: string;
  readonly losses: readonly Loss[];
}

const notations = [
  { id: "hml", label: "HML text", end: ".hml", languageId: "hml" },
  { id: "yaml", label: "YAML", end: ".hml.yaml", languageId: "yaml" },
  { id: "json", label: "JSON", end: ".hml.json", languageId: "json" },
  { id: "xml", label: "XML", end: ".hml.xml", languageId: "xml" },
] as const;

/** Opens a declaration in another notation, unsaved, and says what was lost on the way. */
export async function convertDeclaration(server: Server, given: unknown): Promise<void> {
  const document =
    given instanceof Uri ? await workspace.openTextDocument(given) : window.activeTextEditor?.document;
  if (!document || (document.languageId !== "hml" && !isDeclarationPath(document.uri.path))) {
    void window.showInformationMessage("HML: open the declaration that is to be converted first.");
    return;
  }
  const others = notations.filter(({ id }) => id !== notationOf(document));
  const items = others.map((one) => ({ ...one, description: `*${one.end}` }));
  const chosen = await window.showQuickPick(items, { placeHolder: "Convert to which notation?" });
  if (!chosen) return;
  await server.start();
  const address = document.uri.toString();
  const converted = await server.ask<Conversion | null>("hml.convert", address, chosen.id);
  const name = document.uri.path.split("/").at(-1) ?? "untitled";
  if (!converted) {
    void window.showErrorMessage(`HML: "${name}" is no declaration; one begins with the line: hml 1.0`);
    return;
  }
  const { text, losses } = converted;
  const stem = name.replace(/\.hml(?:\.[a-z]+)?$/, "");
  await openDraft({
    folder: Uri.joinPath(document.uri, ".."),
    name: `${stem}${chosen.end}`,
    text,
    languageId: chosen.languageId,
  });
  const [first] = losses;
  if (first) {
    const more = losses.length > 1 ? `, and ${losses.length - 1} more` : "";
    void window.showWarningMessage(`HML: ${chosen.label} cannot hold all of it. Lost: ${first.what}${more}`);
  }
}

function notationOf({ languageId, uri }: TextDocument): string {
  return notations.find(({ id, end }) => id !== "hml" && uri.path.endsWith(end))?.id ?? languageId;
}
