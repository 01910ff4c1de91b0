import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Folder of real compiled models, kept beside the project and never inside it; absent on most machines. */
export const sharedArtifactsFolder = fileURLToPath(new URL("../../shared/artifacts/", import.meta.url));

/** One line of the folder's `PROVENANCE.tsv`. */
export interface SharedArtifact {
  /** Path below the folder, with `/`. */
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The real artifacts, or an empty list with a printed reason where the folder is absent. */
export function listSharedArtifacts(): readonly SharedArtifact[] {
  const table = `${sharedArtifactsFolder}PROVENANCE.tsv`;
  if (!existsSync(table)) {
    console.warn(`skipped: no real artifacts at ${sharedArtifactsFolder} (see CONTRIBUTING.md)`);
    return [];
  }
  const [header = "", ...lines] = readFileSync(table, "utf8").trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    const file = cell("local_path");
    return {
      file,
      path: `${sharedArtifactsFolder}${file}`,
      bytes: Number(cell("size")),
      sha256: cell("sha256"),
    };
  });
}
