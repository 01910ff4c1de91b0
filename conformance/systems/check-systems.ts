import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { workedSystems } from "./systems.ts";
import { writeSystemArtifacts } from "./write-system-artifacts.ts";

// `npm run systems`: the worked examples of every system of the source article, checked against their artifacts.

const root = fileURLToPath(new URL("../../", import.meta.url));
writeSystemArtifacts();
const declarations = workedSystems.map(({ folder }) => `conformance/systems/${folder}/declaration.hml`);
const command = [`${root}dist/cli/hml.js`, "check", ...declarations];
process.exitCode = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" }).status ?? 70;
