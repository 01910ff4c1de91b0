import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { CaseFile } from "./case-file.ts";
import { expandCaseFile } from "./expand-case-file.ts";
import { readCaseFile } from "./read-case-file.ts";

const schemaOf = (name: string) => fileURLToPath(new URL(`../schema/${name}.schema.json`, import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(schemaOf(name), "utf8"));

test("the schema of the protocol knows the messages of the spec, and no others", () => {
  const validate = new Ajv2020().compile(read("adapter"));
  const right = [
    { seq: 1, type: "start", protocol: "1.0", digest: "0".repeat(64) },
    { seq: 1, result: { name: "my-hml", version: "0.3.0", profiles: ["core"], verbs: ["check"] } },
    { seq: 2, type: "check", files: { "a.hml": { text: "hml 1.0\n" } }, paths: ["a.hml"], artifacts: true },
    { seq: 2, error: "out of order" },
    { seq: 3, type: "stop" },
  ];
  for (const message of right) expect(validate(message), JSON.stringify(message)).toBe(true);
  expect(validate({ seq: 4, type: "delete" })).toBe(false);
  expect(validate({ seq: 5 })).toBe(false);
});

test("everything that is wrong with a case file is said in one message", () => {
  const text = 'id: "Wrong Id"\nsince: "1.0"\nprofile: nothing\nshows: ""\nfiles: {}\nextra: 1\n';
  expect(() => readCaseFile("wrong.yaml", text, schemaOf("case"))).toThrow(
    /requirements.*extra.*"id" must match.*"profile" must be.*"shows".*"files"/s,
  );
});

test("a patch may not expect what its valid sibling has", () => {
  const finding = { code: "HML2000", severity: "error", at: "vendr" } as const;
  const file: CaseFile = {
    id: "a/b",
    since: "1.0",
    profile: "core",
    requirements: ["REQ-DATA-4"],
    shows: "a misspelt name",
    files: { "a.hml": "hml 1.0\nmodel a { vendr: x }\n" },
    expect: [finding],
    patches: [{ id: "c", shows: "another value", replace: "x", by: "y", expect: [finding] }],
  };
  expect(() => expandCaseFile(file, () => undefined)).toThrow("which its valid sibling has too");
});
