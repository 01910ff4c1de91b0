import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { MutationRecord, Survivor } from "./record.ts";

/** Survivors that somebody has looked at, and why no test can, or need, notice them. */
export interface Explanation {
  readonly file: string;
  readonly text: string;
  /** Left out: every replacement of that text. */
  readonly replacement?: string;
  readonly reason: string;
}

export function readExplanations(root: string): readonly Explanation[] {
  return parse(readFileSync(join(root, "conformance/mutation/explained.yaml"), "utf8"));
}

export function explains(one: Explanation, file: string, survivor: Survivor): boolean {
  return (
    one.file === file &&
    one.text === survivor.text &&
    (one.replacement === undefined || one.replacement === survivor.replacement)
  );
}

/** Explanations of what does not survive, or stands there no more. */
export function listNeedless(
  explanations: readonly Explanation[],
  record: MutationRecord,
): readonly Explanation[] {
  return explanations.filter(
    (one) => !record.get(one.file)?.survivors.some((survivor) => explains(one, one.file, survivor)),
  );
}
