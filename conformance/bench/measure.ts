import { spawnSync } from "node:child_process";

/** Something to be timed; what it returns is kept, so that no compiler can leave the work out. */
export interface Candidate {
  readonly name: string;
  run(): unknown;
}

let kept: unknown;

/**
 * Median time of each candidate in milliseconds. They take turns of several runs, so that a busy moment of the machine
 * falls on all of them alike; the first runs of a turn are not counted, because they pay for the garbage of another.
 */
export function measure(candidates: readonly Candidate[], turns = 4): ReadonlyMap<string, number> {
  const [uncounted, counted] = [3, 6];
  const times = candidates.map((): number[] => []);
  for (let turn = 0; turn < turns; turn++) {
    candidates.forEach((candidate, i) => {
      for (let run = 0; run < uncounted + counted; run++) {
        const started = performance.now();
        kept = candidate.run();
        if (run >= uncounted) times[i]?.push(performance.now() - started);
      }
    });
  }
  if (kept === undefined) throw new Error("a candidate has done nothing");
  return new Map(candidates.map(({ name }, i) => [name, median(times[i] ?? [])]));
}

/** A program to be timed from its start to its end. */
export interface TimedCommand {
  readonly name: string;
  readonly command: string;
  readonly parameters: readonly string[];
}

/** Median wall time in milliseconds of whole processes, taking turns. */
export function measureCommands(
  commands: readonly TimedCommand[],
  { turns = 25, uncounted = 2 } = {},
): ReadonlyMap<string, number> {
  const times = commands.map((): number[] => []);
  for (let turn = 0; turn < turns + uncounted; turn++) {
    commands.forEach(({ name, command, parameters }, i) => {
      const started = process.hrtime.bigint();
      const { status } = spawnSync(command, parameters, { stdio: "ignore" });
      const took = Number(process.hrtime.bigint() - started) / 1e6;
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      if (turn >= uncounted) times[i]?.push(took);
    });
  }
  return new Map(commands.map(({ name }, i) => [name, median(times[i] ?? [])]));
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? Number.NaN;
}
