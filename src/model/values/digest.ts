import type { ValueType } from "./value-type.ts";

const pattern = "^sha256:[0-9a-f]{64}$";
const expression = new RegExp(pattern, "u");

/** Whether a text is a digest in canonical spelling. */
export function isDigest(text: string): boolean {
  return expression.test(text);
}

export const digestType: ValueType = {
  doc: "SHA-256 of a file: `sha256:` and 64 lowercase hexadecimal digits.",
  example: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  json: "string",
  pattern,
  expected: "sha256: and 64 lowercase hexadecimal digits",
  canonical: (text) => (expression.test(text) ? text : undefined),
  repair: (text) => {
    const match = /^\s*(?:sha-?256\s*[:=-]?\s*)?([0-9a-f]{64})\s*$/i.exec(text);
    return match ? `sha256:${match[1]?.toLowerCase()}` : undefined;
  },
};
