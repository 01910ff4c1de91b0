import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { createNodeHost } from "../../src/cli/node-host.ts";
import { check } from "../../src/service/check.ts";
import { systemArtifactNames } from "./make-system-artifacts.ts";
import { workedSystems } from "./systems.ts";
import { generateBrokenSiblings } from "./write-broken-siblings.ts";
import { writeSystemArtifacts } from "./write-system-artifacts.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const now = Date.parse("2026-11-23");

beforeAll(() => writeSystemArtifacts(), 60_000);

async function findingsOf(file: string) {
  const path = `${here}${file}`;
  const input = { file, path, bytes: readFileSync(path) };
  return check(createNodeHost(here), [input], { artifacts: true, now });
}

test.each(workedSystems.map((system) => [system.ids.join(), system] as const))(
  "%s is declared, clean, and verified against its artifacts",
  async (_, { folder }) => {
    const { diagnostics, files } = await findingsOf(`${folder}/declaration.hml`);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    const named = systemArtifactNames.filter((name) => name.startsWith(`${folder}/`));
    expect(files[0]?.artifacts.map(({ status }) => status)).toEqual(named.map(() => "verified"));
  },
);

test.each(workedSystems.map((system) => [system.ids.join(), system] as const))(
  "%s is caught when its promise is broken",
  async (_, { folder, breaks }) => {
    const { diagnostics } = await findingsOf(`${folder}/broken.hml`);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(breaks.finds.map(({ code }) => code).sort());
  },
);

test("the broken siblings are what the table makes of the declarations", () => {
  for (const { path, content } of generateBrokenSiblings()) {
    expect(readFileSync(`${here}../../${path}`, "utf8"), path).toBe(content);
  }
});

test("every numbered system has its folder", () => {
  const ids = workedSystems.flatMap((system) => system.ids).sort();
  expect(ids).toEqual(Array.from({ length: 32 }, (_, i) => `S${i + 1}`).sort());
});

test("the article's snippet is accepted to the letter, with one warning whose fix upgrades it", async () => {
  const { diagnostics } = await findingsOf("s26-atomized-service/article.hml.xml");
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["HML1505", "warning"]]);
  const [edit] = diagnostics[0]?.fixes[0]?.edits ?? [];
  expect(edit?.text).toContain('xmlns="urn:hml:1" hml="1.0"');
});
