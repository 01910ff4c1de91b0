/** Classes of ASCII characters, as bits; any other character is in none. */
export const WORD = 1;
export const LETTER = 2;
export const BLANK = 4;
export const DIGIT = 8;
/** Begins a token of its own, or ends a run of unknown characters. */
export const SIGN = 16;

const classes = buildClasses();

/** Classes of the character at `offset`; none past the end. */
export function classAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit < 128 ? (classes[unit] ?? 0) : 0;
}

export function isWordAt(text: string, offset: number): boolean {
  return (classAt(text, offset) & WORD) !== 0;
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(128);
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
  mark("{}[]:,?\"'#", SIGN);
  return table;
}
