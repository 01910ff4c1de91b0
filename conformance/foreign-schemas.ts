import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import type { ForeignFormatId } from "../src/formats/foreign/foreign-format.ts";

const require = createRequire(import.meta.url);
const fixtures = new URL("../src/formats/foreign/fixtures/", import.meta.url);

const readFixture = (name: string) => JSON.parse(readFileSync(new URL(name, fixtures), "utf8"));

/** Formats as the schemas of CycloneDX name them; each is a regular expression or left to the schema itself. */
const formats = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  email: /^[^@\s]+@[^@\s]+$/,
  "idn-email": /^[^@\s]+@[^@\s]+$/,
  "iri-reference": /^\S*$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
};

function compileCycloneDx(version: string): ValidateFunction {
  const folder = require
    .resolve("@cyclonedx/cyclonedx-library/package.json")
    .replace(/package\.json$/, "res/schema/");
  const read = (name: string) => JSON.parse(readFileSync(`${folder}${name}.SNAPSHOT.schema.json`, "utf8"));
  const ajv = new Ajv({ strict: false, formats });
  for (const name of ["spdx", "jsf-0.82", "cryptography-defs"])
    ajv.addSchema(read(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  return ajv.compile(read(`bom-${version}`));
}

/** A validator against the official schema, and what it says of a text of the format. */
type Judge = (text: string) => readonly string[];

function judgeWith(validate: ValidateFunction): Judge {
  return (text) =>
    validate(JSON.parse(text))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** There is no schema of model cards: the front matter is a map, and a licence of no name of the Hub's brings its own. */
function judgeModelCard(text: string): readonly string[] {
  const [, matter = ""] = /^---\n([\s\S]*?)^---$/m.exec(text) ?? [];
  const card: unknown = parse(matter);
  if (matter !== "" && (typeof card !== "object" || card === null)) return ["the front matter is no map"];
  const { license, license_name: name } = (card ?? {}) as Record<string, unknown>;
  return license === "other" && typeof name !== "string" ? ["a licence that is other has no name"] : [];
}

function compileModelPack(): ValidateFunction {
  // The schema calls itself draft 4, and uses nothing that is read otherwise since.
  const { $schema: _, ...schema } = readFixture("modelpack-config.schema.json");
  return new Ajv({ strict: false, formats }).compile(schema);
}

function compileDeviceTypes(): ValidateFunction {
  const schema = readFixture("harmony-device-types.schema.json");
  schema.properties.module.properties.deviceTypes.items.enum.push("phone");
  return new Ajv({ strict: false }).compile(schema);
}

const textMap = { type: "object", additionalProperties: { type: "string" } };

/** What the official schema of each format says of a text; an empty list where it is valid. */
export const officialJudges: Readonly<Record<ForeignFormatId, Judge>> = {
  cyclonedx: judgeWith(compileCycloneDx("1.6")),
  spdx: judgeWith(new Ajv2020({ strict: false }).compile(readFixture("spdx-3.0.1-ai.schema.json"))),
  "model-card": judgeModelCard,
  modelpack: judgeWith(compileModelPack()),
  "onnx-metadata": judgeWith(new Ajv().compile(textMap)),
  "module-json5": judgeWith(compileDeviceTypes()),
};
