import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import { type Entry, findEntry, type Mapping } from "../model/tree.ts";
import { builtInDocuments } from "./built-in-documents.ts";
import { hmlNotation } from "./notations/hml-notation.ts";
import { readDeclarationText } from "./read-declaration.ts";

const text = builtInDocuments.devices ?? "";
const { document, diagnostics } = readDeclarationText(new Source("devices.hml", text), hmlNotation);
const devices = mappingOf(findEntry(document.tree.root, "device")).entries;
const names = devices.map((device) => [device.key, mappingOf(device)] as const);

/** Statements about the entry itself, not about the device. */
const about: readonly string[] = ["basis", "source", "date"];

test("the catalogue is read without a finding, and is not empty", () => {
  expect(diagnostics).toEqual([]);
  expect(devices.length).toBeGreaterThan(10);
});

test.each(names)(
  "%s says where its facts come from: it is declared, or all of it has a source",
  (_, device) => {
    const basis = wordsOf(device, "basis");
    expect(basis).toHaveLength(1);
    expect(wordsOf(device, "date")).toHaveLength(1);
    if (basis[0] === "declared") return;
    const unsourced = factsOf(device).filter(
      (fact) => !sourcedFacts(device).some((one) => one.fact === fact),
    );
    expect(unsourced).toEqual([]);
  },
);

test.each(names)(
  "each source of %s is said in full at the head, and says which facts it gives",
  (_, device) => {
    const given = sourcedFacts(device);
    expect([...new Set(given.map(({ source }) => source))]).toEqual(wordsOf(device, "source"));
    for (const { source, fact } of given) {
      expect(text).toMatch(new RegExp(`^# {3}${source}: \\S`, "m"));
      expect(factsOf(device), `${source}: ${fact}`).toContain(fact);
    }
  },
);

function mappingOf(entry: Entry | undefined): Mapping {
  if (entry?.value.type !== "mapping") throw new Error(`"${entry?.key}" is no block`);
  return entry.value;
}

/** A value, or the values of a list. */
function wordsOf(device: Mapping, key: string): readonly string[] {
  const value = findEntry(device, key)?.value;
  const nodes = value?.type === "sequence" ? value.items.map((item) => item.value) : value ? [value] : [];
  return nodes.map((node) => (node.type === "scalar" ? node.text : ""));
}

function factsOf(device: Mapping): readonly string[] {
  return device.entries.map(({ key }) => key).filter((key) => !about.includes(key));
}

/** The comments before `basis`, one for each source: `# source-article: title, model-limit`. */
function sourcedFacts(device: Mapping): readonly { readonly source: string; readonly fact: string }[] {
  const comments = findEntry(device, "basis")?.trivia?.before ?? [];
  return comments.flatMap(({ text: line }) => {
    const [source = "", facts = ""] = line.split(": ");
    return facts.split(", ").map((fact) => ({ source, fact }));
  });
}
