import { type Explanation, findReason } from "./explained.ts";
import { type FileRecord, folderOf, type MutationRecord, type Score, scoreOf } from "./record.ts";

/** The record by folder, one line each, and the sum. */
export function printScores(record: MutationRecord, stale: readonly string[]): string {
  const folders = new Map<string, FileRecord[]>();
  for (const [file, one] of record) {
    const folder = folderOf(file);
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  }
  const rows = [...folders].map(([folder, files]) => printRow(folder, scoreOf(files)));
  const head = ["", "killed", "endless", "survived", "uncovered", "total", "ignored", "score"];
  return [
    printCells(head),
    ...rows,
    printRow("all", scoreOf([...record.values()])),
    "",
    stale.length === 0
      ? "Every file is as it was measured."
      : `Changed since it was measured (\`npm run mutation -- --stale\`):\n${stale.map((file) => `  ${file}`).join("\n")}`,
  ].join("\n");
}

function printRow(name: string, score: Score): string {
  const { killed, timeout, survived, noCoverage, total, ignored, percent } = score;
  return printCells([name, killed, timeout, survived, noCoverage, total, ignored, `${percent.toFixed(1)} %`]);
}

function printCells([name, ...numbers]: readonly (string | number)[]): string {
  return [String(name).padEnd(24), ...numbers.map((one) => String(one).padStart(10))].join("");
}

/** What survives, one paragraph each, with its reason where somebody has looked at it. */
export function printSurvivors(record: MutationRecord, explanations: readonly Explanation[]): string {
  return [...record]
    .flatMap(([file, { survivors }]) =>
      survivors.map((survivor) => {
        const { line, mutator, text, replacement, uncovered } = survivor;
        const reason = findReason(explanations, file, survivor);
        return [
          `${file}:${line} ${mutator}${uncovered ? ", reached by no test" : ""}`,
          `  ${text}`,
          `  → ${replacement}`,
          ...(reason === undefined ? [] : [`  ${reason}`]),
        ].join("\n");
      }),
    )
    .join("\n");
}
