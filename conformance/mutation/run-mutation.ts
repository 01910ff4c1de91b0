import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readExplanations } from "./explained.ts";
import { printScores, printSurvivors } from "./print-record.ts";
import {
  type FileRecord,
  listMutatedFiles,
  listStaleFiles,
  type MutationRecord,
  mutatedFolders,
  readRecord,
  scoreOf,
  writeRecord,
} from "./record.ts";
import { runStryker } from "./run-stryker.ts";

/** Sources of a batch: some two thousand mutants. */
const batchBytes = 100_000;

const usage = `npm run mutation -- <what>

  src/rules/values …     measures folders or files
  --slice 3/20           measures every 20th file, from the third on: a night of CI
  --stale                measures what was changed since it was measured
  --all                  measures everything: an hour or two
  --compare              with any of these: leaves the record alone, and fails on a survivor that it does not list

  --scores               prints the record by folder, and what is stale
  --survivors [folder …] prints what survives, with the reasons
`;

const root = fileURLToPath(new URL("../../", import.meta.url));
const parameters = process.argv.slice(2);
const isAsked = (flag: string) => parameters.includes(flag);
const record = readRecord(root);
process.chdir(root);

if (isAsked("--scores")) console.log(printScores(record, listStaleFiles(root, record)));
else if (isAsked("--survivors")) {
  const shown = new Map([...record].filter(([file]) => isNamed(file, true)));
  console.log(printSurvivors(shown, readExplanations(root)));
} else await measure(selectFiles());

/** Whether the command names a file, itself or by its folder. */
function isNamed(file: string, otherwise: boolean): boolean {
  const names = parameters.filter((one) => !one.startsWith("--") && !/^\d+\/\d+$/.test(one));
  if (names.length === 0) return otherwise;
  return names.some((name) => file === name || file.startsWith(`${name.replace(/\/$/, "")}/`));
}

function selectFiles(): readonly string[] {
  const files = listMutatedFiles(root);
  const slice = parameters[parameters.indexOf("--slice") + 1]?.match(/^(\d+)\/(\d+)$/);
  if (isAsked("--slice") && slice) {
    const [number, of] = [Number(slice[1]), Number(slice[2])];
    if (number >= 1 && number <= of) return files.filter((_, i) => i % of === number - 1);
  }
  if (isAsked("--slice")) fail(`"--slice" wants a number and how many there are, as in "--slice 3/20"`);
  if (isAsked("--stale")) return listStaleFiles(root, record).filter((file) => isNamed(file, true));
  if (isAsked("--all")) return files;
  const named = files.filter((file) => isNamed(file, false));
  if (named.length === 0) fail(usage);
  return named;
}

async function measure(files: readonly string[]): Promise<void> {
  if (files.length === 0) return console.log("Nothing is stale.");
  if (!existsSync(join(root, "conformance/cases"))) fail("the suite is not there");
  const measured = new Map<string, FileRecord>();
  for (const batch of listBatches(files)) {
    const part = await runStryker(root, batch);
    for (const [file, one] of part) measured.set(file, one);
    // Read again: another slice may have ended in the meantime. Written now: an end before the last is no loss.
    if (!isAsked("--compare")) writeRecord(root, new Map([...readRecord(root), ...part]));
  }
  const { percent, total, survived, noCoverage } = scoreOf([...measured.values()]);
  console.log(
    `${files.length} files, ${total} mutants, ${survived + noCoverage} survive: ${percent.toFixed(1)} %`,
  );
  if (isAsked("--compare")) compare(measured);
}

/** Files that are measured together: of one half of the project, and a few minutes of them. */
function listBatches(files: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    bytes += statSync(join(root, file)).size;
    if (last && bytes < batchBytes && halfOf(last[0]) === halfOf(file)) last.push(file);
    else {
      batches.push([file]);
      bytes = statSync(join(root, file)).size;
    }
  }
  return batches;
}

function halfOf(file: string | undefined): string | undefined {
  return mutatedFolders.find((folder) => file?.startsWith(folder));
}

/** Fails on a survivor that the record does not list. Lines may have moved. */
function compare(measured: MutationRecord): void {
  const unknown = new Map<string, FileRecord>();
  for (const [file, one] of measured) {
    const known = new Set(
      record.get(file)?.survivors.map(({ text, replacement }) => `${text}→${replacement}`),
    );
    const survivors = one.survivors.filter(({ text, replacement }) => !known.has(`${text}→${replacement}`));
    if (survivors.length > 0) unknown.set(file, { ...one, survivors });
  }
  if (unknown.size === 0) return;
  console.error(`New survivors:\n${printSurvivors(unknown, readExplanations(root))}`);
  process.exitCode = 1;
}

function fail(text: string): never {
  console.error(text);
  process.exit(2);
}
