import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { domi, lengthOf, modelDef, type Piece, smallestGraph } from "../../src/artifacts/sample-bytes.ts";
import { sampleGigabytes } from "../../src/artifacts/sample-gigabytes.ts";
import { measureCommands } from "./measure.ts";

const program = fileURLToPath(new URL("../../dist/cli/hml.js", import.meta.url));
const reporter = pathToFileURL(fileURLToPath(new URL("report-use.mjs", import.meta.url))).href;

/** What was measured of artifacts of a gigabyte. Times in milliseconds, medians, of whole processes. */
export interface ArtifactTimes {
  /** `hml inspect` of one file: facts and digest. */
  readonly inspect: number;
  /** The same of a file of a few bytes: what it takes to start and to print. */
  readonly inspectSmall: number;
  /** `openssl dgst -sha256` of the same two files; `undefined` where it is not installed. */
  readonly openssl: number | undefined;
  readonly opensslSmall: number | undefined;
  /** `hml inspect` of two such files at once. */
  readonly inspectTwo: number;
  readonly uses: readonly ArtifactUse[];
}

export interface ArtifactUse {
  readonly name: string;
  readonly bytes: number;
  /** Bytes read for facts; the digest needs them all, and is not counted. */
  readonly bytesRead: number;
  readonly residentBytes: number;
}

/** Two large ones and a small one. */
type Files = readonly [one: string, two: string, small: string];

/** Inspects sparse artifacts of a gigabyte with the built program, beside `openssl` where that is installed. */
export function measureArtifacts(): ArtifactTimes {
  const folder = mkdtempSync(join(tmpdir(), "hml-bench-"));
  try {
    const uses = sampleGigabytes.map(({ name, pieces }) => {
      const file = join(folder, "artifact");
      writeSparse(file, pieces);
      return { name, bytes: lengthOf(pieces), ...useOf(file) };
    });
    const [one, two, small] = [join(folder, "one.om"), join(folder, "two.om"), join(folder, "small.om")];
    for (const file of [one, two]) writeSparse(file, sampleGigabytes[0]?.pieces ?? []);
    writeSparse(small, domi([[0, modelDef(smallestGraph)]]));
    return { uses, ...timesOf([one, two, small]) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Zeros are left out: the file takes the room of what is written. */
function writeSparse(file: string, pieces: readonly Piece[]): void {
  const descriptor = openSync(file, "w");
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece !== "number") writeSync(descriptor, piece, 0, piece.length, at);
    at += lengthOf([piece]);
  }
  closeSync(descriptor);
  truncateSync(file, at);
}

function useOf(file: string): Pick<ArtifactUse, "bytesRead" | "residentBytes"> {
  const { status, output } = spawnSync(
    process.execPath,
    ["--import", reporter, program, "inspect", file, "--json"],
    { stdio: ["ignore", "ignore", "inherit", "pipe"], encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`hml inspect ended with ${status}`);
  return JSON.parse(output[3] ?? "");
}

function timesOf([one, two, small]: Files): Omit<ArtifactTimes, "uses"> {
  const inspect = (name: string, ...files: readonly string[]) => {
    return { name, command: process.execPath, parameters: [program, "inspect", ...files, "--json"] };
  };
  const digest = (name: string, file: string) => {
    return { name, command: "openssl", parameters: ["dgst", "-sha256", file] };
  };
  const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
  const times = measureCommands(
    [
      inspect("inspect", one),
      inspect("inspectSmall", small),
      inspect("inspectTwo", one, two),
      ...(hasOpenssl ? [digest("openssl", one), digest("opensslSmall", small)] : []),
    ],
    { turns: 7, uncounted: 1 },
  );
  return {
    inspect: times.get("inspect") ?? Number.NaN,
    inspectSmall: times.get("inspectSmall") ?? Number.NaN,
    inspectTwo: times.get("inspectTwo") ?? Number.NaN,
    openssl: times.get("openssl"),
    opensslSmall: times.get("opensslSmall"),
  };
}
