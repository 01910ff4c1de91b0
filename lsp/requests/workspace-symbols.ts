import type { DocumentSymbol, WorkspaceSymbol } from "vscode-languageserver-types";
import type { Session } from "../session.ts";
import { symbolsOfTree } from "./document-symbols.ts";

/** Symbols that are listed; who has more narrows the query. */
const most = 500;

/** Blocks of all declarations whose name has the letters of the query in that order. */
export async function workspaceSymbols(session: Session, query: string): Promise<WorkspaceSymbol[]> {
  const { declarations } = await session.workspace.bindAll();
  const found: WorkspaceSymbol[] = [];
  for (const { document } of declarations) {
    const { source } = document.tree;
    const uri = session.uriOf(source);
    if (uri === undefined) continue;
    const visit = (symbols: readonly DocumentSymbol[], containerName: string): void => {
      for (const { name, kind, selectionRange, children, detail } of symbols) {
        if (found.length >= most) return;
        if (detail && matches(name, query))
          found.push({ name, kind, containerName, location: { uri, range: selectionRange } });
        visit(children ?? [], name);
      }
    };
    visit(symbolsOfTree(document.tree), source.file);
  }
  return found;
}

function matches(name: string, query: string): boolean {
  const letters = query.toLowerCase();
  let at = 0;
  for (const letter of name.toLowerCase()) if (letter === letters[at]) at++;
  return at >= letters.length;
}
