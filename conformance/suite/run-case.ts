import { type Adapter, AdapterFault } from "./adapter.ts";
import { type ComparisonMode, compareFindings, comparisonModes, isInScope } from "./compare-findings.ts";
import { type FixEdit, type PlacedFinding, readCheckAnswer } from "./read-check-answer.ts";
import { runSession } from "./session/run-session.ts";
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

export interface CaseOptions {
  /** Milliseconds, rising. */
  readonly clock: () => number;
  /** Program and arguments of the language server. */
  readonly server?: readonly string[];
}

/** Asks one case; the clock is passed in so that a report can be reproduced. */
export async function runCase(
  adapter: Adapter,
  test: TestCase,
  { clock, server = [] }: CaseOptions,
): Promise<CaseResult> {
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
    return finish(await differencesOf(adapter, test, server));
  } catch (fault) {
    if (!(fault instanceof AdapterFault)) throw fault;
    const details = [fault.message];
    return { test, verdict: "failed", passedIn: [], details, milliseconds: clock() - started, fault };
  }
}

type Differences = Readonly<Record<ComparisonMode, readonly string[]>>;

async function differencesOf(
  adapter: Adapter,
  test: TestCase,
  server: readonly string[],
): Promise<Differences> {
  switch (test.task.kind) {
    case "check":
      return checkDifferences(adapter, test, test.task);
    case "convert":
      return convertDifferences(adapter, test, test.task);
    case "inspect":
      return inspectDifferences(adapter, test, test.task);
    case "session":
      return inEveryMode(await runSession({ command: server, files: test.files, steps: test.task.steps }));
  }
}

async function checkDifferences(adapter: Adapter, test: TestCase, task: CheckTask): Promise<Differences> {
  const { files, check: paths, now } = test;
  const { before, artifacts } = task;
  const answer = readCheckAnswer(
    before === undefined
      ? await adapter.check({ files, paths, now, artifacts })
      : await adapter.compare({ files, before, path: paths[0] ?? "" }),
  );
  const found = answer.findings.filter((finding) => isInScope(finding, task.scope));
  const always = [...pointProblems(task, answer.findings), ...lackOfFindings(task, found)];
  const expected = task.findings;
  if (typeof expected === "string") return inEveryMode(always);
  const fixDifferences = task.fixed ? fixProblems(test, task.fixed, fixOf(expected[0]?.code, found)) : [];
  return {
    lenient: [...always, ...compareFindings(expected, found, "lenient")],
    standard: [...always, ...compareFindings(expected, found, "standard")],
    strict: [...always, ...compareFindings(expected, found, "strict"), ...fixDifferences],
  };
}

function lackOfFindings({ findings }: CheckTask, found: readonly PlacedFinding[]): readonly string[] {
  if (findings !== "some" || found.some(({ severity }) => severity !== "info")) return [];
  return ["missing: any error or warning"];
}

function pointProblems({ pointed = [] }: CheckTask, found: readonly PlacedFinding[]): readonly string[] {
  const isAt = (path: string, statement: string) => path === statement || path.startsWith(`${statement}/`);
  return pointed
    .filter(({ code, path }) => !found.some((one) => one.code === code && isAt(one.path, path)))
    .map(({ code, path }) => `missing: ${code} about ${path}`);
}

/** The fix of the first finding that has one, of those that the case is about. */
function fixOf(code: string | undefined, found: readonly PlacedFinding[]): readonly FixEdit[] {
  return found.find((one) => one.code === code && one.fix.length > 0)?.fix ?? [];
}

