import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue } from "./artifacts/catalogue.ts";
import { type Reading, readCut, readRaised, readTurned, readWhole } from "./describe-reading.ts";

const folder = new URL("./artifacts/readings/", import.meta.url);
const readings = catalogue.map((artifact) => [artifact.name, artifact] as const);

function recorded(name: string): Reading {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
}

// What a description leaves open, and what is said of damage, is held as it was last looked at:
// `node conformance/write-readings.ts` writes it.

test.each(readings)("%s is read as recorded", (name, { build }) => {
  expect(JSON.parse(JSON.stringify(readWhole(build())))).toEqual(recorded(name).read);
});

test.each(readings)("%s is read as recorded where it is cut off", (name, { build }) => {
  expect(readCut(build())).toEqual(recorded(name).cut);
});

test.each(readings)("%s is read as recorded where a byte is turned round", (name, { build }) => {
  expect(readTurned(build())).toEqual(recorded(name).turned);
});

test.each(readings)("%s is read as recorded where a byte is one too large", (name, { build }) => {
  expect(readRaised(build())).toEqual(recorded(name).raised);
});

test("every reading on record is that of an artifact", () => {
  expect(readdirSync(folder).sort()).toEqual(readings.map(([name]) => `${name}.json`).sort());
});
