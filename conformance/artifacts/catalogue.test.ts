import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { generateExampleArtifacts } from "./build-artifacts.ts";
import { catalogue } from "./catalogue.ts";
import { spellAttributeNumber } from "./om/enumerate-attributes.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));

test("names are permanent words, each used once", () => {
  const names = catalogue.map((artifact) => artifact.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test.each(catalogue.map((artifact) => [artifact.name, artifact] as const))(
  "%s has the same bytes every time",
  (_, artifact) => {
    expect(Buffer.from(artifact.build()).equals(artifact.build())).toBe(true);
    expect(artifact.describe).toMatch(/\.$/);
  },
);

test("no two artifacts are the same file", () => {
  const contents = catalogue.map((artifact) => Buffer.from(artifact.build()).toString("base64"));
  expect(new Set(contents).size).toBe(contents.length);
});

test("weights by type add up to the weights", () => {
  for (const { name, expected } of catalogue) {
    if (!expected.weights) continue;
    const sum = Object.values(expected.weights.byType).reduce((total, bytes) => total + bytes, 0);
    expect(sum, name).toBe(expected.weights.bytes);
  }
});

test("the generator shares no code with the readers", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    expect(readFileSync(`${folder}${file}`, "utf8"), file).not.toMatch(/from "[./]*\/src\//);
  }
});

test.each([
  [0, "\0\x01"],
  [126, "\0\x7f"],
  [127, "\0\x01\x02"],
  [16_128, "\0\x7f\x7f"],
  [16_129, "\0\x01\x01\x02"],
])("attribute number %i is spelled with digits to the base 127, each plus one", (index, spelled) => {
  expect(spellAttributeNumber(index)).toBe(spelled);
});

test("the artifacts beside the example declarations are what the generator writes", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const artifacts = generateExampleArtifacts();
  expect(artifacts.length).toBeGreaterThanOrEqual(5);
  for (const { path, bytes } of artifacts) {
    expect(readFileSync(`${root}${path}`).equals(bytes), path).toBe(true);
  }
});
