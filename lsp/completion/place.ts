import type { Mapping } from "../../src/model/tree.ts";
import type { PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { kinds, lookupKind, lookupProperty } from "../../src/model/vocabulary/vocabulary.ts";
import type { Analysis } from "../analysis.ts";
import { contextAt } from "../context-at.ts";
import { hmlPlaceAt } from "./hml-place.ts";
import { linePlaceAt } from "./line-place.ts";

/** What may be completed at a place, whatever else of the text is half-typed. */
export interface CompletionPlace {
  readonly offset: number;
  /** Kind of the block around the place; `undefined` where a label is to be written. */
  readonly kind: string | undefined;
  /** The block as far as it was read; what it states already is not offered again. */
  readonly block: Mapping | undefined;
  /** The property whose value is being written. */
  readonly property: { readonly name: string; readonly spec: PropertySpec } | undefined;
  /** What of the word is there already. */
  readonly typed: string;
  /** A quote was opened in front of it. */
  readonly isQuoted: boolean;
  /** In XML: between the angle brackets of a tag, where attributes stand. */
  readonly isInTag: boolean;
}

/** Looks at what stands in front of an offset; `undefined` where nothing that is known can follow. */
export function placeAt(analysis: Analysis, offset: number): CompletionPlace | undefined {
  const { source, notation } = analysis;
  const { text } = source;
  const { tree, shift } = analysis.viewAt(offset);
  const { block, blockKind, steps } = contextAt(tree, offset - shift);
  const kindOf = { yaml: kindByIndent, xml: kindByTags, hml: () => blockKind, json: () => blockKind }[
    notation.id
  ];
  const kind = kindOf(text, offset);
  const written =
    notation.id === "hml"
      ? hmlPlaceAt(tree.source.text, offset - shift)
      : linePlaceAt(text, offset, {
          notation: notation.id,
          isProperty: (name) => specOf(kind, name) !== undefined,
          innermost: steps.at(-1)?.entry.key,
        });
  if (!written) return undefined;
  const { name, typed, isQuoted } = written;
  const spec = name === undefined ? undefined : specOf(kind, name);
  const property = name !== undefined && spec ? { name, spec } : undefined;
  if (name !== property?.name) return undefined;
  return {
    offset,
    kind,
    block: blockKind === kind ? block : undefined,
    property,
    isInTag: text.lastIndexOf("<", offset - 1) > text.lastIndexOf(">", offset - 1),
    typed,
    isQuoted,
  };
}

/** A property of the block, the primary one of a block in short form, or the list whose items are elements. */
function specOf(kind: string | undefined, name: string): PropertySpec | undefined {
  if (kind === undefined) return undefined;
  const own = lookupProperty(kind, name);
  if (own) return own;
  const inner = lookupKind(kind, name);
  const primary = inner && kinds[inner]?.primary;
  if (inner && primary) return lookupProperty(inner, primary);
  return Object.values(kinds[kind]?.properties ?? {}).find((spec) => spec.list?.item === name);
}

/** Kind of the block in YAML, by the keys above with less indentation. */
function kindByIndent(text: string, offset: number): string | undefined {
  const lines = text.slice(0, offset).split("\n");
  const last = lines.pop() ?? "";
  let indent = /^[ \t]*/.exec(last)?.[0].length ?? 0;
  const keys: string[] = [];
  for (const line of lines.reverse()) {
    if (indent === 0) break;
    const match = /^([ \t]*)["']?([^\s"'#:-][^"'#:]*?)["']?\s*:/.exec(line);
    const own = match?.[1]?.length ?? 0;
    if (!match || own >= indent) continue;
    keys.unshift(match[2] ?? "");
    indent = own;
  }
  return kindOfPath(keys);
}

/** Kind of the block in XML, by the tags that are open. */
function kindByTags(text: string, offset: number): string | undefined {
  const open: string[] = [];
  const pattern = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][\w-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)(>?)/g;
  for (const [, slash, name, rest = "", end] of text.slice(0, offset).matchAll(pattern)) {
    if (name === undefined) continue;
    if (slash) open.pop();
    else if (!(end && rest.endsWith("/"))) open.push(name);
  }
  let kind = "root";
  for (const name of open.slice(1)) kind = lookupKind(kind, name) ?? kind;
  return kind;
}

function kindOfPath(keys: readonly string[]): string | undefined {
  let kind = "root";
  let awaitsLabel = false;
  for (const key of keys) {
    if (awaitsLabel) awaitsLabel = false;
    else {
      const inner = lookupKind(kind, key);
      if (!inner) return kind;
      kind = inner;
      awaitsLabel = kinds[inner]?.form === "labelled";
    }
  }
  return awaitsLabel ? undefined : kind;
}
