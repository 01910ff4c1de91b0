import type { Descriptor } from "../diagnostics/descriptor.ts";
import type { Code } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./define-rule.ts";

/** As much of a finding as configuration and comments need to know. */
export interface KnownFinding {
  readonly code: Code;
  readonly name: string;
  /** Whether it may be lowered or silenced: everything but an error of the core profile (spec `REQ-DIAG-6`). */
  readonly yields: boolean;
}

/** Every finding there is, by code and by name. */
export interface FindingIndex {
  find(codeOrName: string): KnownFinding | undefined;
  /** All codes and names, for “did you mean”. */
  readonly names: readonly string[];
}

/** Indexes descriptors; a finding that is no rule (syntax, structure, artifacts) belongs to the core. */
export function indexFindings(descriptors: readonly (Descriptor | Rule)[]): FindingIndex {
  const known = new Map<string, KnownFinding>();
  for (const descriptor of descriptors) {
    const core = !("profile" in descriptor) || descriptor.profile === "core";
    const finding: KnownFinding = {
      code: descriptor.code,
      name: descriptor.name,
      yields: descriptor.severity !== "error" || !core,
    };
    known.set(finding.code, finding);
    known.set(finding.name, finding);
  }
  return { find: (codeOrName) => known.get(codeOrName), names: [...known.keys()] };
}
