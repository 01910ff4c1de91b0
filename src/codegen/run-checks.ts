import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

// `npm test`: everything that must hold before a change is handed in, one step after the other, and the sum at the end.

const root = fileURLToPath(new URL("../../", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "hml-checks-"));
const testReport = join(scratch, "tests.json");

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Shown while it runs; otherwise only when it fails. */
  readonly talks?: true;
}

const steps: readonly Step[] = [
  { name: "types", command: ["tsc", "-p", "."] },
  { name: "types of the playground's page", command: ["tsc", "-p", "lsp/playground/page"] },
  { name: "lint and format", command: ["biome", "check", "--error-on-warnings"] },
  { name: "generated files are current", command: ["node", "src/codegen/generate.ts", "--check"] },
  {
    name: "tests",
    command: ["vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${testReport}`],
    talks: true,
  },
  { name: "the package installs and runs", command: ["node", "src/codegen/check-package.ts"] },
];

/** What vitest writes, as far as it is read here. */
interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

let passed = 0;
let failed = 0;
for (const step of steps) {
  if (runStep(step)) passed++;
  else failed++;
}
const skipped = countTests();
rmSync(scratch, { recursive: true });
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed === 0 ? 0 : 1;

function runStep({ name, command: [program = "", ...parameters], talks }: Step): boolean {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(program, parameters, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: talks ? "inherit" : "pipe",
    maxBuffer: 256 * 1024 * 1024,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "✔" : "✖"} ${name} (${seconds} s)`);
  if (status !== 0 && !talks) console.log(`${stdout}${stderr}`);
  return status === 0;
}

/** Adds the single tests to the sum. In CI a test that is skipped counts as failed, unless it needs real artifacts. */
function countTests(): number {
  const report = readReport();
  if (!report) return 0;
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  let count = 0;
  for (const { name, assertionResults } of report.testResults) {
    for (const { status, fullName } of assertionResults) {
      if (status === "passed" || status === "failed") continue;
      console.log(`skipped: ${relative(root, name)}: ${fullName}`);
      if (process.env.CI && !needsSharedArtifacts(name)) failed++;
      else count++;
    }
  }
  return count;
}

function readReport(): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(testReport, "utf8"));
  } catch {
    return undefined;
  }
}

/** Real models are kept beside the project and are absent on most machines. */
function needsSharedArtifacts(file: string): boolean {
  return readFileSync(file, "utf8").includes("shared-artifacts.ts");
}
