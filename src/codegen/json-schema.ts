import type { ValueType } from "../model/values/value-type.ts";
import { valueTypes } from "../model/values/value-types.ts";
import { type EnumName, type EnumSpec, enums } from "../model/vocabulary/enums.ts";
import type { BlockUse, KindSpec, PropertySpec, ValueTypeName } from "../model/vocabulary/kind-spec.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** Permanent name of the schema of every HML 1.x document. */
export const schemaId = "https://hml-lang.org/schema/1.0/hml.schema.json";

type Schema = { readonly [keyword: string]: unknown };

/**
 * The JSON Schema (2020-12) of the data model, from the vocabulary table. It holds no `oneOf`: each fault of a document
 * breaks one keyword, so that one fault gives one error.
 */
export function buildJsonSchema(): Schema {
  const defs: Record<string, Schema> = {};
  for (const [id, kind] of Object.entries(kinds)) if (id !== "root") defs[id] = schemaOfKind(id, kind);
  for (const name of Object.keys(enums) as EnumName[]) defs[`value-${name}`] = schemaOfEnum(enums[name]);
  for (const name of usedTypes()) defs[`type-${name}`] = schemaOfType(name);
  defs.extensions = schemaOfUse({ kind: "x" });
  defs["extension-value"] = {
    title: "Anything an extension says",
    type: ["string", "number", "boolean", "array", "object"],
    items: { $ref: "#/$defs/extension-value" },
    additionalProperties: { $ref: "#/$defs/extension-value" },
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: schemaId,
    ...(kinds.root ? schemaOfKind("HML document", kinds.root) : {}),
    $defs: defs,
  };
}

/** The file that editors and other tools use. */
export function generateJsonSchema(): readonly GeneratedFile[] {
  const content = `${JSON.stringify(buildJsonSchema(), undefined, 2)}\n`;
  return [{ path: "spec/generated/hml.schema.json", content }];
}

function usedTypes(): readonly ValueTypeName[] {
  const used = new Set<ValueTypeName>();
  for (const kind of Object.values(kinds)) {
    for (const { type } of [
      ...Object.values(kind.properties),
      ...(kind.anyProperty ? [kind.anyProperty] : []),
    ])
      if (typeof type === "string") used.add(type);
  }
  return [...used].sort();
}

function schemaOfKind(title: string, kind: KindSpec): Schema {
  const head = { title, description: kind.doc, type: "object" };
  const properties = mapValues(kind.properties, schemaOfProperty);
  if (kind.open) return { ...head, properties, additionalProperties: { $ref: "#/$defs/extension-value" } };
  const required = [...Object.entries(kind.properties), ...Object.entries(kind.blocks)]
    .filter(([, member]) => member.required)
    .map(([name]) => name);
  return {
    ...head,
    properties: { ...properties, ...mapValues(kind.blocks, schemaOfUse), x: { $ref: "#/$defs/extensions" } },
    ...(required.length > 0 && { required }),
    ...(kind.atLeastOne && { allOf: kind.atLeastOne.map((names) => ({ anyOf: names.map(requireOne) })) }),
    additionalProperties: kind.anyProperty ? schemaOfProperty(kind.anyProperty) : false,
  };
}

function requireOne(name: string): Schema {
  return { required: [name] };
}

function schemaOfUse(use: BlockUse): Schema {
  const ref = { $ref: `#/$defs/${use.kind}` };
  const kind = kinds[use.kind];
  if (kind?.form !== "labelled") return ref;
  return {
    description: kind.doc,
    type: "object",
    minProperties: 1,
    propertyNames: { pattern: labelPattern(kind) },
    additionalProperties: ref,
  };
}

function labelPattern(kind: KindSpec): string {
  return kind.labels === "any" ? "^(?![0-9]+$)." : "^(?![0-9]+$)[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?$";
}

function schemaOfProperty(property: PropertySpec): Schema {
  const scalar = schemaOfScalar(property);
  const annotations = { description: property.doc };
  if (property.list) return { ...annotations, type: "array", items: scalar };
  const example = exampleOf(property);
  return { ...annotations, ...scalar, ...(example !== undefined && { examples: [example] }) };
}

function schemaOfScalar({ type, min, max }: PropertySpec): Schema {
  if (typeof type === "object") return { $ref: `#/$defs/value-${type.enum}` };
  const bounds = {
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
  };
  const { json } = valueTypes[type];
  const ref = { $ref: `#/$defs/type-${type}` };
  return json === "string" || Object.keys(bounds).length === 0 ? ref : { ...ref, type: json, ...bounds };
}

function exampleOf(property: PropertySpec): unknown {
  const text = property.example.startsWith('"') ? (JSON.parse(property.example) as string) : property.example;
  return typeof property.type === "object" ? text : valueTypes[property.type].canonical(text);
}

function schemaOfEnum(spec: EnumSpec): Schema {
  const values = { type: "string", enum: Object.keys(spec.values) };
  if (!spec.open) return { description: spec.doc, ...values };
  return {
    description: spec.doc,
    type: "string",
    anyOf: [{ enum: values.enum }, { pattern: "^x-[a-z0-9]" }],
  };
}

function schemaOfType(name: ValueTypeName): Schema {
  const type: ValueType = valueTypes[name];
  return {
    title: name,
    description: type.doc,
    type: type.json,
    ...(type.pattern !== undefined && { pattern: type.pattern }),
  };
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
