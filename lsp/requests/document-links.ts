import type { DocumentLink } from "vscode-languageserver-types";
import { folderOf, isAbsolutePath, resolvePath } from "../../src/base/path.ts";
import { listImports } from "../../src/bind/list-imports.ts";
import { placeOfValue } from "../../src/model/document.ts";
import { kinds } from "../../src/model/vocabulary/vocabulary.ts";
import type { Analysis } from "../analysis.ts";
import { isInFile } from "../file-uri.ts";
import { toRange } from "../positions.ts";
import type { Session } from "../session.ts";

/** Every path of a document that leads to a file: imports, artifacts, files of labels. */
export function documentLinks(session: Session, { uri, path, document, source }: Analysis): DocumentLink[] {
  if (!isInFile(uri)) return [];
  const links: DocumentLink[] = [];
  for (const { target, place } of listImports(document, path)) {
    if (target.is !== "file") continue;
    const range = toRange(source, inside(source.text, place.span));
    links.push({ range, target: session.uriOfPath(target.file), tooltip: "Open the imported declaration" });
  }
  for (const [block, { kind }] of document.origins) {
    if (!kind || kind === "root") continue;
    for (const [name, { type }] of Object.entries(kinds[kind]?.properties ?? {})) {
      const value = (block as Readonly<Record<string, unknown>>)[name];
      if (type !== "path" || typeof value !== "string" || isAbsolutePath(value)) continue;
      const { span } = placeOfValue(document, block, name);
      const target = session.uriOfPath(resolvePath(folderOf(path), value));
      links.push({ range: toRange(source, inside(source.text, span)), target });
    }
  }
  return links;
}

/** Without the quotes. */
function inside(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const isQuoted = /["']/.test(text[start] ?? "") && text[start] === text[end - 1] && end - start >= 2;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
