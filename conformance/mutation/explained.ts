import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { MutationRecord, Survivor } from "./record.ts";

/** Why survivors are left: what is stated must agree, what is left out may be anything. The first that fits counts. */
export interface Explanation {
  /** A file, or the beginning of its path. */
  readonly file?: string;
  readonly mutator?: string;
  /** All of the text that stands there. */
  readonly text?: string;
  /** A pattern for it. */
  readonly like?: string;
  readonly replacement?: string;
  readonly uncovered?: boolean;
  readonly reason: string;
}

export function readExplanations(root: string): readonly Explanation[] {
  return parse(readFileSync(join(root, "conformance/mutation/explained.yaml"), "utf8"));
}

export function explains(one: Explanation, file: string, survivor: Survivor): boolean {
  return (
    (one.file === undefined || file.startsWith(one.file)) &&
    (one.mutator === undefined || one.mutator === survivor.mutator) &&
    (one.text === undefined || one.text === survivor.text) &&
    (one.like === undefined || new RegExp(`^(?:${one.like})$`).test(survivor.text)) &&
    (one.replacement === undefined || one.replacement === survivor.replacement) &&
    (one.uncovered === undefined || one.uncovered === (survivor.uncovered ?? false))
  );
}

/** The reason for which a survivor is left; `undefined`: nobody has looked at it yet. */
export function findReason(
  explanations: readonly Explanation[],
  file: string,
  survivor: Survivor,
): string | undefined {
  return explanations.find((one) => explains(one, file, survivor))?.reason;
}

/** Explanations of what does not survive, or stands there no more. */
export function listNeedless(
  explanations: readonly Explanation[],
  record: MutationRecord,
): readonly Explanation[] {
  const survivors = [...record].flatMap(([file, one]) =>
    one.survivors.map((survivor) => ({ file, survivor })),
  );
  return explanations.filter((one) => !survivors.some(({ file, survivor }) => explains(one, file, survivor)));
}
