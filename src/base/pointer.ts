/** One reference token of an RFC 6901 JSON Pointer, escaped. */
export function escapePointerToken(token: string): string {
  return token.includes("~") || token.includes("/")
    ? token.replaceAll("~", "~0").replaceAll("/", "~1")
    : token;
}

/** RFC 6901 pointer of a path of keys and indexes; `""` for the root. */
export function formatPointer(path: readonly (string | number)[]): string {
  return path.map((token) => `/${escapePointerToken(String(token))}`).join("");
}

/** The path of an RFC 6901 pointer, all tokens as strings. */
export function parsePointer(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
