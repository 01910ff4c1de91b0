import type { Code } from "../diagnostics/diagnostic.ts";
import { knownFindings } from "./generated/known-findings.gen.ts";

/** As much of a finding as configuration and comments need to know. */
export interface KnownFinding {
  readonly code: Code;
  readonly name: string;
  /** Whether it may be lowered or silenced: everything but an error of the core profile (spec `REQ-DIAG-6`). */
  readonly yields: boolean;
}

let index: ReadonlyMap<string, KnownFinding> | undefined;

/** A finding by its code or its name. */
export function findFinding(codeOrName: string): KnownFinding | undefined {
  index ??= new Map(knownFindings.flatMap((one) => [[one.code, one] as const, [one.name, one] as const]));
  return index.get(codeOrName);
}

/** All codes and names, for “did you mean”. */
export function* listFindingNames(): Generator<string> {
  for (const { code, name } of knownFindings) {
    yield code;
    yield name;
  }
}
