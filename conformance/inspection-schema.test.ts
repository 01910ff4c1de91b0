import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { readArtifact } from "../src/artifacts/read-artifact.ts";
import { bytesSource } from "../src/base/byte-source.ts";
import { compareArtifacts } from "../src/service/compare-artifacts.ts";
import { inspectFacts } from "../src/service/inspect.ts";
import { catalogue } from "./artifacts/catalogue.ts";
import { listSharedArtifacts } from "./shared-artifacts.ts";

// What `hml inspect --json` prints is what `schema/inspection.schema.json` documents: all of it, and nothing besides.

const schema = JSON.parse(readFileSync(new URL("schema/inspection.schema.json", import.meta.url), "utf8"));

/** The schema without room for keys that it does not name: programs must allow them, and this test must not. */
function close(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(close);
  if (typeof part !== "object" || part === null) return part;
  const closed = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, close(value)]));
  const isObject = closed.type === "object" && closed.properties !== undefined;
  return isObject ? { ...closed, additionalProperties: false } : closed;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(close(schema) as object);
const digest = `sha256:${"0".repeat(64)}`;

function faultsOf(kind: "inspection" | "comparison", value: unknown): unknown {
  const validate = ajv.getSchema(
    `https://hml-lang.org/schema/1.0/conformance/inspection.schema.json#/$defs/${kind}`,
  );
  if (!validate) throw new Error(`the schema has no "${kind}"`);
  validate(JSON.parse(JSON.stringify(value)));
  return validate.errors ?? [];
}

const made = catalogue.map(({ name, build }) => [name, build] as const);
const real = listSharedArtifacts().map(({ file, path }) => [file, () => readFileSync(path)] as const);

test.each([...made, ...real])("the facts of %s are as the schema says", (_, build) => {
  const facts = readArtifact(bytesSource(new Uint8Array(build())));
  expect(faultsOf("inspection", inspectFacts(facts, digest))).toEqual([]);
});

test("so are the differences of neighbours in the catalogue", () => {
  const read = catalogue.map(({ build }) => ({ facts: readArtifact(bytesSource(build())), digest }));
  let seen = 0;
  for (const [i, before] of read.entries()) {
    const after = read[i + 1];
    if (!after) continue;
    const differences = compareArtifacts(before, after);
    seen += differences.length;
    expect(faultsOf("comparison", { before: "a", after: "b", differences })).toEqual([]);
  }
  expect(seen).toBeGreaterThan(catalogue.length);
});

test("what the schema does not know is refused", () => {
  const [, build] = made[0] ?? [];
  const value = inspectFacts(readArtifact(bytesSource(build?.() ?? new Uint8Array(0))), digest);
  expect(faultsOf("inspection", { ...value, more: 1 })).not.toEqual([]);
  expect(faultsOf("inspection", { ...value, quantized: "maybe" })).not.toEqual([]);
  expect(faultsOf("inspection", { ...value, bytes: undefined })).not.toEqual([]);
});
