import { CompletionItemKind } from "vscode-languageserver-types";
import { folderOf, isWithin, resolvePath } from "../../src/base/path.ts";
import { builtInDocuments } from "../../src/service/built-in-documents.ts";
import { WorkspaceRoots } from "../../src/service/find-workspace-root.ts";
import type { Analysis } from "../analysis.ts";
import { isInFile } from "../file-uri.ts";
import type { Session } from "../session.ts";
import type { ValueOffer } from "./values.ts";

/** Names in one folder that are offered. */
const most = 500;
const declarationName = /\.hml(\.(yaml|yml|json|xml))?$/;
const artifactName = /\.(om|omc|ms|onnx|tflite|him|pb|bin)$/i;

/** Files and folders that a path may go on with; for imports what comes with the language, too. */
export async function listPaths(
  session: Session,
  { uri, path }: Analysis,
  { name, typed }: { readonly name: string; readonly typed: string },
): Promise<readonly ValueOffer[]> {
  const isImport = name === "import";
  const builtIn = isImport
    ? Object.keys(builtInDocuments).map((one) => ({
        value: `hml:${one}`,
        kind: CompletionItemKind.Module,
        detail: "comes with the language",
        documentation: "Definitions that come with the language; nothing is fetched for them.",
        rank: "1",
      }))
    : [];
  if (!isInFile(uri)) return builtIn;
  const root = await new WorkspaceRoots(session.host, undefined).find(path);
  const prefix = typed.slice(0, typed.lastIndexOf("/") + 1);
  const folder = resolvePath(folderOf(path), prefix || ".");
  if (!isWithin(root, folder)) return builtIn;
  const names = await session.host.list(folder).catch(() => []);
  const found: ValueOffer[] = [];
  for (const one of names.slice(0, most)) {
    if (one.startsWith(".")) continue;
    const at = resolvePath(folder, one);
    const stat = await session.host.stat(at).catch(() => undefined);
    if (stat?.kind === "directory")
      found.push({
        value: `${prefix}${one}/`,
        kind: CompletionItemKind.Folder,
        documentation: "Folder inside of the workspace.",
        rank: "3",
      });
    else if (stat?.kind === "file" && at !== path && isImport === declarationName.test(one))
      found.push({
        value: `${prefix}${one}`,
        kind: CompletionItemKind.File,
        detail: `${stat.bytes.toLocaleString("en")} bytes`,
        documentation: isImport
          ? "Declaration of this workspace, whose names this one may then use."
          : "File of this workspace; once it is declared, what it says of itself is offered and compared.",
        rank: isImport || artifactName.test(one) ? "1" : "4",
      });
  }
  return [...found, ...builtIn];
}
