const reference = /&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z_:][\w:.-]*);/y;
const sections = [
  { open: "<!--", close: "-->" },
  { open: "<![CDATA[", close: "]]>" },
];

/** Offsets of the ampersands of an XML text that begin no reference, comments and CDATA left aside. Linear in the text. */
export function findBareAmpersands(text: string): number[] {
  const found: number[] = [];
  let at = text.indexOf("&");
  if (at < 0) return found;
  const next = sections.map(({ open }) => text.indexOf(open));
  while (at >= 0) {
    const section = nextSection(next, at);
    if (section === undefined) {
      reference.lastIndex = at;
      if (!reference.test(text)) found.push(at);
      at = text.indexOf("&", at + 1);
      continue;
    }
    const { close } = sections[section] as (typeof sections)[number];
    const end = text.indexOf(close, next[section]);
    if (end < 0) return found;
    for (const [i, { open }] of sections.entries())
      if ((next[i] ?? -1) >= 0 && (next[i] ?? 0) < end) next[i] = text.indexOf(open, end);
    if (at < end) at = text.indexOf("&", end);
  }
  return found;
}

/** Which of the sections begins first, before `at`. */
function nextSection(next: readonly number[], at: number): number | undefined {
  let first: number | undefined;
  for (const [i, start] of next.entries())
    if (start >= 0 && start < at && start < (next[first ?? -1] ?? Number.POSITIVE_INFINITY)) first = i;
  return first;
}
