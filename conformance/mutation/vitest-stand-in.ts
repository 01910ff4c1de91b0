import {
  ASYMMETRIC_MATCHERS_OBJECT,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";
import * as chai from "chai";
import type { ExpectStatic } from "vitest";

// Stands in for `vitest` where a mutant is judged: test files are imported as they are, and each `test` becomes a
// function that can be called alone, thousands of times, in the process that holds the mutated code. The assertions are
// those of vitest itself.

/** One test of a file. */
export interface CollectedTest {
  /** Unique in its file: the names around it and its own, and its place in the file. */
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...parameters: never[]) => unknown;
type Row = unknown;

let collected: CollectedTest[] = [];
let around: readonly string[] = [];

/** Imports a test file and hands out what it states. */
export async function collectTests(load: () => Promise<unknown>): Promise<readonly CollectedTest[]> {
  collected = [];
  around = [];
  await load();
  return collected;
}

function addTest(name: string, first: unknown, second?: unknown, row?: readonly unknown[]): void {
  const body = (typeof first === "function" ? first : second) as Body;
  const parameters = (row ?? []) as never[];
  collected.push({
    name: [...around, printName(name, row), `#${collected.length + 1}`].join(" "),
    run: () => body(...parameters),
  });
}

function each(rows: readonly Row[]) {
  return (name: string, first: unknown, second?: unknown): void => {
    for (const row of rows) addTest(name, first, second, Array.isArray(row) ? row : [row]);
  };
}

function printName(name: string, row: readonly unknown[] = []): string {
  let next = 0;
  return name.replaceAll(/%[sdj]/g, () => String(row[next++]));
}

const skip = Object.assign(() => {}, { each: () => () => {} });

export const test = Object.assign(addTest, {
  each,
  skip,
  skipIf: (condition: boolean) => (condition ? skip : test),
}) as unknown as typeof addTest & {
  each: typeof each;
  skip: typeof skip;
  skipIf: (condition: boolean) => unknown;
};

function within(name: string, body: Body, row: readonly unknown[] = []): void {
  const outside = around;
  around = [...around, printName(name, row)];
  body(...(row as never[]));
  around = outside;
}

export const describe = Object.assign((name: string, body: Body) => within(name, body), {
  each: (rows: readonly Row[]) => (name: string, body: Body) => {
    for (const row of rows) within(name, body, Array.isArray(row) ? row : [row]);
  },
});

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

/** As vitest puts it together, without what needs its processes: snapshots, mocks, retries. */
const assertion = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
);
setState({}, assertion as never);
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: assertion, writable: true, configurable: true });
(chai.expect as unknown as { extend: (to: unknown, matchers: object) => void }).extend(
  assertion,
  customMatchers,
);
export const expect = Object.assign(
  assertion,
  Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT),
) as unknown as ExpectStatic;
