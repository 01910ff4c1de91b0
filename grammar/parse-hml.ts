import { Source } from "../src/base/source.ts";
import { parseItems } from "./parse-items.ts";
import type { SyntaxDocument, SyntaxHeader, SyntaxItem } from "./syntax-tree.ts";

/**
 * Parses HML text. Never throws and never gives up: whatever the text, a syntax tree comes back in which everything that
 * could be understood stands, and one diagnostic for each fault (`HML1xxx`, positions as UTF-16 offsets). What words mean
 * (kinds, properties, types) is no business of the grammar. The shapes of the tree stand in `syntax-tree.ts`; its leaves are
 * tokens with `image`, `start` and `end`.
 */
export function parseHml(text: Source | string): SyntaxDocument {
  const source = typeof text === "string" ? new Source("<text>", text) : text;
  let header: SyntaxHeader | undefined;
  let items: SyntaxItem[] = [];
  const parsed = parseItems(source, () => {
    items = [];
    return {
      readHeader: (found) => {
        header = found;
      },
      readItems: (found) => {
        items.push(...found);
      },
    };
  });
  return { header, items, ...parsed };
}
