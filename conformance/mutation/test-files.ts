import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { InProcessAdapter } from "../adapters/in-process-adapter.ts";
import type { Suite } from "../load-suite.ts";
import type { CaseOptions, CaseResult } from "../suite/run-case.ts";
import type { TestCase } from "../suite/test-case.ts";
import type { ModuleGraph, Reloading } from "./module-graph.ts";
import type { collectTests } from "./vitest-stand-in.ts";

/** A test that can be called alone: it fails by throwing. */
export interface LoadedTest {
  readonly id: string;
  readonly run: () => unknown;
}

/** Those that need real artifacts or hundreds of megabytes, and thousands of damaged files without a word on each. */
const leftOut = new Set(
  ["agreement", "large-artifact", "robustness"].map((name) => `src/artifacts/${name}.test.ts`),
);
/** Tests that read the text of sources, which mutation has rewritten. */
const readers = /^src\/rules\/catalogue\.test\.ts: (every rule file is|a rule's file has)/;
const described = ["conformance/read-described-artifacts.test.ts", "conformance/readings.test.ts"];
const adapterFile = "conformance/adapters/in-process-adapter.ts";

/** The tests that judge a mutant: those of rules and readers, and the cases of the suite. */
export class TestFiles {
  readonly #root: string;
  /** Folders whose tests are run: those in which something is mutated. */
  readonly #folders: readonly string[];
  readonly #graph: ModuleGraph;
  readonly #collect: typeof collectTests;
  #cases: readonly TestCase[] = [];
  #runCase:
    | ((adapter: InProcessAdapter, test: TestCase, options: CaseOptions) => Promise<CaseResult>)
    | undefined;

  constructor(root: string, graph: ModuleGraph, collect: typeof collectTests, folders: readonly string[]) {
    this.#root = root;
    this.#folders = folders;
    this.#graph = graph;
    this.#collect = collect;
  }

  /** Loads everything for the first time, the cases of the suite with it: a mutant never changes what they expect. */
  async load(): Promise<readonly LoadedTest[]> {
    const { loadSuite } = (await this.#import("conformance/load-suite.ts")) as {
      loadSuite: (root: string) => Suite;
    };
    const { runCase } = (await this.#import("conformance/suite/run-case.ts")) as { runCase: never };
    this.#runCase = runCase;
    this.#cases = loadSuite(this.#root).cases.filter(isRunnable);
    return this.#loadTests();
  }

  /** Loads again what a change of one module reaches, and hands out the tests that see it. */
  async reload(loading: Reloading): Promise<readonly LoadedTest[]> {
    return this.#graph.within(loading, () => this.#loadTests(loading));
  }

  urlOf(file: string): string {
    return pathToFileURL(join(this.#root, file)).href;
  }

  async #import(file: string): Promise<unknown> {
    return import(this.urlOf(file));
  }

  async #loadTests(loading?: Reloading): Promise<readonly LoadedTest[]> {
    const tests: LoadedTest[] = [];
    const isReached = (file: string) => !loading || loading.modules.has(this.urlOf(file));
    for (const file of this.#listTestFiles().filter(isReached)) {
      const collected = await this.#collect(() => this.#importAs(file, loading));
      const named = collected.map(({ name, run }) => ({ id: `${file}: ${name}`, run }));
      tests.push(...named.filter(({ id }) => !readers.test(id)));
    }
    if (isReached(adapterFile)) tests.push(...(await this.#caseTests(loading)));
    return tests;
  }

  async #importAs(file: string, loading?: Reloading): Promise<unknown> {
    return import(loading ? `${this.urlOf(file)}?v=${loading.version}` : this.urlOf(file));
  }

  async #caseTests(loading?: Reloading): Promise<readonly LoadedTest[]> {
    const module = (await this.#importAs(adapterFile, loading)) as {
      InProcessAdapter: typeof InProcessAdapter;
    };
    const adapter = new module.InProcessAdapter("0.0.0");
    return this.#cases.map((one) => ({
      id: `case ${one.id}`,
      run: async () => {
        const result = await this.#runCase?.(adapter, one, { clock: () => 0 });
        if (result?.verdict !== "passed") throw new Error(result?.details.join("; "));
      },
    }));
  }

  #listTestFiles(): readonly string[] {
    const own = this.#folders.flatMap((folder) =>
      readdirSync(join(this.#root, folder), { recursive: true, encoding: "utf8" })
        .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
        .filter((name) => name.endsWith(".test.ts") && !leftOut.has(name)),
    );
    return [...own.sort(), ...(this.#folders.includes("src/artifacts") ? described : [])];
  }
}

/** What the adapter in the process claims: no language server, no search through folders. */
function isRunnable({ profile, task, check, files }: TestCase): boolean {
  if (profile === "language-server") return false;
  return task.kind !== "check" || check.every((path) => path === "-" || files.has(path));
}
