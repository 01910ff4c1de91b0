import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import type { GeneratedFile } from "./generated-file.ts";
import { buildJsonSchema } from "./json-schema.ts";

const banner = "// Generated from src/model/vocabulary by `npm run generate`. Do not edit.\n";

/**
 * The JSON Schema as a function: compiled by ajv here, so that nothing is compiled at start-up, and bundled, so that
 * nothing of ajv is needed at run time.
 */
export async function generateSchemaValidator(): Promise<readonly GeneratedFile[]> {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    allowUnionTypes: true,
    strictRequired: false,
    code: { source: true, esm: true },
  });
  const source = standaloneCode.default(ajv, ajv.compile(withoutAnnotations(buildJsonSchema()) as object));
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

const annotations = new Set(["title", "description", "examples"]);

// They are a third of the code and decide nothing. Names of properties are not annotations: only keywords are dropped.
function withoutAnnotations(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]) => [
      keyword,
      mapsNames(keyword) ? mapNames(value) : withoutAnnotations(value),
    ]),
  );
}

function mapsNames(keyword: string): boolean {
  return keyword === "properties" || keyword === "$defs";
}

function mapNames(schemas: object): object {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withoutAnnotations(schema)]),
  );
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
