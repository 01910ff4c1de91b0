import { resolvePath } from "../src/base/path.ts";

/** Folder in which documents that are in no file stand. */
const unsaved = "/.unsaved";

/** Absolute path of a document, with `/`; one that is in no file yet has a path that no file has. */
export function pathOfUri(uri: string, languageId?: string): string {
  if (uri.startsWith("file:")) {
    const path = decode(uri.replace(/^file:(?:\/\/[^/]*)?/, ""));
    return resolvePath("/", /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path);
  }
  const name = decode(uri).replaceAll(/[^A-Za-z0-9._-]+/g, "_") || "untitled";
  return `${unsaved}/${languageId === "hml" && !/\.hml(\.\w+)?$/.test(name) ? `${name}.hml` : name}`;
}

/** Whether a document is in a file, so that paths in it lead somewhere. */
export function isInFile(uri: string): boolean {
  return uri.startsWith("file:");
}

/** The address of a file by its absolute path. */
export function uriOfPath(path: string): string {
  const rooted = path.startsWith("/") ? path : `/${path}`;
  return `file://${rooted.split("/").map(encodeURIComponent).join("/")}`;
}

/** A malformed escape stands for itself: the address is then of no file, and nothing breaks. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
