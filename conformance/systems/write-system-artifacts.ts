import { existsSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeSystemArtifact, systemArtifactNames } from "./make-system-artifacts.ts";

/**
 * Writes the artifacts of the worked examples beside their declarations. They are not kept in version control (40 MB of
 * made-up weights); `npm run systems` and the tests write those that are missing.
 */
export function writeSystemArtifacts(): void {
  for (const name of systemArtifactNames) {
    const path = fileURLToPath(new URL(name, import.meta.url));
    const bytes = existsSync(path) ? undefined : makeSystemArtifact(name);
    if (bytes) writeFileSync(path, bytes);
    else if (statSync(path).size === 0) throw new Error(`${name} is empty; delete it and try again`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeSystemArtifacts();
