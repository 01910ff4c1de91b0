import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "./artifacts/catalogue.ts";
import { makeAttackCases } from "./families/attack-cases.ts";
import { makeBoundaryCases } from "./families/boundary-cases.ts";
import { makeConversionCases } from "./families/conversion-cases.ts";
import { makeExampleCases } from "./families/example-cases.ts";
import { makeInspectionCases } from "./families/inspection-cases.ts";
import { makeLieCases } from "./families/lie-cases.ts";
import { makeSpecCases } from "./families/spec-cases.ts";
import { makeSystemCases } from "./families/system-cases.ts";
import { makeEnumCases, makeKindCases, makePropertyCases } from "./families/vocabulary-cases.ts";
import { CaseFault, expandCaseFile, type MakeArtifact } from "./suite/expand-case-file.ts";
import { readCaseFile } from "./suite/read-case-file.ts";
import type { TestCase } from "./suite/test-case.ts";

/** A set of cases that belong together, and how many there are of it. */
export interface CaseFamily {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

export interface Suite {
  readonly families: readonly CaseFamily[];
  readonly cases: readonly TestCase[];
  /** SHA-256 over every case: which suite a verdict is about. */
  readonly digest: string;
}

/** The folder that holds `conformance/cases`: the checkout, or the installed package. `undefined` where neither is. */
export function findSuiteRoot(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "conformance/cases"))) {
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
  return folder;
}

export interface Selection {
  readonly profile?: string | undefined;
  /** Part of an id or of the name of a requirement. */
  readonly text?: string | undefined;
}

/** The cases that are asked for, and the valid siblings that they need as proof. */
export function selectCases({ cases }: Suite, { profile, text }: Selection): readonly TestCase[] {
  const wanted = cases.filter(
    (one) =>
      (profile === undefined || one.profile === profile) &&
      (text === undefined || one.id.includes(text) || one.requirements.includes(text)),
  );
  const ids = new Set(wanted.flatMap(({ id, sibling }) => (sibling === undefined ? [id] : [id, sibling])));
  return cases.filter(({ id }) => ids.has(id));
}

/** All cases: those written by hand, and the generated families. Throws a CaseFault for a case that cannot be run. */
export function loadSuite(root: string): Suite {
  const families: CaseFamily[] = [
    { name: "written by hand", cases: readWrittenCases(root) },
    { name: "properties", cases: makePropertyCases() },
    { name: "kinds", cases: makeKindCases() },
    { name: "values of enumerations", cases: makeEnumCases() },
    { name: "examples of findings", cases: makeExampleCases() },
    { name: "worked systems", cases: makeSystemCases(root) },
    { name: "conversions", cases: makeConversionCases(root) },
    { name: "artifacts", cases: makeInspectionCases() },
    { name: "lies", cases: makeLieCases() },
    { name: "boundaries", cases: makeBoundaryCases() },
    { name: "attacks", cases: makeAttackCases() },
    { name: "examples of the spec", cases: makeSpecCases(root) },
  ];
  const cases = families.flatMap((family) => family.cases);
  checkIds(cases);
  return { families, cases, digest: digestOf(cases) };
}

/** Paths of all case files, from the root, sorted. */
export function listCaseFiles(root: string): readonly string[] {
  return readdirSync(join(root, "conformance/cases"), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}

const makeArtifact: MakeArtifact = (name) => catalogue.find((one) => one.name === name)?.build();

function readWrittenCases(root: string): readonly TestCase[] {
  const schema = join(root, "conformance/schema/case.schema.json");
  return listCaseFiles(root).flatMap((name) => {
    const file = readCaseFile(name, readFileSync(join(root, "conformance/cases", name), "utf8"), schema);
    const expected = `${file.profile}/${file.id.split("/").at(-1)}.yaml`;
    if (name !== expected)
      throw new CaseFault(name, `belongs in "conformance/cases/${expected}" by its profile and id`);
    return expandCaseFile(file, makeArtifact);
  });
}

function checkIds(cases: readonly TestCase[]): void {
  const byId = new Map<string, TestCase>();
  for (const one of cases) {
    if (byId.has(one.id)) throw new CaseFault(one.id, "is the id of two cases");
    byId.set(one.id, one);
  }
  for (const { id, sibling, requirements } of cases) {
    if (sibling !== undefined && !byId.has(sibling))
      throw new CaseFault(id, `names the sibling "${sibling}", which is no case`);
    if (requirements.length === 0) throw new CaseFault(id, "names no requirement");
  }
}

function digestOf(cases: readonly TestCase[]): string {
  const hash = createHash("sha256");
  for (const { files, ...rest } of cases) {
    hash.update(JSON.stringify(rest));
    for (const [path, content] of files) {
      hash.update(`\0${path}\0`);
      hash.update(content instanceof Uint8Array ? content : JSON.stringify(content));
    }
  }
  return hash.digest("hex");
}
