import { type EnumName, enums } from "../model/vocabulary/enums.ts";
import type { KindSpec, PropertySpec } from "../model/vocabulary/kind-spec.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The TypeScript types of the data model, from the vocabulary table. */
export function generateDocumentTypes(): readonly GeneratedFile[] {
  const parts = [
    "// Generated from src/model/vocabulary by `npm run generate`. Do not edit.",
    'import type { ExtensionData } from "../extension-data.ts";',
    ...(Object.keys(enums) as EnumName[]).map(printEnum),
    ...Object.entries(kinds).map(([id, kind]) => printKind(id, kind)),
    printIndex(),
  ];
  return [{ path: "src/model/generated/document-types.gen.ts", content: `${parts.join("\n\n")}\n` }];
}

/** `lineage-step` → `LineageStep`; the name of a kind's or enumeration's type. */
export function typeNameOf(id: string): string {
  const name = id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return name === "Root" ? "HmlDocument" : name;
}

function printEnum(name: EnumName): string {
  const values = Object.keys(enums[name].values).map((value) => JSON.stringify(value));
  if ("open" in enums[name]) values.push("`x-${string}`");
  return `/** ${enums[name].doc} */\nexport type ${typeNameOf(name)}Value =\n${values.map((v) => `  | ${v}`).join("\n")};`;
}

function printKind(id: string, kind: KindSpec): string {
  if (kind.open) return `/** ${kind.doc} */\nexport type ${typeNameOf(id)} = ExtensionData;`;
  const lines = Object.entries(kind.properties).map(([name, property]) => printProperty(name, property));
  for (const [name, use] of Object.entries(kind.blocks))
    lines.push(printBlockUse(name, use.kind, use.required));
  lines.push("  readonly x?: Readonly<Record<string, ExtensionData>>;");
  if (kind.anyProperty)
    lines.push(
      `  readonly [name: string]: ${scalarTypeOf(kind.anyProperty)} | Readonly<Record<string, ExtensionData>> | undefined;`,
    );
  return `/** ${kind.doc} */\nexport interface ${typeNameOf(id)} {\n${lines.join("\n")}\n}`;
}

function printProperty(name: string, property: PropertySpec): string {
  const optional = property.required ? "" : "?";
  const scalar = scalarTypeOf(property);
  const type = property.list ? `readonly ${scalar}[]` : scalar;
  return `  /** ${property.doc} */\n  readonly ${keyOf(name)}${optional}: ${type};`;
}

function printBlockUse(name: string, kindId: string, required: true | undefined): string {
  const type = typeNameOf(kindId);
  const labelled = kinds[kindId]?.form === "labelled";
  return `  readonly ${keyOf(name)}${required ? "" : "?"}: ${labelled ? `Readonly<Record<string, ${type}>>` : type};`;
}

function scalarTypeOf(property: PropertySpec): string {
  if (typeof property.type === "object") return `${typeNameOf(property.type.enum)}Value`;
  if (property.type === "integer" || property.type === "decimal") return "number";
  return property.type === "boolean" ? "boolean" : "string";
}

function keyOf(name: string): string {
  return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name) ? name : JSON.stringify(name);
}

function printIndex(): string {
  const lines = Object.keys(kinds).map((id) => `  readonly ${keyOf(id)}: ${typeNameOf(id)};`);
  return `/** The type of each kind of block, by kind id. */\nexport interface KindTypes {\n${lines.join("\n")}\n}`;
}
