import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Position,
} from "vscode-languageserver-types";
import type { Mapping } from "../../src/model/tree.ts";
import { enums } from "../../src/model/vocabulary/enums.ts";
import type { PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { kinds, lookupProperty } from "../../src/model/vocabulary/vocabulary.ts";
import { contextAt } from "../context-at.ts";
import type { Analysis } from "../document-store.ts";
import { toOffset } from "../positions.ts";
import { typeWords } from "./hover.ts";

/** What may stand at the cursor: statements of the block, or values of the property; required ones first. */
export function completion(analysis: Analysis, position: Position): CompletionItem[] {
  const { source, tree, notation } = analysis;
  const offset = toOffset(source, position);
  const context = contextAt(tree, offset);
  const line = source.text.slice(source.text.lastIndexOf("\n", offset - 1) + 1, offset);
  const typed = /([A-Za-z][\w-]*)\s*[:=]\s*["[]?[^{}]*$/.exec(line)?.[1];
  const property = typed === undefined ? undefined : lookupProperty(context.blockKind, typed);
  if (property) return valueItems(property);
  return statementItems(context.blockKind, context.block, notation.id === "hml");
}

function valueItems(property: PropertySpec): CompletionItem[] {
  if (typeof property.type === "object") {
    const values = Object.entries<string>(enums[property.type.enum].values);
    return values.map(([label, documentation], index) => ({
      label,
      documentation,
      kind: CompletionItemKind.EnumMember,
      sortText: String(index).padStart(4, "0"),
    }));
  }
  if (property.type === "boolean")
    return ["true", "false"].map((label) => ({ label, kind: CompletionItemKind.Value }));
  return [
    {
      label: property.example,
      kind: CompletionItemKind.Value,
      detail: "example",
      documentation: property.doc,
    },
  ];
}

function statementItems(kindId: string, block: Mapping, isText: boolean): CompletionItem[] {
  const kind = kinds[kindId];
  if (!kind) return [];
  const stated = new Set(block.entries.map(({ key }) => key));
  const properties = Object.entries(kind.properties)
    .filter(([name]) => !stated.has(name) && !(kindId === "root" && isText))
    .map(([name, spec]) => propertyItem(name, spec, isText));
  const blocks = Object.entries(kind.blocks)
    .filter(([name, use]) => kinds[use.kind]?.form === "labelled" || !stated.has(name))
    .map(([name, use]) => blockItem(name, use.kind, use.required === true, isText));
  return [...properties, ...blocks];
}

function propertyItem(name: string, spec: PropertySpec, isText: boolean): CompletionItem {
  const insert = spec.list ? `${name}: [$1]` : `${name}: $1`;
  return {
    label: name,
    kind: CompletionItemKind.Property,
    detail: typeWords(spec),
    documentation: spec.doc,
    sortText: `${spec.required ? "0" : "2"}${name}`,
    ...(isText && { insertText: insert, insertTextFormat: InsertTextFormat.Snippet }),
  };
}

function blockItem(name: string, kindId: string, required: boolean, isText: boolean): CompletionItem {
  const kind = kinds[kindId];
  const label = kind?.form === "labelled" ? "$" + "{1:name} " : "";
  return {
    label: name,
    kind: CompletionItemKind.Struct,
    sortText: `${required ? "1" : "3"}${name}`,
    ...(kind && { documentation: kind.doc }),
    ...(isText && { insertText: `${name} ${label}{\n\t$0\n}`, insertTextFormat: InsertTextFormat.Snippet }),
  };
}
