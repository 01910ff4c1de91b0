import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Folders that are mutated, from the root. */
export const mutatedFolders = ["src/artifacts", "src/rules"] as const;

/** A change that no test noticed. */
export interface Survivor {
  readonly line: number;
  readonly mutator: string;
  /** What stands there, and what stood there instead; both cut at 160 characters. */
  readonly text: string;
  readonly replacement: string;
  /** No test reaches it. */
  readonly uncovered?: true;
}

/** How the mutants of one file ended. */
export interface FileRecord {
  /** SHA-256 of the file, hex, when it was measured. */
  readonly sha256: string;
  readonly killed: number;
  /** Endless: noticed as well. */
  readonly timeout: number;
  readonly survived: number;
  readonly noCoverage: number;
  /** Documentation of a descriptor. */
  readonly ignored: number;
  /** Could not be run; counted nowhere. */
  readonly errors: number;
  readonly survivors: readonly Survivor[];
}

export type MutationRecord = ReadonlyMap<string, FileRecord>;

/** Makes or runs tests, and checks nothing. */
const testMachinery = new Set([
  ...["sample-bytes", "sample-gigabytes", "sample-zip"].map((name) => `src/artifacts/${name}.ts`),
  ...["run-example", "vary-example", "vary-facts"].map((name) => `src/rules/${name}.ts`),
]);

const folder = "conformance/mutation/record";

/** Files that are mutated, from the root, sorted: what is written by hand and no test. */
export function listMutatedFiles(root: string): readonly string[] {
  return mutatedFolders
    .flatMap((one) =>
      readdirSync(join(root, one), { recursive: true, encoding: "utf8" }).map(
        (name) => `${one}/${name.replaceAll("\\", "/")}`,
      ),
    )
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("/generated/"))
    .filter((file) => !testMachinery.has(file))
    .sort();
}

/** The record as it is committed: one file a folder, so that two runs meet only where they measured the same. */
export function readRecord(root: string): MutationRecord {
  const record = new Map<string, FileRecord>();
  if (!existsSync(join(root, folder))) return record;
  for (const name of readdirSync(join(root, folder)).sort()) {
    const part = JSON.parse(readFileSync(join(root, folder, name), "utf8")) as Record<string, FileRecord>;
    for (const [file, one] of Object.entries(part)) record.set(file, one);
  }
  return record;
}

/** Writes the record, without files that are gone. */
export function writeRecord(root: string, record: MutationRecord): void {
  mkdirSync(join(root, folder), { recursive: true });
  const parts = new Map<string, Record<string, FileRecord>>();
  for (const file of listMutatedFiles(root)) {
    const one = record.get(file);
    if (!one) continue;
    const part = folderOf(file);
    parts.set(part, { ...parts.get(part), [file]: one });
  }
  for (const [part, files] of parts) {
    const path = join(root, folder, `${part.replaceAll("/", ".")}.json`);
    writeFileSync(`${path}.new`, `${JSON.stringify(files, undefined, 1)}\n`);
    renameSync(`${path}.new`, path);
  }
}

export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}

export function digestOf(root: string, file: string): string {
  return createHash("sha256")
    .update(readFileSync(join(root, file)))
    .digest("hex");
}

/** Files that were changed since they were measured, or never were. */
export function listStaleFiles(root: string, record: MutationRecord): readonly string[] {
  return listMutatedFiles(root).filter((file) => record.get(file)?.sha256 !== digestOf(root, file));
}

export interface Score {
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly noCoverage: number;
  readonly ignored: number;
  readonly errors: number;
  /** Mutants that count: killed, endless, survived, not covered. */
  readonly total: number;
  /** Percent of them that were noticed. */
  readonly percent: number;
}

/** Adds up files. Nothing is taken off for mutants that change nothing. */
export function scoreOf(files: readonly FileRecord[]): Score {
  const sum = (key: "killed" | "timeout" | "survived" | "noCoverage" | "ignored" | "errors") =>
    files.reduce((total, file) => total + file[key], 0);
  const noticed = sum("killed") + sum("timeout");
  const total = noticed + sum("survived") + sum("noCoverage");
  return {
    killed: sum("killed"),
    timeout: sum("timeout"),
    survived: sum("survived"),
    noCoverage: sum("noCoverage"),
    ignored: sum("ignored"),
    errors: sum("errors"),
    total,
    percent: total === 0 ? 100 : (100 * noticed) / total,
  };
}
