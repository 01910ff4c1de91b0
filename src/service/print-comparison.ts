import { displayWidth, layOutLine } from "../report/display-line.ts";
import type { Palette } from "../report/palette.ts";
import type { ArtifactDifference } from "./compare-artifacts.ts";

/** How two artifacts are printed side by side. */
export interface PrintComparisonOptions {
  /** Names of the two files as the person gave them. */
  readonly files: readonly [before: string, after: string];
  readonly palette: Palette;
}

/** The differences of two artifacts for a person: facts as a table, then what a declaration would have to change. */
export function printComparison(
  differences: readonly ArtifactDifference[],
  { files, palette }: PrintComparisonOptions,
): string {
  const [before, after] = files.map(safe);
  if (differences.length === 0) return `${before} and ${after} state the same, byte for byte\n`;
  const rows = differences.map((one) => [one.what, one.before ?? "–", one.after ?? "–"].map(safe));
  const table = alignColumns([["", before ?? "", after ?? ""], ...rows]);
  const statements = [...new Set(differences.flatMap(({ statement }) => statement ?? []))];
  const lines = [
    palette.strong(table[0] ?? ""),
    ...table.slice(1),
    ...(statements.length > 0
      ? [
          "",
          palette.strong(`A declaration of ${before} would change for ${after}:`),
          `  ${statements.join(", ")}`,
        ]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** Text from a file, with what could move the cursor or turn the direction made visible. */
function safe(text: string): string {
  return layOutLine(text.replace(/\s+/g, " ")).text;
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - displayWidth(cell)))
      .join("  ")
      .trimEnd(),
  );
}
