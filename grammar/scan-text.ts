const QUOTE = 34;
const BACKSLASH = 92;
const LF = 10;
const CR = 13;

/** End of the one-line string that begins with the quote at `start`; -1 where the line ends first. */
export function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit === LF || unit === CR) return -1;
    if (unit === BACKSLASH) {
      const next = text.charCodeAt(at + 1);
      if (next !== LF && next !== CR) at++;
    }
  }
  return -1;
}

/** End of the text between single quotes at `start`; -1 where the line ends first. */
export function endOfSingleQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 39) return at + 1;
    if (unit === LF || unit === CR) return -1;
  }
  return -1;
}

/** End of the multi-line string that begins with three quotes at `start`; -1 where the text ends first. */
export function endOfMultiline(text: string, start: number): number {
  for (let at = start + 3; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at++;
    else if (unit === QUOTE && text.startsWith('"""', at)) return at + 3;
  }
  return -1;
}

/** Offset of the next line end, or of the end of the text. */
export function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || unit === CR) return at;
  }
  return text.length;
}

/** Offset at which the line of `offset` begins. */
export function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0) {
    const unit = text.charCodeAt(at - 1);
    if (unit === LF || unit === CR) break;
    at--;
  }
  return at;
}

/** Blanks at the beginning of the line of `offset`. */
export function indentationAt(text: string, offset: number): number {
  const start = startOfLine(text, offset);
  let at = start;
  while (text[at] === " " || text[at] === "\t") at++;
  return at - start;
}

/** Line ends in a part of the text. */
export function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) lines++;
  }
  return lines;
}
