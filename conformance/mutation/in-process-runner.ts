import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import type { InstrumenterContext, StrykerOptions } from "@stryker-mutator/api/core";
import { commonTokens, declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from "@stryker-mutator/api/test-runner";
import { ModuleGraph } from "./module-graph.ts";
import { type LoadedTest, TestFiles } from "./test-files.ts";
import { TestOrder } from "./test-order.ts";
import { collectTests } from "./vitest-stand-in.ts";

/**
 * Milliseconds of processor time that the tests of a mutant may take: what has not fallen by then has survived. Examples
 * of rules are quick, and the own ones come first; damaged artifacts take longer.
 */
const budgets = { rules: 300, artifacts: 500 };
/** What the first run found, for a process that takes over from one that hung. */
const notes = "mutation-coverage.json";

const world = globalThis as { __stryker__?: InstrumenterContext };
world.__stryker__ ??= {};
const mutation = world.__stryker__;

/**
 * Judges mutants in one process, milliseconds each: sources and tests are loaded once, a mutant is switched on, and the
 * tests that reach it run until one fails. A mutant of a value that is made while loading gets the modules that it
 * reaches loaded anew.
 */
export class InProcessRunner implements TestRunner {
  readonly #root = process.cwd();
  readonly #graph = new ModuleGraph(pathToFileURL(`${this.#root}/`).href, {
    vitest: new URL("./vitest-stand-in.ts", import.meta.url).href,
  });
  readonly #files: TestFiles;
  readonly #order = new TestOrder();
  /** Tests that pass on code without a mutant. */
  #tests: readonly LoadedTest[] = [];
  /** By module: what fails after loading it anew although nothing is mutated, because modules exist twice. */
  readonly #unfitForReload = new Map<string, ReadonlySet<string>>();
  #runs = 0;
  #isSpoilt = false;

  static readonly inject: ["options"] = [commonTokens.options];

  constructor({ mutate }: StrykerOptions) {
    const folders = ["src/rules", "src/artifacts"].filter((folder) =>
      mutate.some((pattern) => pattern.startsWith(folder)),
    );
    this.#files = new TestFiles(this.#root, this.#graph, collectTests, folders);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    silenceConsole();
    this.#tests = await this.#files.load();
    if (existsSync(notes)) this.#order.restore(readFileSync(notes, "utf8"));
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const test of this.#tests) {
      mutation.currentTestId = test.id;
      const started = performance.now();
      const failureMessage = await fail(test);
      const timeSpentMs = performance.now() - started;
      if (failureMessage === undefined)
        tests.push({ id: test.id, name: test.id, timeSpentMs, status: TestStatus.Success });
      // It can say nothing of a mutant; `npm test` says that it fails.
      else console.error(`left out, because it fails without a mutant: ${test.id}: ${failureMessage}`);
    }
    const passing = new Set(tests.map(({ id }) => id));
    this.#tests = this.#tests.filter(({ id }) => passing.has(id));
    delete mutation.currentTestId;
    const coverage = mutation.mutantCoverage ?? { static: {}, perTest: {} };
    this.#order.learn(tests, coverage);
    writeFileSync(notes, this.#order.note());
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    // The test runner's process is started again, and the mutant with it.
    if (this.#isSpoilt) process.exit(1);
    this.#runs++;
    const file = relative(this.#root, options.sandboxFileName);
    if (options.mutantActivation === "static") return this.#judgeStatic(file, options);
    const wanted = new Set(options.testFilter);
    const tests = this.#order.sort(
      this.#tests.filter(({ id }) => wanted.has(id)),
      file,
    );
    return this.#judge(tests, file, options);
  }

  async #judgeStatic(file: string, options: MutantRunOptions): Promise<MutantRunResult> {
    const url = this.#files.urlOf(file);
    mutation.activeMutant = options.activeMutant.id;
    const loading = this.#graph.reload(url);
    let loaded: readonly LoadedTest[];
    try {
      loaded = await this.#files.reload(loading);
    } catch (error) {
      delete mutation.activeMutant;
      return killed("loading", String(error), 0);
    }
    delete mutation.activeMutant;
    const unfit = this.#unfitForReload.get(url) ?? (await this.#findUnfit(url, file));
    const fit = loaded.filter(({ id }) => !unfit.has(id));
    const tests = this.#order.sort(fit, file).map(({ id, run }) => ({
      id,
      run: () => this.#graph.within(loading, run),
    }));
    // Tests that the mutant takes away (an empty list of rules has no examples) were asked to be there.
    const missing = this.#lostTests(loaded, loading.modules);
    if (missing) return killed(missing, "the test is gone", 0);
    return this.#judge(tests, file, options);
  }

  #lostTests(loaded: readonly LoadedTest[], modules: ReadonlySet<string>): string | undefined {
    const ids = new Set(loaded.map(({ id }) => id));
    return this.#tests.find(({ id }) => {
      const file = id.startsWith("case ") ? undefined : id.slice(0, id.indexOf(": "));
      return file !== undefined && modules.has(this.#files.urlOf(file)) && !ids.has(id);
    })?.id;
  }

  async #findUnfit(url: string, file: string): Promise<ReadonlySet<string>> {
    const loading = this.#graph.reload(url);
    const loaded = this.#order.sort(await this.#files.reload(loading), file);
    const unfit = new Set<string>();
    const isOver = startBudget(file);
    for (const { id, run } of loaded) {
      if (isOver()) break;
      if ((await fail({ id, run: () => this.#graph.within(loading, run) })) !== undefined) unfit.add(id);
    }
    this.#unfitForReload.set(url, unfit);
    return unfit;
  }

  async #judge(
    tests: readonly LoadedTest[],
    file: string,
    { activeMutant, hitLimit }: MutantRunOptions,
  ): Promise<MutantRunResult> {
    const isOver = startBudget(file);
    let count = 0;
    for (const test of tests) {
      if (isOver()) break;
      count++;
      mutation.activeMutant = activeMutant.id;
      if (hitLimit !== undefined) Object.assign(mutation, { hitLimit, hitCount: mutation.hitCount ?? 0 });
      const failure = await fail(test);
      delete mutation.activeMutant;
      if (failure === undefined) continue;
      const hits = mutation.hitCount ?? 0;
      delete mutation.hitCount;
      await this.#confirm(test.id);
      if (failure === endless || (hitLimit !== undefined && hits > hitLimit))
        return { status: MutantRunStatus.Timeout, reason: `${endless}: ${test.id}, after ${hits} hits` };
      this.#order.praise(test.id, file);
      return killed(test.id, failure, count);
    }
    delete mutation.hitCount;
    return { status: MutantRunStatus.Survived, nrOfTests: count };
  }

  /**
   * A test that fails must pass again as soon as the mutant is off. Otherwise something that outlives a test was spoilt,
   * by this mutant or by one before it: only a fresh process can tell, and the mutant is judged again in one.
   */
  async #confirm(id: string): Promise<void> {
    const original = this.#tests.find((one) => one.id === id);
    if (!original || (await fail(original)) === undefined) return;
    if (this.#runs > 1) process.exit(1);
    this.#isSpoilt = true;
  }
}

function startBudget(file: string): () => boolean {
  const started = process.cpuUsage();
  const most = file.startsWith("src/rules/") ? budgets.rules : budgets.artifacts;
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000 > most;
  };
}

function killed(test: string, failureMessage: string, nrOfTests: number): MutantRunResult {
  return { status: MutantRunStatus.Killed, killedBy: [test], failureMessage, nrOfTests };
}

/** Calls what stands in `globalThis.runTest`: as a script, because a script can be ended while it loops. */
const call = new Script("globalThis.runTest()");
/** Milliseconds after which a test that keeps the processor to itself is ended. */
const longest = 8000;
const endless = "it never ends";

/** Why a test fails, or nothing. */
async function fail({ run }: LoadedTest): Promise<string | undefined> {
  Object.assign(globalThis, { runTest: run });
  try {
    await call.runInThisContext({ timeout: longest });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    if ("code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return endless;
    return error.message.slice(0, 300);
  }
}

function silenceConsole(): void {
  for (const method of ["log", "warn", "info"] as const) console[method] = () => {};
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
