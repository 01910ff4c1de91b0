import { knownFindings } from "./generated/known-findings.gen.ts";
import type { KnownFinding } from "./known-finding.ts";

const index: ReadonlyMap<string, KnownFinding> = new Map(
  knownFindings.flatMap((one) => [[one.code, one] as const, [one.name, one] as const]),
);

/** A finding by its code or its name. */
export function findFinding(codeOrName: string): KnownFinding | undefined {
  return index.get(codeOrName);
}

/** All codes and names, for “did you mean”. */
export function* listFindingNames(): Generator<string> {
  for (const { code, name } of knownFindings) {
    yield code;
    yield name;
  }
}
