import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { listNeedless, readExplanations } from "./explained.ts";
import { printScores } from "./print-record.ts";
import {
  type FileRecord,
  listMutatedFiles,
  listStaleFiles,
  type MutationRecord,
  readRecord,
  scoreOf,
} from "./record.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const record = readRecord(root);

/** Share of the mutants that may lie in files that were changed since they were measured. */
const mostStale = 0.1;

test("every file was measured once, and no file is on record that is gone", () => {
  const files = listMutatedFiles(root);
  expect(files.length).toBeGreaterThan(250);
  const isNew = (file: string) => !record.has(file);
  // A new file is stale like a changed one: together they may be a tenth.
  expect(files.filter(isNew).length).toBeLessThan(files.length * mostStale);
  expect([...record.keys()].filter((file) => !files.includes(file)).length).toBeLessThan(10);
});

test("nine of ten mutants are noticed, and no folder hides behind the others", () => {
  console.log(printScores(record, listStaleFiles(root, record)));
  expect(scoreOf([...record.values()]).percent).toBeGreaterThanOrEqual(90);
  const ofFolder = (folder: string) =>
    [...record].filter(([file]) => file.startsWith(folder)).map(([, one]) => one);
  expect(scoreOf(ofFolder("src/rules/")).percent).toBeGreaterThanOrEqual(90);
  expect(scoreOf(ofFolder("src/artifacts/")).percent).toBeGreaterThanOrEqual(90);
});

test("the record is not stale: `npm run mutation -- --stale` measures what was changed", () => {
  const stale = new Set(listStaleFiles(root, record));
  const mutants = (files: readonly (readonly [string, FileRecord])[]) =>
    scoreOf(files.map(([, one]) => one)).total;
  const old = mutants([...record].filter(([file]) => stale.has(file)));
  expect(old / mutants([...record]), [...stale].join("\n")).toBeLessThan(mostStale);
});

test("every survivor that is explained survives", () => {
  expect(listNeedless(readExplanations(root), record)).toEqual([]);
});

describe("the numbers", () => {
  const one = (numbers: Partial<FileRecord>): FileRecord => ({
    ...{
      sha256: "",
      killed: 0,
      timeout: 0,
      survived: 0,
      noCoverage: 0,
      ignored: 0,
      errors: 0,
      survivors: [],
    },
    ...numbers,
  });

  test("what is not reached counts against the score, what is ignored does not", () => {
    const files = [
      one({ killed: 6, timeout: 1, ignored: 50 }),
      one({ survived: 2, noCoverage: 1, errors: 3 }),
    ];
    expect(scoreOf(files)).toMatchObject({ total: 10, percent: 70, ignored: 50, errors: 3 });
  });

  test("an explanation of what does not survive is needless", () => {
    const survivor = { line: 3, mutator: "ConditionalExpression", text: "a > 1", replacement: "true" };
    const known: MutationRecord = new Map([["src/a.ts", one({ survived: 1, survivors: [survivor] })]]);
    const reason = "It alters nothing.";
    const right = { file: "src/a.ts", text: "a > 1", reason };
    const wrong = [
      { ...right, replacement: "false" },
      { ...right, file: "src/b.ts" },
      { ...right, text: "a > 2" },
    ];
    expect(listNeedless([right, ...wrong], known)).toEqual(wrong);
  });
});