function fixProblems(
  test: TestCase,
  fixed: NonNullable<CheckTask["fixed"]>,
  edits: readonly FixEdit[],
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
  const { text, lost } = await adapter.convert({ files: test.files, path, to: task.to });
  const wrongly = compareLosses(task, lost);
  if (task.text !== undefined)
    return inEveryMode([
      ...(isSameText(text, task.text, task.to) ? [] : [`converts to ${JSON.stringify(text)}`]),
      ...wrongly,
    ]);
  if (task.lost) return inEveryMode(wrongly);
  const before = (await adapter.convert({ files: test.files, path, to: "json" })).text;
  const name = `converted.hml${task.to === "hml" ? "" : `.${task.to}`}`;
  const after = (await adapter.convert({ files: new Map([[name, text]]), path: name, to: "json" })).text;
  return inEveryMode(before === after ? [] : [`${task.to} and back gives ${after} instead of ${before}`]);
}

/** Pointers that are missing among what is said to be lost, and those that are lost without need. */
function compareLosses(
  { lost: expected }: ConvertTask,
  told: readonly string[] | undefined,
): readonly string[] {
  if (!expected) return [];
  if (!told) return ["does not tell what is lost"];
  const count = (list: readonly string[], path: string) => list.filter((one) => one === path).length;
  return [...new Set([...expected, ...told])].sort().flatMap((path) => {
    const [wanted, found] = [count(expected, path), count(told, path)];
    return wanted === found ? [] : [`"${path}" is lost ${found} times instead of ${wanted}`];
  });
}

/** How JSON is laid out is nobody's business. */
function isSameText(text: string, expected: string, to: string): boolean {
  if (to !== "json") return text === expected;
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(JSON.parse(expected));
  } catch {
    return false;
  }
}

async function inspectDifferences(adapter: Adapter, test: TestCase, task: InspectTask): Promise<Differences> {
  const answer = await adapter.inspect({ files: test.files, path: task.artifact });
  const text = JSON.stringify(answer);
  const shown = task.redacted.filter((secret) => text.includes(secret)).map((secret) => `shows "${secret}"`);
  return inEveryMode([
    ...unequalMembers(task.facts, answer, ""),
    ...faultProblems(task, listMember(answer, "faults")),
    ...hiddenProblems(task, listMember(answer, "unread")),
    ...shown,
  ]);
}

function faultProblems(
  { faults }: InspectTask,
  found: readonly Record<string, unknown>[],
): readonly string[] {
  const names = found.filter(({ severity }) => severity !== "info").map(({ name }) => String(name));
  if (faults === "any") return [];
  if (faults === "some") return found.length > 0 ? [] : ["missing: any fault of the file"];
  if (faults === "none") return names.map((name) => `unexpected: fault "${name}"`);
  return faults.filter((name) => !names.includes(name)).map((name) => `missing: fault "${name}"`);
}

function hiddenProblems(
  { hidden }: InspectTask,
  unread: readonly Record<string, unknown>[],
): readonly string[] {
  const topics = new Set(unread.flatMap(({ hides }) => (Array.isArray(hides) ? hides : [])));
  if (topics.has("all")) return [];
  return hidden
    .filter((topic) => !topics.has(topic))
    .map((topic) => `missing: "${topic}" among what is unread`);
}

function listMember(answer: unknown, name: string): readonly Record<string, unknown>[] {
  const list = typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : undefined;
  if (Array.isArray(list)) return list;
  throw new AdapterFault("answered-wrong-shape", `"${name}" of what inspect answers is not an array`);
}

function inEveryMode(differences: readonly string[]): Differences {
  return { lenient: differences, standard: differences, strict: differences };
}

/** Members of `expected` that `actual` lacks or has otherwise; arrays are as long, item by item. */
function unequalMembers(expected: unknown, actual: unknown, path: string): readonly string[] {
  const areLists = Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length;
  if (areLists || (isPlain(expected) && isPlain(actual))) {
    return Object.entries(expected as object).flatMap(([key, value]) =>
      unequalMembers(value, Reflect.get(actual as object, key), `${path}/${key}`),
    );
  }
  if (JSON.stringify(expected) === JSON.stringify(actual)) return [];
  return [`${path} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
