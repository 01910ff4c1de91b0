import type { DocumentSelector, TextDocument } from "vscode";

/** Documents that the language server is asked about; HML text is known by its language, the others by their names. */
export const documentSelector = [
  { scheme: "file", language: "hml" },
  { scheme: "untitled", language: "hml" },
  ...["yaml", "yml", "json", "xml"].map((end) => ({ scheme: "file", pattern: `**/*.hml.${end}` })),
] satisfies DocumentSelector;

const textName = /\.hml$/;
const declarationName = /\.hml(?:\.(?:yaml|yml|json|xml))?$/;

/** Files that may hold a compiled model. */
export const artifactName = /\.(?:om|omc|ms|onnx|tflite|him)$/i;

/** Whether a path is that of a declaration, in any notation. */
export function isDeclarationPath(path: string): boolean {
  return declarationName.test(path);
}

/**
 * Whether a document that the editor took for plain text is HML text whose first statement stands below comments. A
 * file of HarmonyOS UI markup is none: it begins with `<`.
 */
export function isOverlookedText({ languageId, fileName, getText }: TextDocument): boolean {
  return languageId === "plaintext" && textName.test(fileName) && startsAsHml(getText());
}

/** Whether the first statement of a text is the header of HML. */
export function startsAsHml(text: string): boolean {
  return /^\uFEFF?(?:\s|#[^\r\n]*)*hml[ \t]+[0-9]/.test(text);
}
