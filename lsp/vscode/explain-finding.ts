import { languages, Uri, window, workspace } from "vscode";

/** Scheme of the addresses under which the server says what its codes mean; links of findings lead to them. */
export const explanationScheme = "hml-rule";

/** Shows what a finding means: the one at the cursor, else the one whose code the person types. */
export async function explainFinding(): Promise<void> {
  const code = codeAtCursor() ?? (await askForCode());
  if (!code) return;
  const document = await workspace.openTextDocument(Uri.from({ scheme: explanationScheme, path: code }));
  await window.showTextDocument(document, { preview: true });
}

function codeAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { active } = editor.selection;
  const found = languages
    .getDiagnostics(editor.document.uri)
    .find(({ source, range }) => source === "hml" && range.contains(active));
  return typeof found?.code === "object" ? String(found.code.value) : undefined;
}

async function askForCode(): Promise<string | undefined> {
  const given = await window.showInputBox({ prompt: "Code or name of a finding", placeHolder: "HML7216" });
  return given?.trim();
}
