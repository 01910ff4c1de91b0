import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue } from "./artifacts/catalogue.ts";
import { type Reading, readCut, readRaised, readTurned, readWhole } from "./describe-reading.ts";

// Writes conformance/artifacts/readings: look at the difference before you commit it.

const folder = fileURLToPath(new URL("./artifacts/readings/", import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const { name, build } of catalogue) {
  const bytes = build();
  const reading: Reading = {
    read: readWhole(bytes),
    cut: readCut(bytes),
    turned: readTurned(bytes),
    raised: readRaised(bytes),
  };
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(reading, undefined, 1)}\n`);
}
