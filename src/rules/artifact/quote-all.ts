/** Words in quotes, for messages: `"a", "b" and "c"`; at most `most` of them, and how many are left. */
export function quoteAll(words: readonly string[], most = 6): string {
  const shown = words.slice(0, most).map((word) => `"${word}"`);
  const left = words.length - shown.length;
  if (left > 0) return `${shown.join(", ")} and ${left} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
