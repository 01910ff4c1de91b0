/** Characters that a person does not see or mistakes for another, by name. */
const names: Readonly<Record<string, string>> = {
  "\u00a0": "a no-break space",
  "\u200b": "a zero-width space",
  "\u2028": "a line separator",
  "\u2029": "a paragraph separator",
  "\ufeff": "a byte order mark",
  "\ufffd": "a replacement character",
  "\u201c": "a typographic quote",
  "\u201d": "a typographic quote",
  "\u201e": "a typographic quote",
  "\u2018": "a typographic apostrophe",
  "\u2019": "a typographic apostrophe",
  "\uff1a": "a full-width colon",
  "\uff0c": "a full-width comma",
  "\u2013": "a dash",
  "\u2014": "a dash",
};

/** One or more characters for a message: in quotes where they can be seen, else by number, and by name where one helps. */
export function describeCharacter(characters: string): string {
  const first = String.fromCodePoint(characters.codePointAt(0) ?? 0xfffd);
  const number = `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const name = names[first];
  const isVisible = /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(characters);
  if (!isVisible) return name ? `${number} (${name})` : number;
  const shown = characters.length > 40 ? `${characters.slice(0, 40)}…` : characters;
  return name ? `"${shown}" (${name})` : `"${shown}"`;
}
