/**
 * Offset of the bracket with which values nest deeper than `limit`, text in quotes and comments aside; `undefined` where
 * they do not. Asked before a parser runs that would overflow the stack.
 */
export function findTooDeep(text: string, limit: number): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"' || sign === "'") at = endOfQuoted(text, at, sign);
    else if (sign === "/" && text[at + 1] === "/") at = endOf(text, "\n", at);
    else if (sign === "/" && text[at + 1] === "*") at = endOf(text, "*/", at + 2) + 1;
    else if (sign === "{" || sign === "[") {
      if (++depth > limit) return at;
    } else if (sign === "}" || sign === "]") depth--;
  }
  return undefined;
}

function endOfQuoted(text: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < text.length && text[at] !== quote && text[at] !== "\n") at += text[at] === "\\" ? 2 : 1;
  return at;
}

function endOf(text: string, sign: string, from: number): number {
  const end = text.indexOf(sign, from);
  return end < 0 ? text.length : end;
}
