import type { Span } from "../../base/span.ts";
import { kinds } from "../../model/vocabulary/vocabulary.ts";
import { rootName } from "./xml-names.ts";

/** The two tags of one element, of which one has a name that is misspelt. */
export interface TagPair {
  /** Where the names stand. */
  readonly opening: Span;
  readonly closing: Span;
  /** Which of them is taken for misspelt. */
  readonly misspelt: "opening" | "closing";
}

interface Tag {
  readonly name: string;
  readonly span: Span;
  readonly closes: boolean;
}

/** Tags, and what is passed over: comments, CDATA sections, instructions. */
const pieces =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)([^\s<>/="']+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g;

/** Elements beyond which a text has another fault than a misspelt name. */
const mostPairs = 8;

/**
 * Finds elements whose two tags have different names, in a text with as many opening tags as closing ones. `undefined`
 * where tags are missing, or too many.
 */
export function pairTags(text: string): readonly TagPair[] | undefined {
  const tags = listTags(text);
  /** Of each name, opening tags that lack their closing one; below zero, closing ones that lack their opening one. */
  const lacking = new Map<string, number>();
  const count = (name: string, by: number) => lacking.set(name, (lacking.get(name) ?? 0) + by);
  for (const { name, closes } of tags) count(name, closes ? -1 : 1);
  const open: Tag[] = [];
  const pairs: TagPair[] = [];
  for (const tag of tags) {
    if (!tag.closes) {
      open.push(tag);
      continue;
    }
    const top = open.pop();
    if (top?.name === tag.name) continue;
    if (!top || (lacking.get(top.name) ?? 0) <= 0 || (lacking.get(tag.name) ?? 0) >= 0) return undefined;
    count(top.name, -1);
    count(tag.name, 1);
    const misspelt = isKnown(tag.name) && !isKnown(top.name) ? "opening" : "closing";
    pairs.push({ opening: top.span, closing: tag.span, misspelt });
  }
  return open.length === 0 && pairs.length <= mostPairs ? pairs : undefined;
}

function listTags(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (const { index, 1: slash = "", 2: name, 3: rest = "" } of text.matchAll(pieces)) {
    if (name === undefined || (!slash && rest.endsWith("/"))) continue;
    const start = index + 1 + slash.length;
    tags.push({ name, span: { start, end: start + name.length }, closes: slash !== "" });
  }
  return tags;
}

let names: ReadonlySet<string> | undefined;

/** Whether any element of HML has that name. */
function isKnown(name: string): boolean {
  names ??= new Set([
    rootName,
    ...Object.values(kinds).flatMap(({ properties, blocks }) => [
      ...Object.keys(blocks),
      ...Object.entries(properties).flatMap(([key, { list }]) => (list ? [key, list.item] : [key])),
    ]),
  ]);
  return names.has(name.slice(name.indexOf(":") + 1));
}
