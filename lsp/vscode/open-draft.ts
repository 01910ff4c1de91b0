import { languages, Range, Selection, type TextDocument, Uri, ViewColumn, window, workspace } from "vscode";

/** A text that is not yet in a file. */
export interface Draft {
  readonly folder: Uri;
  /** Name under which it is offered to be saved. */
  readonly name: string;
  readonly text: string;
  readonly languageId: string;
}

/** Opens an unsaved document beside the one in front. Where a file of that name is there, it gets no name, so that nothing is overwritten. */
export async function openDraft({ folder, name, text, languageId }: Draft): Promise<TextDocument> {
  const target = Uri.joinPath(folder, name);
  const isThere = await workspace.fs.stat(target).then(
    () => true,
    () => false,
  );
  const options = { viewColumn: ViewColumn.Beside, preview: false };
  if (isThere) {
    const document = await workspace.openTextDocument({ language: languageId, content: text });
    await window.showTextDocument(document, options);
    return document;
  }
  const document = await workspace.openTextDocument(target.with({ scheme: "untitled" }));
  const editor = await window.showTextDocument(document, options);
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.edit((edit) => edit.replace(whole, text));
  editor.selection = new Selection(0, 0, 0, 0);
  return languages.setTextDocumentLanguage(document, languageId);
}
