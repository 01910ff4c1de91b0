/** A string as HML text writes it, in double quotes, with escapes where a character needs one. */
export function quoteText(value: string): string {
  return `"${escapeText(value)}"`;
}

/** Quotes, backslashes, controls, and blanks that nobody sees. */
const special = /["\\\p{Cc}\p{Zl}\p{Zp}\u00a0\ufeff]/gu;

/** The characters of a quoted string on one line, with escapes where one is needed. */
export function escapeText(value: string): string {
  return value.replace(special, escapeOf);
}

const short: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" };

function escapeOf(character: string): string {
  return short[character] ?? `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`;
}
