import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadSuite } from "./load-suite.ts";
import { coverRequirements } from "./requirements.ts";
import { printTraceability, traceSystems } from "./traceability.ts";

// Writes spec/generated/traceability.md.

const root = fileURLToPath(new URL("../", import.meta.url));
const { cases } = loadSuite(root);
const page = printTraceability(traceSystems(cases), coverRequirements(root, cases));
writeFileSync(`${root}spec/generated/traceability.md`, page);
