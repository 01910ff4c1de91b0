import type { LinkedEditingRanges, Position } from "vscode-languageserver";
import type { Span } from "../../src/base/span.ts";
import type { Analysis } from "../analysis.ts";
import { toOffset, toRange } from "../positions.ts";

interface Tag {
  readonly name: Span;
  readonly partner: Span;
}

/** The names of an XML element's two tags, so that one is typed with the other. */
export function linkedEditing(
  { source, notation }: Analysis,
  position: Position,
): LinkedEditingRanges | null {
  if (notation.id !== "xml") return null;
  const offset = toOffset(source, position);
  for (const { name, partner } of pairTags(source.text)) {
    const isAt = [name, partner].some(({ start, end }) => start <= offset && offset <= end);
    if (isAt) return { ranges: [toRange(source, name), toRange(source, partner)], wordPattern: "[\\w.-]+" };
  }
  return null;
}

/** Names of the tags of one text that belong together. */
function pairTags(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  const open: Span[] = [];
  const pattern =
    /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)([\w.:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g;
  for (const match of text.matchAll(pattern)) {
    const [, slash, name, rest = ""] = match;
    if (name === undefined || rest.endsWith("/")) continue;
    const start = match.index + 1 + (slash?.length ?? 0);
    const span = { start, end: start + name.length };
    if (!slash) open.push(span);
    else {
      const partner = open.pop();
      if (partner) tags.push({ name: partner, partner: span });
    }
  }
  return tags;
}
