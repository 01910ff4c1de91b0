import { type Adapter, AdapterFault } from "./adapter.ts";
import { type ComparisonMode, compareFindings, comparisonModes } from "./compare-findings.ts";
import { readCheckAnswer } from "./read-check-answer.ts";
import type { CheckTask, ConvertTask, InspectTask, TestCase } from "./test-case.ts";

/** How one case ended, in each mode of comparison. */
export interface CaseResult {
  readonly test: TestCase;
  readonly verdict: "passed" | "failed" | "skipped";
  /** Modes in which it passed; a case that is not compared by mode passes in all or none. */
  readonly passedIn: readonly ComparisonMode[];
  /** What differed, or why it was skipped. */
  readonly details: readonly string[];
  readonly milliseconds: number;
  /** The adapter broke the protocol; later cases cannot be asked. */
  readonly fault: AdapterFault | undefined;
}

/** Asks one case; the clock is passed in so that a report can be reproduced. */
export async function runCase(adapter: Adapter, test: TestCase, clock: () => number): Promise<CaseResult> {
  const started = clock();
  const finish = (differences: Readonly<Record<ComparisonMode, readonly string[]>>): CaseResult => {
    const passedIn = comparisonModes.filter((mode) => differences[mode].length === 0);
    const verdict = differences.strict.length === 0 ? "passed" : "failed";
    return {
      test,
      verdict,
      passedIn,
      details: differences.strict,
      milliseconds: clock() - started,
      fault: undefined,
    };
  };
  try {
    return finish(await differencesOf(adapter, test));
  } catch (fault) {
    if (!(fault instanceof AdapterFault)) throw fault;
    const details = [fault.message];
    return { test, verdict: "failed", passedIn: [], details, milliseconds: clock() - started, fault };
  }
}

type Differences = Readonly<Record<ComparisonMode, readonly string[]>>;

function differencesOf(adapter: Adapter, test: TestCase): Promise<Differences> {
  switch (test.task.kind) {
    case "check":
      return checkDifferences(adapter, test, test.task);
    case "convert":
      return convertDifferences(adapter, test, test.task);
    case "inspect":
      return inspectDifferences(adapter, test, test.task);
  }
}

async function checkDifferences(adapter: Adapter, test: TestCase, task: CheckTask): Promise<Differences> {
  const value = await adapter.check({ files: test.files, paths: test.check, now: test.now });
  const answer = readCheckAnswer(value);
  const fixDifferences = task.fixed ? fixProblems(test, task.fixed, answer.firstFix) : [];
  return {
    lenient: compareFindings(task.findings, answer.findings, "lenient"),
    standard: compareFindings(task.findings, answer.findings, "standard"),
    strict: [...compareFindings(task.findings, answer.findings, "strict"), ...fixDifferences],
  };
}

function fixProblems(
  test: TestCase,
  fixed: NonNullable<CheckTask["fixed"]>,
  edits: ReturnType<typeof readCheckAnswer>["firstFix"],
): readonly string[] {
  const original = test.files.get(fixed.file);
  if (edits.length === 0) return ["missing: a fix"];
  if (typeof original !== "string") return ["the fixed file is not a text"];
  const ordered = [...edits].sort((a, b) => b.place.start.offset - a.place.start.offset);
  const text = ordered.reduce(
    (current, { place, text: by }) =>
      current.slice(0, place.start.offset) + by + current.slice(place.end.offset),
    original,
  );
  return text === fixed.text
    ? []
    : [`the fix gives ${JSON.stringify(text)} instead of ${JSON.stringify(fixed.text)}`];
}

async function convertDifferences(adapter: Adapter, test: TestCase, task: ConvertTask): Promise<Differences> {
  const path = test.check[0] ?? "";
  const text = await adapter.convert({ files: test.files, path, to: task.to });
  if (task.text !== undefined)
    return inEveryMode(text === task.text ? [] : [`converts to ${JSON.stringify(text)}`]);
  const before = await adapter.convert({ files: test.files, path, to: "json" });
  const name = `converted.hml${task.to === "hml" ? "" : `.${task.to}`}`;
  const after = await adapter.convert({ files: new Map([[name, text]]), path: name, to: "json" });
  return inEveryMode(before === after ? [] : [`${task.to} and back gives ${after} instead of ${before}`]);
}

async function inspectDifferences(adapter: Adapter, test: TestCase, task: InspectTask): Promise<Differences> {
  const answer = await adapter.inspect({ files: test.files, path: task.artifact });
  return inEveryMode(unequalMembers(task.facts, answer, ""));
}

function inEveryMode(differences: readonly string[]): Differences {
  return { lenient: differences, standard: differences, strict: differences };
}

/** Members of `expected` that `actual` lacks or has otherwise; arrays and scalars must be equal. */
function unequalMembers(expected: unknown, actual: unknown, path: string): readonly string[] {
  const isPlain = typeof expected === "object" && expected !== null && !Array.isArray(expected);
  if (isPlain && typeof actual === "object" && actual !== null && !Array.isArray(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      unequalMembers(value, (actual as Record<string, unknown>)[key], `${path}/${key}`),
    );
  }
  if (JSON.stringify(expected) === JSON.stringify(actual)) return [];
  return [`${path} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}
