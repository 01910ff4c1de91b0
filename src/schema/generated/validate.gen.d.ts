// Generated from src/model/vocabulary by `npm run generate`. Do not edit.

/** One thing that the JSON Schema refuses, as ajv states it. */
export interface SchemaError {
  /** JSON Pointer to the value. */
  readonly instancePath: string;
  /** Pointer into the schema. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Whether data is an HML document by its JSON Schema; what is wrong stands in `errors` until the next call. */
export declare const validate: {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};
export default validate;
