import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArtifact } from "../src/artifacts/read-artifact.ts";
import { bytesSource } from "../src/base/byte-source.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import type { ArtifactFacts } from "../src/model/artifact-facts.ts";
import type { Entry, Mapping } from "../src/model/tree.ts";
import { check } from "../src/service/check.ts";
import { buildDeclaration } from "../src/service/init.ts";
import { block, list, type NewEntry, newTree, word } from "../src/service/init-tree.ts";
import { loadNotations } from "../src/service/load-notation.ts";
import { createMemoryHost } from "../src/service/memory-host.ts";
import { catalogue } from "./artifacts/catalogue.ts";
import { codesOfLies } from "./lies/codes-of-lies.ts";
import { type Lie, listLies } from "./lies/list-lies.ts";
import { listSharedArtifacts } from "./shared-artifacts.ts";

// For every artifact: `init` writes a declaration; with what only a person knows filled in, `check` is clean; and
// whatever one statement about the bytes is changed, `check` says so at that statement.

interface Subject {
  readonly name: string;
  /** Name of the file beside the declaration. */
  readonly file: string;
  readonly bytes: () => Uint8Array;
}

const real = listSharedArtifacts().map(({ file, path }): Subject => {
  return { name: file, file: file.slice(file.lastIndexOf("/") + 1), bytes: () => readFileSync(path) };
});

const described = catalogue
  .filter(({ expected }) => !expected.faults && ["om", "ms", "onnx", "tflite"].includes(expected.format))
  .map(({ name, expected, build }): Subject => {
    return { name: `described: ${name}`, file: `${name}.${expected.format}`, bytes: build };
  });

test.each([...real, ...described].map((subject) => [subject.name, subject] as const))(
  "%s: init writes what check accepts, and no single untruth passes",
  async (_, subject) => {
    const { hml, ...others } = await loadNotations();
    const notations = [hml, ...Object.values(others)];
    const write = (root: Mapping) => hml.write(newTree("hml", root)).text;
    const bytes = subject.bytes();
    const host = createMemoryHost({ [`/suite/${subject.file}`]: bytes }, "/suite");
    const digest = `sha256:${await host.sha256(`/suite/${subject.file}`)}`;
    const facts = readArtifact(bytesSource(bytes));
    const truth = complete(buildDeclaration([{ path: subject.file, digest, facts }]).root);
    const lies = listLies(truth, namesOf(facts));
    const texts = new Map([
      ...notations.map((one) => [`truth.hml.${one.id}`, one.write(newTree(one.id, truth)).text] as const),
      ...lies.map((lie, i) => [`lie-${i}.hml`, write(lie.root)] as const),
    ]);
    const inputs = [...texts].map(([file, text]) => {
      return { file, path: `/suite/${file}`, bytes: new TextEncoder().encode(text) };
    });
    const { diagnostics } = await check(host, inputs, { artifacts: true, now: Date.parse("2026-06-01") });
    const found = Map.groupBy(diagnostics, (diagnostic) => diagnostic.source.file);
    // What is wrong with the file itself is no matter of the declaration.
    const ofFile = new Set(facts.faults.map((fault) => fault.code));
    for (const { id } of notations) {
      const ofTruth = (found.get(`truth.hml.${id}`) ?? []).filter((finding) => !ofFile.has(finding.code));
      expect(ofTruth.map(printFinding), texts.get(`truth.hml.${id}`)).toEqual([]);
    }
    // Length, size, format and digest can be lied about, whatever the file shows.
    expect(lies.length).toBeGreaterThan(6);
    const missed = lies.flatMap((lie, i) => judgeLie(lie, found.get(`lie-${i}.hml`) ?? []));
    expect(missed).toEqual([]);
  },
);

test("each statement that is bound to an artifact has the code that a lie about it brings, and no other has", () => {
  // Filled in by the runs above would depend on their order: the statements are collected anew.
  const statements = new Set(
    described.flatMap(({ file, bytes }) => {
      const facts = readArtifact(bytesSource(bytes()));
      const tree = buildDeclaration([{ path: file, digest: `sha256:${"0".repeat(64)}`, facts }]);
      return listLies(tree.root, namesOf(facts)).map((lie) => lie.statement);
    }),
  );
  expect([...statements].sort()).toEqual(Object.keys(codesOfLies).sort());
});

/** What the artifact calls its inputs and outputs. */
function namesOf(facts: ArtifactFacts): ReadonlySet<string> {
  return new Set([...facts.inputs, ...facts.outputs].map((tensor) => tensor.name));
}

/** What is missing from the report of a lie: nothing, or one line. */
function judgeLie(lie: Lie, findings: readonly Diagnostic[]): string[] {
  const code = codesOfLies[lie.statement];
  const hit = findings.some(
    (finding) => finding.code === code && finding.severity !== "info" && isAt(finding.path, lie.path),
  );
  if (hit) return [];
  const rest = findings.map(printFinding).join("; ");
  return [`${lie.statement}, ${lie.change}: no ${code} at ${lie.path}, but: ${rest || "nothing"}`];
}

/** The statement itself or something inside of it. */
function isAt(path: string, statement: string): boolean {
  return path === statement || path.startsWith(`${statement}/`);
}

function printFinding(finding: Diagnostic): string {
  return `${finding.code} ${finding.path}: ${finding.message}`;
}

/** What only a person knows. */
const ofModel: readonly NewEntry[] = [
  ["version", word("1.0.0")],
  ["privacy", block([["level", word("public")]])],
  ["lifecycle", block([["trained", word("2026-01-01")]])],
];
const ofVariant: readonly NewEntry[] = [
  ["device-support", list([word("phone")])],
  ["hardware", block([["cpu", block([["support", word("preferred")]])]])],
];

/** The declaration with what is missing appended to its model and to each variant. */
function complete(root: Mapping): Mapping {
  return inside(root, "model", (model) => {
    const variants = inside(model, "variant", (variant) => append(variant, ofVariant));
    return append(variants, ofModel);
  });
}

/** Changes each block of a labelled kind. */
function inside(parent: Mapping, kind: string, change: (block: Mapping) => Mapping): Mapping {
  const changeEntry = (entry: Entry, of: (value: Mapping) => Mapping): Entry =>
    entry.value.type === "mapping" ? { ...entry, value: of(entry.value) } : entry;
  const entries = parent.entries.map((entry) =>
    entry.key === kind
      ? changeEntry(entry, (map) => ({
          ...map,
          entries: map.entries.map((labelled) => changeEntry(labelled, change)),
        }))
      : entry,
  );
  return { ...parent, entries };
}

function append(parent: Mapping, missing: readonly NewEntry[]): Mapping {
  const stated = new Set(parent.entries.map((entry) => entry.key));
  const added = block(missing.filter(([key]) => !stated.has(key))).entries;
  return { ...parent, entries: [...parent.entries, ...added] };
}
