import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { Source } from "../../src/base/source.ts";
import type { Mapping, Tree } from "../../src/model/tree.ts";
import { type KindId, kinds, lookupKind } from "../../src/model/vocabulary/vocabulary.ts";
import { toRange } from "../positions.ts";

/** The blocks of a document as an outline: labelled blocks by label, single ones by kind. */
export function symbolsOfTree({ source, root }: Tree): DocumentSymbol[] {
  return symbolsOf(source, root, "root");
}

function symbolsOf(source: Source, block: Mapping, kindId: KindId): DocumentSymbol[] {
  return block.entries.flatMap((entry): DocumentSymbol[] => {
    const kind = lookupKind(kindId, entry.key);
    if (!kind || entry.value.type !== "mapping") return [];
    if (kinds[kind]?.form !== "labelled") {
      const { span, keySpan, value } = entry;
      return [
        symbol(source, {
          name: entry.key,
          detail: "",
          span,
          keySpan,
          children: symbolsOf(source, value, kind),
        }),
      ];
    }
    return entry.value.entries.map(({ key, span, keySpan, value }) => {
      const children = value.type === "mapping" ? symbolsOf(source, value, kind) : [];
      return symbol(source, { name: key, detail: entry.key, span, keySpan, children });
    });
  });
}

interface SymbolParts {
  readonly name: string;
  readonly detail: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly keySpan: { readonly start: number; readonly end: number };
  readonly children: DocumentSymbol[];
}

function symbol(source: Source, { name, detail, span, keySpan, children }: SymbolParts): DocumentSymbol {
  return {
    name: name === "" ? "(no label)" : name,
    detail,
    kind: detail === "" ? SymbolKind.Struct : SymbolKind.Class,
    range: toRange(source, {
      start: Math.min(span.start, keySpan.start),
      end: Math.max(span.end, keySpan.end),
    }),
    selectionRange: toRange(source, keySpan),
    children,
  };
}
