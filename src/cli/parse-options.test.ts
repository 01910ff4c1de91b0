import { parseArgs } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "./command.ts";
import { UsageFault } from "./exit-codes.ts";
import { parseOptions } from "./parse-options.ts";

const command: Command = {
  summary: "",
  usage: "",
  positionals: [0, 9],
  options: {
    output: { type: "string", short: "o", doc: "" },
    format: { type: "string", choices: ["pretty", "json"], doc: "" },
    help: { type: "boolean", short: "h", doc: "" },
  },
  examples: [],
  load: async () => ({ run: async () => 0 }),
};

test.each([
  [["a", "-", "b"], {}, ["a", "-", "b"]],
  [["-o", "x", "a"], { output: "x" }, ["a"]],
  [["--output=x=y", "-h"], { output: "x=y", help: true }, []],
  [["--output", "-"], { output: "-" }, []],
  [["--", "--help"], {}, ["--help"]],
])("%j", (words, values, positionals) => {
  expect(parseOptions(command, words)).toEqual({ values, positionals });
});

test.each([
  [["--nope"], 'there is no option "--nope"'],
  [["-x"], 'there is no option "-x"'],
  [["--constructor"], 'there is no option "--constructor"'],
  [["--output"], '"--output" needs a value'],
  [["--help=yes"], '"--help" takes no value'],
  [["--format", "xml"], '"--format xml" is not known; it is one of pretty, json'],
])("%j is refused", (words, message) => {
  expect(() => parseOptions(command, words)).toThrow(new UsageFault(message));
});

test("it reads every command line that Node's own reader accepts in the same way", () => {
  const word = fc.constantFrom(
    "a",
    "-",
    "--",
    "-h",
    "--help",
    "-o",
    "--output",
    "--output=x",
    "--format",
    "json",
    "b",
  );
  const options = {
    output: { type: "string", short: "o" },
    format: { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  let compared = 0;
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (args) => {
      let expected: ReturnType<typeof parseArgs>;
      try {
        expected = parseArgs({ args, options, allowPositionals: true });
      } catch {
        return;
      }
      if (expected.values.format !== undefined && expected.values.format !== "json") return;
      compared++;
      const own = parseOptions(command, args);
      expect(own).toEqual({ values: { ...expected.values }, positionals: expected.positionals });
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(100);
});
