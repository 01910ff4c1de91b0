import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MutantResult, PartialStrykerOptions } from "@stryker-mutator/api/core";
import { Stryker } from "@stryker-mutator/core";
import { digestOf, type FileRecord, type Survivor } from "./record.ts";

const plugin = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

/** Mutates files, judges every mutant, and says how each file fared. The working directory is the root. */
export async function runStryker(
  root: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, FileRecord>> {
  const options: PartialStrykerOptions = {
    mutate: [...files],
    testRunner: "in-process",
    plugins: [plugin("in-process-runner"), plugin("ignore-wording")],
    ignorers: ["wording"],
    coverageAnalysis: "perTest",
    // One process: two would both load everything, and order the tests of a file each on its own.
    concurrency: 1,
    // The runner keeps its own time; this ends what hangs inside a single test, on a machine that is busy.
    timeoutMS: 20_000,
    timeoutFactor: 0,
    // Two minutes where nothing else runs.
    dryRunTimeoutMinutes: 60,
    reporters: ["progress-append-only"],
    tempDirName: ".cache/mutation",
    ignorePatterns: ["dist", ".cache", "lsp"],
    allowConsoleColors: false,
    disableTypeChecks: true,
    allowEmpty: true,
  };
  // Taken now: whoever works on in the meantime changes files that were not measured.
  const before = files.map((file) => ({
    file,
    sha256: digestOf(root, file),
    text: readFileSync(join(root, file), "utf8"),
  }));
  const results = await new Stryker(options).runMutationTest();
  return new Map(before.map((one) => [one.file, recordOf(one, results)]));
}

interface MeasuredFile {
  readonly file: string;
  readonly sha256: string;
  readonly text: string;
}

function recordOf({ file, sha256, text }: MeasuredFile, results: readonly MutantResult[]): FileRecord {
  const own = results.filter(({ fileName }) => fileName.replaceAll("\\", "/").endsWith(`/${file}`));
  const count = (...statuses: readonly string[]) =>
    own.filter(({ status }) => statuses.includes(status)).length;
  const lines = text.split("\n");
  const survivors = own.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  return {
    sha256,
    killed: count("Killed"),
    timeout: count("Timeout"),
    survived: count("Survived"),
    noCoverage: count("NoCoverage"),
    ignored: count("Ignored"),
    errors: count("RuntimeError", "CompileError", "Pending"),
    survivors: survivors
      .toSorted((a, b) => a.location.start.line - b.location.start.line || Number(a.id) - Number(b.id))
      .map((one): Survivor => {
        return {
          line: one.location.start.line,
          mutator: one.mutatorName,
          text: readLocation(lines, one.location),
          replacement: shorten(one.replacement ?? ""),
          ...(one.status === "NoCoverage" && { uncovered: true as const }),
        };
      }),
  };
}

/** Lines and columns count from 1. */
function readLocation(lines: readonly string[], { start, end }: MutantResult["location"]): string {
  const taken = lines.slice(start.line - 1, end.line);
  const last = taken.length - 1;
  taken[last] = taken[last]?.slice(0, end.column - 1) ?? "";
  taken[0] = taken[0]?.slice(start.column - 1) ?? "";
  return shorten(taken.join(" "));
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
