import type { ArtifactFacts } from "../model/artifact-facts.ts";
import { enums } from "../model/vocabulary/enums.ts";

/** The declared format of a file: `undefined` for one that no declaration can name. */
export function declaredFormat(facts: ArtifactFacts): string | undefined {
  const format = facts.format === "om2" ? "om" : facts.format;
  return Object.hasOwn(enums.format.values, format) ? format : undefined;
}
