import type { MutantCoverage } from "@stryker-mutator/api/core";
import type { LoadedTest } from "./test-files.ts";

/** The order in which tests are tried: those that are likely to fail first, then the quick before the slow. */
export class TestOrder {
  #milliseconds = new Map<string, number>();
  /** By test: how many mutants it reaches. */
  #reach = new Map<string, number>();
  /** By file: the tests that have found its mutants so far. */
  readonly #killers = new Map<string, Map<string, number>>();

  learn(
    results: readonly { readonly id: string; readonly timeSpentMs: number }[],
    { perTest }: MutantCoverage,
  ) {
    this.#milliseconds = new Map(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.#reach = new Map(Object.entries(perTest).map(([id, hits]) => [id, Object.keys(hits).length]));
  }

  note(): string {
    return JSON.stringify([[...this.#milliseconds], [...this.#reach]]);
  }

  restore(text: string): void {
    const [milliseconds, reach] = JSON.parse(text);
    this.#milliseconds = new Map(milliseconds);
    this.#reach = new Map(reach);
  }

  praise(id: string, file: string): void {
    const known = this.#killers.get(file) ?? new Map<string, number>();
    known.set(id, (known.get(id) ?? 0) + 1);
    this.#killers.set(file, known);
  }

  sort(tests: readonly LoadedTest[], file: string): readonly LoadedTest[] {
    const killers = this.#killers.get(file);
    const name = file.slice(file.lastIndexOf("/") + 1, -".ts".length);
    const folder = file.slice(0, file.lastIndexOf("/") + 1);
    const own = new RegExp(`[ /]${name}\\b`);
    const rank = ({ id }: LoadedTest): number => {
      const kills = killers?.get(id);
      if (kills) return -kills;
      if (own.test(id)) return 1;
      if (id.startsWith(folder)) return 2;
      return this.#reach.has(id) ? 3 : 4;
    };
    const ranked = tests.map((test) => ({
      test,
      rank: rank(test),
      milliseconds: this.#milliseconds.get(test.id) ?? 0,
    }));
    ranked.sort((a, b) => a.rank - b.rank || a.milliseconds - b.milliseconds);
    return ranked.map(({ test }) => test);
  }
}
