import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

// `npm run generate [-- --check]`: everything that is derived, below the suite and from it. The page of the suite is written
// by a script of the suite, because code generation does not import what it generates for.

const root = fileURLToPath(new URL("../../", import.meta.url));
const scripts = ["src/codegen/generate.ts", "conformance/write-traceability.ts"] as const;
const parameters = process.argv.slice(2);

// What is only compared is compared at once; what is written may be what the next script reads.
const codes = parameters.includes("--check") ? await Promise.all(scripts.map(runScript)) : await runInTurn();
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

async function runInTurn(): Promise<readonly number[]> {
  const ended: number[] = [];
  for (const script of scripts) {
    ended.push(await runScript(script));
    if (ended.at(-1) !== 0) break;
  }
  return ended;
}

async function runScript(script: string): Promise<number> {
  const child = spawn(process.execPath, [script, ...parameters], { cwd: root, stdio: "inherit" });
  const [code] = await once(child, "exit");
  return typeof code === "number" ? code : 1;
}
