import { folderOf, isWithin, resolvePath } from "../base/path.ts";
import { type Document, type Place, placeOfValue } from "../model/document.ts";

/** What an import statement names. */
export type ImportTarget =
  /** A document that comes with the language: `hml:devices`. */
  | { readonly is: "builtin"; readonly file: string; readonly name: string }
  /** A file, absolute. */
  | { readonly is: "file"; readonly file: string }
  /** Not a relative path: absolute, an address, or written with `\`. */
  | { readonly is: "not-relative" }
  /** A path that leads out of the workspace. */
  | { readonly is: "outside" };

/** One import statement of a document. */
export interface ImportStatement {
  readonly text: string;
  readonly target: ImportTarget;
  readonly place: Place;
}

/**
 * The import statements of a document that stands in `file` (absolute), in order. `root` is the workspace's root folder;
 * left out: paths may lead anywhere.
 */
export function listImports(document: Document, file: string, root?: string): readonly ImportStatement[] {
  const list = document.data.import;
  if (!Array.isArray(list)) return [];
  return (list as readonly string[]).map((text, index) => ({
    text,
    target: targetOf(text, file, root),
    place: placeOfValue(document, list, index),
  }));
}

function targetOf(text: string, file: string, root: string | undefined): ImportTarget {
  if (text.startsWith("hml:")) return { is: "builtin", file: text, name: text.slice(4) };
  if (/^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/|~)/.test(text) || text.includes("\\")) return { is: "not-relative" };
  const path = resolvePath(folderOf(file), text);
  return root === undefined || isWithin(root, path) ? { is: "file", file: path } : { is: "outside" };
}
