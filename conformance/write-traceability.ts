import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { traceContradictions } from "./contradictions.ts";
import { loadSuite } from "./load-suite.ts";
import { coverRequirements } from "./requirements.ts";
import { printTraceability, traceSystems } from "./traceability.ts";

// Writes spec/generated/traceability.md, a part of `npm run generate`; `--check` compares it instead.

const root = fileURLToPath(new URL("../", import.meta.url));
const path = "spec/generated/traceability.md";
const { cases } = loadSuite(root);
const page = printTraceability({
  systems: traceSystems(cases),
  contradictions: traceContradictions(cases),
  coverage: coverRequirements(root, cases),
});
if (readFileSync(root + path, "utf8") !== page) {
  if (process.argv.includes("--check")) {
    console.error(`stale: ${path}. Run \`npm run generate\` and commit the result.`);
    process.exitCode = 1;
  } else {
    writeFileSync(root + path, page);
    console.log(`wrote: ${path}`);
  }
}
