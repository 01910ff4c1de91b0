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

/** Share of what is measured that may lie in files that were changed, or added, since. */
const mostStale = 0.1;

/** Percent of the mutants that are noticed at least; to be raised, never lowered. The goal is 95 for both. */
const floors = { "src/rules/": 97, "src/artifacts/": 98 };

test("every file was measured, but for those that are new", () => {
  const files = listMutatedFiles(root);
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => !record.has(file)).length).toBeLessThan(files.length * mostStale);
});

test.each(Object.entries(floors))(
  "of the mutants of %s at least %d in a hundred are noticed",
  (half, floor) => {
    const measured = [...record].filter(([file]) => file.startsWith(half)).map(([, one]) => one);
    const { total, percent } = scoreOf(measured);
    expect(total).toBeGreaterThan(1000);
    expect(percent).toBeGreaterThanOrEqual(floor);
  },
);

test("the record is not stale: `npm run mutation -- --stale` measures what was changed", () => {
  console.log(printScores(record, listStaleFiles(root, record)));
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
    const right = [
      { file: "src/", text: "a > 1", reason },
      { like: "a > \\d", mutator: "ConditionalExpression", uncovered: false, reason },
    ];
    const wrong = [
      { text: "a > 1", replacement: "false", reason },
      { file: "src/b.ts", reason },
      { like: "a", reason },
      { mutator: "EqualityOperator", reason },
      { uncovered: true, reason },
    ];
    expect(listNeedless([...right, ...wrong], known)).toEqual(wrong);
  });
});
