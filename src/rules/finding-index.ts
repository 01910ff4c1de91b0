import { knownFindings } from "./generated/known-findings.gen.ts";
import type { KnownFinding } from "./known-finding.ts";

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
