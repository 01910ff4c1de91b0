/** Classes of ASCII characters, as bits; any other character is in none. */
export const WORD = 1;
export const LETTER = 2;
export const BLANK = 4;
export const DIGIT = 8;
/** A token of its own. */
export const SIGN = 16;
/** Begins a string or comment: ends a run of unknown characters. */
export const OPENER = 32;

/**
 * Classes of each UTF-16 unit. As long as there are units, so that loops over characters index it without a bounds check
 * of their own; read it with `charCodeAt`, whose NaN behind the end gives no class.
 */
export const classes: Uint8Array = buildClasses();

/** Classes of the character at `offset`; none past the end. */
export function classAt(text: string, offset: number): number {
  return offset < text.length ? (classes[text.charCodeAt(offset)] as number) : 0;
}

export function isWordAt(text: string, offset: number): boolean {
  return (classAt(text, offset) & WORD) !== 0;
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (characters: string, bits: number) => {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      table[unit] = (table[unit] ?? 0) | bits;
    }
  };
  mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", WORD | LETTER);
  mark("0123456789", WORD | DIGIT);
  mark("_", WORD);
  mark(" \t\r\n", BLANK);
  mark("{}[]:,?", SIGN);
  mark("\"'#", OPENER);
  return table;
}
