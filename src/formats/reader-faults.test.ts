import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../base/outcome.ts";
import { Source } from "../base/source.ts";
import type { Descriptor } from "../diagnostics/descriptor.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type ExampleRun, judgeBadExample, judgeGoodExample } from "../diagnostics/judge-example.ts";
import type { Tree } from "../model/tree.ts";
import { readJson } from "./json/read-json.ts";
import { readXml } from "./xml/read-xml.ts";
import { readYaml } from "./yaml/read-yaml.ts";

const readers: Readonly<Record<string, (source: Source) => Outcome<Tree, Diagnostic>>> = {
  yaml: readYaml,
  json: readJson,
  xml: readXml,
};

const run: ExampleRun = (text, { notation = "hml" }) => {
  const read = readers[notation];
  if (!read) throw new Error(`no reader for ${notation}`);
  return read(new Source(`example.${notation}`, text)).diagnostics;
};

const folder = fileURLToPath(new URL("../diagnostics/faults/", import.meta.url));
const faults: Descriptor[] = [];
for (const file of readdirSync(folder).filter((name) => /^(yaml|json|xml)-/.test(name))) {
  const exported = (await import(`${folder}${file}`)) as Readonly<Record<string, Descriptor>>;
  faults.push(...Object.values(exported));
}

describe("the examples of a reader's faults show that fault and nothing else", () => {
  const options = { run, allowed: new Set<string>() };
  for (const fault of faults.filter((one) => /^HML1[345]/.test(one.code))) {
    test(`${fault.code} ${fault.name}`, async () => {
      for (const bad of fault.bad) expect(await judgeBadExample(fault, bad, options), bad.text).toEqual([]);
      for (const good of fault.good)
        expect(await judgeGoodExample(fault, good, options), good.text).toEqual([]);
    });
  }
});

test("every code of the readers' range belongs to its notation", () => {
  const prefixes: Readonly<Record<string, string>> = { HML13: "yaml-", HML14: "json-", HML15: "xml-" };
  expect(faults.length).toBeGreaterThan(15);
  for (const { code, name } of faults) {
    const prefix = prefixes[code.slice(0, 5)];
    if (prefix) expect(name.startsWith(prefix), `${code} ${name}`).toBe(true);
  }
});
