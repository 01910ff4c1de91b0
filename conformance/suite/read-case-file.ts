import { readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { parseDocument } from "yaml";
import type { CaseFile } from "./case-file.ts";
import { CaseFault } from "./expand-case-file.ts";

type Validate = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };

let validate: Validate | undefined;

/** Reads the YAML of one case file. What is wrong with it is said in one CaseFault: every problem, each with its place. */
export function readCaseFile(name: string, text: string, schemaPath: string): CaseFile {
  const document = parseDocument(text, { uniqueKeys: true });
  const [syntax] = document.errors;
  if (syntax) throw new CaseFault(name, syntax.message.split("\n")[0] ?? "is not YAML");
  const value: unknown = document.toJS();
  validate ??= new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(schemaPath, "utf8")),
  );
  if (validate(value)) return value as CaseFile;
  const problems = (validate.errors ?? []).map(describeError);
  throw new CaseFault(name, `${[...new Set(problems)].join("; ")}`);
}

function describeError({ instancePath, message, params }: ErrorObject): string {
  const where = instancePath === "" ? "the file" : `"${instancePath.slice(1)}"`;
  const unknown = "additionalProperty" in params ? `: "${params.additionalProperty}"` : "";
  return `${where} ${message ?? "is wrong"}${unknown}`;
}
