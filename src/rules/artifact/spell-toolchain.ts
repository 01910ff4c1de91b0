import type { ArtifactFacts } from "../../model/artifact-facts.ts";

/** Compiler or converter and its version in one text, as `embedded.toolchain` has it; `undefined` where neither is stated. */
export function spellToolchain(producer: ArtifactFacts["producer"]): string | undefined {
  const parts = [producer.name, producer.version].filter((part) => part);
  return parts.length > 0 ? parts.join(" ") : undefined;
}
