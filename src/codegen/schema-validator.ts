import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { limits } from "../base/limits.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { buildJsonSchema } from "./json-schema.ts";

const banner = "// Generated from src/model/vocabulary by `npm run generate`. Do not edit.\n";

/**
 * The JSON Schema's judgement of structure as a function: compiled by ajv here, so that nothing is compiled at start-up,
 * and bundled, so that nothing of ajv is needed at run time. Values are judged before, where they are read; a test holds
 * both together against the whole schema.
 */
export async function generateSchemaValidator(): Promise<readonly GeneratedFile[]> {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    strictRequired: false,
    code: { source: true, esm: true },
  });
  const { root, definitions } = splitSchema(keepStructure(buildJsonSchema()) as Schema);
  for (const definition of definitions) ajv.addSchema(definition);
  const source = boundErrors(standaloneCode.default(ajv, ajv.compile(root)));
  const bundle = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    minify: true,
    legalComments: "none",
  });
  const code = bundle.outputFiles[0]?.text ?? "";
  return [
    { path: "src/schema/generated/validate.gen.js", content: banner + code },
    { path: "src/schema/generated/validate.gen.d.ts", content: banner + declaration },
  ];
}

/**
 * Joins the errors of a part to those of the whole in place and up to a limit. ajv copies all of them for each part,
 * which takes hours for a hostile text with a fault in each of a million blocks.
 */
function boundErrors(source: string): string {
  const joined = source.replaceAll(
    /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g,
    "vErrors = joinErrors(vErrors, $1.errors);",
  );
  if (joined === source || joined.includes(".concat("))
    throw new Error("ajv joins errors in another way now");
  const join = `function joinErrors(all, more) {
    if (all === null) return more;
    for (const one of more) if (all.length < ${limits.schemaFaults}) all.push(one);
    return all;
  }`;
  return `${joined}\n${join}\n`;
}

type Schema = { readonly [keyword: string]: unknown };

/** Keywords that say nothing about structure: documentation, and the spelling and bounds of values. */
const dropped = new Set([
  ...["title", "description", "examples", "$schema"],
  ...["pattern", "propertyNames", "minimum", "maximum", "enum", "items"],
]);

// Names of properties and definitions are no keywords.
function keepStructure(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(keepStructure);
  if (!isSchema(schema)) return schema;
  if (isValue(schema)) return true;
  const kept = Object.entries(schema).filter(([keyword]) => !dropped.has(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]) => {
      const isNames = keyword === "properties" || keyword === "$defs";
      return [keyword, isNames && isSchema(value) ? mapMembers(value) : keepStructure(value)];
    }),
  );
}

function mapMembers(schemas: Schema): Schema {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, keepStructure(schema)]));
}

/** Whether a schema is that of a property: a value, or a list of them. What extensions hold is judged where it is read. */
function isValue({ $ref, type }: Schema): boolean {
  const isNamed = typeof $ref === "string" && /^#\/\$defs\/(?:type-|value-|extension-value$)/.test($ref);
  return isNamed || (type !== undefined && type !== "object");
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null;
}

/** Each definition as a schema of its own: compiled into one, every function would carry all of them. */
function splitSchema(schema: Schema): { readonly root: Schema; readonly definitions: readonly Schema[] } {
  const { $defs = {}, ...root } = schema as Schema & { readonly $defs?: Schema };
  const definitions = Object.entries($defs).filter(
    ([name, one]) => one !== true && name !== "extension-value",
  );
  const apart = definitions.map(([name, one]) => ({ $id: name, ...(one as Schema) }));
  const renamed = JSON.stringify([root, ...apart]).replaceAll('"#/$defs/', '"');
  const [first, ...rest] = JSON.parse(renamed) as Schema[];
  return { root: { ...first, $id: "document" }, definitions: rest };
}

const declaration = `
/** One thing that the JSON Schema refuses, as ajv states it. */
export interface SchemaError {
  /** JSON Pointer to the value. */
  readonly instancePath: string;
  /** Pointer into the schema. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Whether data is an HML document by its JSON Schema; what is wrong stands in \`errors\` until the next call. */
export declare const validate: {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};
export default validate;
`;
