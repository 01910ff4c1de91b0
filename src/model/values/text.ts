import type { ValueType } from "./value-type.ts";

/** Longest text of one value, in UTF-16 units; licence texts and system prompts belong in files. */
const longestText = 65536;

// XML 1.0 allows no other characters, and the data model holds LF only (spec chapter 2.1).
const forbidden = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** First character that no notation can carry, as `U+0007`; `undefined` where there is none. */
export function findForbiddenCharacter(text: string): string | undefined {
  const found = forbidden.exec(text)?.[0];
  if (found === undefined) return undefined;
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

export const stringType: ValueType = {
  doc: "Any text of the characters that XML 1.0 allows. Line ends are LF.",
  example: "Heart rhythm screening",
  json: "string",
  expected: `text of at most ${longestText} characters that XML 1.0 allows`,
  canonical: (text) => (text.length <= longestText && !forbidden.test(text) ? text : undefined),
  repair: (text) => {
    const mended = text.replaceAll(/\r\n?/g, "\n");
    return mended !== text && !forbidden.test(mended) && mended.length <= longestText ? mended : undefined;
  },
};

const pathPattern = "^[^\\\\\\u0000-\\u001f\\u007f]+$";
const pathExpression = new RegExp(pathPattern, "u");

export const pathType: ValueType = {
  doc: "Path relative to the document, with `/` between its parts. It never leaves the workspace. `hml:` begins a built-in one.",
  example: "models/face.om",
  json: "string",
  pattern: pathPattern,
  expected: 'a relative path with "/", such as "models/face.om"',
  canonical: (text) =>
    text.length <= 4096 && pathExpression.test(text) && stringType.canonical(text) === text
      ? text
      : undefined,
  repair: (text) => {
    const mended = text.trim().replaceAll("\\", "/");
    return pathType.canonical(mended) === undefined ? undefined : mended;
  },
};
