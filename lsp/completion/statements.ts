import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import type { NotationId } from "../../src/model/tree.ts";
import type { KindSpec, PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { kinds } from "../../src/model/vocabulary/vocabulary.ts";
import { typeWords } from "../requests/hover.ts";
import type { CompletionPlace } from "./place.ts";

/** Depth to which what is required is put into a new block. */
const deepest = 3;

/** What a block may state and does not state yet: what it must state first, then blocks, then the rest. */
export function completeStatements(place: CompletionPlace, notation: NotationId): CompletionItem[] {
  const kind = place.kind === undefined ? undefined : kinds[place.kind];
  if (!kind) return [];
  const stated = new Set(place.block?.entries.map(({ key }) => key));
  stated.delete(place.typed);
  const isTextRoot = place.kind === "root" && notation === "hml";
  const isWanted = (name: string) =>
    kind.atLeastOne?.some((names) => names.includes(name) && !names.some((one) => stated.has(one))) ?? false;
  const properties = Object.entries(kind.properties)
    .filter(([name]) => !stated.has(name) && !isTextRoot)
    .map(([name, spec]) => propertyItem(name, spec, { notation, place, isWanted: isWanted(name) }));
  const blocks = Object.entries(kind.blocks)
    .filter(([name, use]) => kinds[use.kind]?.form === "labelled" || !stated.has(name))
    .map(([name, use]) =>
      blockItem(name, use.kind, { notation, place, isWanted: use.required === true && !stated.has(name) }),
    );
  const items = [...properties, ...blocks, ...(isTextRoot ? headItems(place, stated) : [])];
  return notation === "xml" ? items.filter(({ insertText }) => isXmlPart(place, insertText ?? "")) : items;
}

/** Attributes stand in tags, elements between them; behind `<` only the name is wanted. */
function isXmlPart({ isInTag, typed, offset }: CompletionPlace, text: string): boolean {
  return isInTag && offset > typed.length ? !text.startsWith("<") : text.startsWith("<");
}

interface Offer {
  readonly notation: NotationId;
  readonly place: CompletionPlace;
  readonly isWanted: boolean;
}

function headItems(place: CompletionPlace, stated: ReadonlySet<string>): CompletionItem[] {
  const isBare = !/\S/.test(place.block?.entries.map(({ key }) => key).join("") ?? "");
  const header: CompletionItem[] = isBare
    ? [
        {
          label: "hml 1.0",
          kind: CompletionItemKind.Keyword,
          sortText: "0",
          documentation: "The first statement: the version of the language.",
        },
      ]
    : [];
  const builtIn: CompletionItem = {
    label: "import",
    kind: CompletionItemKind.Keyword,
    sortText: stated.has("model") ? "4" : "2",
    documentation: "Other documents whose names this one uses.",
    insertText: 'import "${1:hml:devices}"',
    insertTextFormat: InsertTextFormat.Snippet,
  };
  return [...header, builtIn];
}

function propertyItem(
  name: string,
  spec: PropertySpec,
  { notation, place, isWanted }: Offer,
): CompletionItem {
  const rank = spec.required || isWanted ? "0" : "2";
  return {
    label: name,
    kind: CompletionItemKind.Property,
    detail: typeWords(spec),
    documentation: { kind: "markdown", value: `${spec.doc}\n\n\`${name}: ${spec.example}\`` },
    sortText: `${rank}${name}`,
    insertText: place.isQuoted ? name : spellProperty(name, spec, notation, "$1"),
    insertTextFormat: InsertTextFormat.Snippet,
  };
}

function blockItem(name: string, kindId: string, { notation, place, isWanted }: Offer): CompletionItem {
  const kind = kinds[kindId];
  const counter = { next: 1 };
  return {
    label: name,
    kind: CompletionItemKind.Struct,
    sortText: `${isWanted || name === "model" ? "1" : "3"}${name}`,
    ...(kind && { documentation: { kind: "markdown", value: kind.doc } }),
    insertText: place.isQuoted || !kind ? name : spellBlock(name, kind, { notation, counter, depth: 0 }),
    insertTextFormat: InsertTextFormat.Snippet,
  };
}

function spellProperty(name: string, spec: PropertySpec, notation: NotationId, value: string): string {
  const listed = spec.list ? `[${value}]` : value;
  if (notation === "json") return `"${name}": ${listed}`;
  if (notation !== "xml") return `${name}: ${listed}`;
  if (spec.list) return `<${name}><${spec.list.item}>${value}</${spec.list.item}></${name}>`;
  return spec.xml === "element" ? `<${name}>${value}</${name}>` : `${name}="${value}"`;
}

interface Spelling {
  readonly notation: NotationId;
  readonly counter: { next: number };
  readonly depth: number;
}

/** A whole block with what it must state, as a snippet whose stops are the values. */
function spellBlock(name: string, kind: KindSpec, spelling: Spelling): string {
  const { notation, counter, depth } = spelling;
  const isLabelled = kind.form === "labelled";
  const label = isLabelled ? `\${${counter.next++}:name}` : "";
  const inner = { ...spelling, depth: depth + 1 };
  const attributes: string[] = [];
  const members: string[] = [];
  for (const [key, spec] of requiredOf(kind)) {
    const stop = `\${${counter.next++}:${escapeStop(exampleIn(spec, notation))}}`;
    const isAttribute = notation === "xml" && !spec.list && spec.xml !== "element";
    (isAttribute ? attributes : members).push(spellProperty(key, spec, notation, stop));
  }
  if (depth < deepest) {
    for (const [key, use] of Object.entries(kind.blocks)) {
      const child = kinds[use.kind];
      if (use.required && child) members.push(spellBlock(key, child, inner));
    }
  }
  if (members.length === 0) members.push(depth === 0 ? "$0" : `$${counter.next++}`);
  return frame(name, label, { notation, members, attributes });
}

interface Body {
  readonly notation: NotationId;
  readonly members: readonly string[];
  readonly attributes: readonly string[];
}

function frame(name: string, label: string, { notation, members, attributes }: Body): string {
  const indent = (lines: readonly string[]) => lines.map((line) => `\t${line.replaceAll("\n", "\n\t")}`);
  const body = (between: string) => indent(members).join(`${between}\n`);
  if (notation === "yaml") {
    const inner = label ? indent([`${label}:\n${body("")}`]).join("\n") : body("");
    return `${name}:\n${inner}`;
  }
  if (notation === "json") {
    const inner = label ? `\t"${label}": {\n${indent([body(",")]).join("")}\n\t}` : body(",");
    return `"${name}": {\n${inner}\n}`;
  }
  if (notation === "xml") {
    const id = label ? ` id="${label}"` : "";
    const own = attributes.map((one) => ` ${one}`).join("");
    return `<${name}${id}${own}>\n${body("")}\n</${name}>`;
  }
  return `${name} ${label ? `${label} ` : ""}{\n${body("")}\n}`;
}

/** Properties that must be stated, and the first of each choice. */
function requiredOf(kind: KindSpec): readonly (readonly [name: string, spec: PropertySpec])[] {
  const chosen = new Set(kind.atLeastOne?.map(([first]) => first));
  return Object.entries(kind.properties).filter(([name, spec]) => spec.required || chosen.has(name));
}

function exampleIn({ example, list, type }: PropertySpec, notation: NotationId): string {
  const bare = list ? example.replace(/^\[|\]$/g, "") : example;
  if (notation === "xml") return bare.replaceAll('"', "").replace(/,.*$/, "");
  if (notation === "json") {
    if (type === "integer" || type === "decimal" || type === "boolean") return bare;
    return bare
      .split(/,\s*/)
      .map((word) => (word.startsWith('"') ? word : `"${word}"`))
      .join(", ");
  }
  return notation === "yaml" && type === "tensor" ? `"${bare}"` : bare;
}

function escapeStop(text: string): string {
  return text.replaceAll(/[\\$}]/g, "\\$&");
}
