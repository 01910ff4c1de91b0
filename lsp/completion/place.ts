import type { Mapping } from "../../src/model/tree.ts";
import type { PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { kinds, lookupKind, lookupProperty } from "../../src/model/vocabulary/vocabulary.ts";
import type { Analysis } from "../analysis.ts";
import { contextAt } from "../context-at.ts";

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

/** The value that is being written on a line, by notation: name of the property, quote, and what is typed of it. */
const valueForms = {
  hml: /(?:^|[\s{,])([A-Za-z][\w-]*)\s*:\s*(?:\[(?:[^\][\n]*,)?\s*)?("?)([^\s"{}[\],]*)$/,
  yaml: /^\s*(?:-\s+)?["']?([A-Za-z][\w-]*)["']?\s*:[ \t]+(?:\[(?:[^\][\n]*,)?\s*)?(["']?)([^\s"'{}[\],]*)$/,
  json: /"([A-Za-z][\w-]*)"\s*:\s*(?:\[(?:[^\][\n]*,)?\s*)?("?)([^\s"{}[\],]*)$/,
  xml: /\s([A-Za-z][\w-]*)=(["'])([^"'<]*)$/,
} as const;
const elementForm = /<([A-Za-z][\w-]*)(?:\s[^<>]*)?>()([^<>]*)$/;
const nameForms = {
  hml: /[A-Za-z0-9_-]*$/,
  yaml: /[A-Za-z0-9_-]*$/,
  json: /[A-Za-z0-9_-]*$/,
  xml: /[A-Za-z0-9_-]*$/,
} as const;

/** Looks at what stands in front of an offset. */
export function placeAt(analysis: Analysis, offset: number): CompletionPlace {
  const { source, notation } = analysis;
  const { text } = source;
  const line = text.slice(Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - 2000), offset);
  const view = analysis.viewAt(offset);
  const context = contextAt(view.tree, offset - view.shift);
  const inText =
    notation.id === "yaml"
      ? kindByIndent(text, offset)
      : notation.id === "xml"
        ? kindByTags(text, offset)
        : undefined;
  const kind = inText ? inText.kind : context.blockKind;
  const block = !inText || context.blockKind === kind ? context.block : undefined;
  const isImport = notation.id === "hml" && /^\s*import\s+"?[^"]*$/.test(line);
  const isInTag = text.lastIndexOf("<", offset - 1) > text.lastIndexOf(">", offset - 1);
  const common = { offset, kind, block, isInTag };
  if (isImport) {
    const typed = /"([^"]*)$/.exec(line)?.[1];
    const spec = lookupProperty("root", "import");
    if (spec)
      return {
        ...common,
        kind: "root",
        property: { name: "import", spec },
        typed: typed ?? "",
        isQuoted: typed !== undefined,
      };
  }
  const match = valueForms[notation.id].exec(line) ?? (notation.id === "xml" ? elementForm.exec(line) : null);
  const name =
    match?.[1] ?? listedUnder(analysis, { offset, line, fallback: context.steps.at(-1)?.entry.key });
  const spec = name === undefined || kind === undefined ? undefined : specOf(kind, name);
  if (name !== undefined && spec) {
    const [typed, quote] = match
      ? [match[3] ?? "", match[2] ?? ""]
      : [/[^\s"',[\]-][^\s"',[\]]*$/.exec(line)?.[0] ?? "", ""];
    return { ...common, property: { name, spec }, typed, isQuoted: quote !== "" };
  }
  const typed = nameForms[notation.id].exec(line)?.[0] ?? "";
  const isQuoted = /["']/.test(line.at(-1 - typed.length) ?? "");
  return { ...common, property: undefined, typed, isQuoted };
}

/** A property of the block, the primary one of a block in short form, or the list whose items are elements. */
function specOf(kind: string, name: string): PropertySpec | undefined {
  const own = lookupProperty(kind, name);
  if (own) return own;
  const inner = lookupKind(kind, name);
  const primary = inner && kinds[inner]?.primary;
  if (inner && primary) return lookupProperty(inner, primary);
  return Object.values(kinds[kind]?.properties ?? {}).find((spec) => spec.list?.item === name);
}

/** The property whose list goes over several lines: an item on a line of its own. */
function listedUnder(
  { notation, source }: Analysis,
  {
    offset,
    line,
    fallback,
  }: { readonly offset: number; readonly line: string; readonly fallback: string | undefined },
): string | undefined {
  if (notation.id === "yaml") {
    if (!/^\s*-\s*["']?[^\s:]*$/.test(line)) return undefined;
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    const above = source.text
      .slice(0, offset - line.length)
      .split("\n")
      .reverse();
    const key = above.find(
      (one) => /^\s*[A-Za-z]/.test(one) && (/^\s*/.exec(one)?.[0].length ?? 0) <= indent,
    );
    return /^\s*([\w-]+)\s*:\s*$/.exec(key ?? "")?.[1];
  }
  if (notation.id === "xml" || !/^\s*(?:"?[^\s":{}]*"?\s*,\s*)*"?[^\s":{}]*$/.test(line)) return undefined;
  const start = source.text.lastIndexOf("[", offset - 1);
  const isOpen = start >= 0 && !/[\]{}]/.test(source.text.slice(start, offset));
  const key = /([A-Za-z][\w-]*)"?\s*:\s*$/.exec(
    source.text.slice(Math.max(0, start - 200), Math.max(0, start)),
  )?.[1];
  return isOpen ? (key ?? fallback) : undefined;
}

/** Kind of the block in YAML, by the keys above with less indentation. */
function kindByIndent(text: string, offset: number): { readonly kind: string | undefined } {
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
  return { kind: kindOfPath(keys) };
}

/** Kind of the block in XML, by the tags that are open. */
function kindByTags(text: string, offset: number): { readonly kind: string | undefined } {
  const open: string[] = [];
  const pattern = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][\w-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)(>?)/g;
  for (const [, slash, name, rest = "", end] of text.slice(0, offset).matchAll(pattern)) {
    if (name === undefined) continue;
    if (slash) open.pop();
    else if (!(end && rest.endsWith("/"))) open.push(name);
  }
  let kind = "root";
  for (const name of open.slice(1)) kind = lookupKind(kind, name) ?? kind;
  return { kind };
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
