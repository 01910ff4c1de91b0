import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Packs the package, installs it into an empty folder, and uses it there as a stranger would.

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hml-package-"));
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

try {
  run(root, npm, ["pack", "--silent", "--pack-destination", folder]);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  const user = join(folder, "user");
  mkdirSync(user);
  writeFileSync(join(user, "package.json"), '{ "name": "user", "private": true, "type": "module" }\n');
  run(user, npm, ["install", "--no-audit", "--no-fund", "--loglevel=error", join(folder, tarball)]);
  checkDependencies(user);
  checkCommand(user);
  checkLibrary(user);
  checkTypes(user);
} finally {
  rmSync(folder, { recursive: true });
}

function checkDependencies(user: string): void {
  const installed = readdirSync(join(user, "node_modules")).filter((name) => !name.startsWith("."));
  expect("nothing else is installed with it", installed.join(), "hml-lang");
}

function checkCommand(user: string): void {
  cpSync(join(root, "conformance/examples/heart-rhythm"), join(user, "models"), { recursive: true });
  const hml = join(user, "node_modules/.bin/hml");
  expect("hml --version", run(user, hml, ["--version"]).trim(), process.env.npm_package_version ?? "0.1.0");
  const report = JSON.parse(run(user, hml, ["check", "models/heart_rhythm.hml", "--format", "json"]));
  expect("hml check", JSON.stringify(report.summary), '{"files":1,"errors":0,"warnings":0,"infos":0}');
  const facts = JSON.parse(run(user, hml, ["inspect", "models/hr_wrist.om", "--json"]));
  expect("hml inspect", facts.format, "om");
  const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.20.2"}})';
  const launcher = join(user, "node_modules/hml-lang/dist/cli/hml.js");
  const refused = spawnSync(process.execPath, ["--import", older, launcher], { encoding: "utf8" });
  expect(
    "an old Node is told what it needs",
    `${refused.status} ${/needs Node.js [\d.]+/.exec(refused.stderr)}`,
    "2 needs Node.js 22.12",
  );
}

function checkLibrary(user: string): void {
  const script = `
    import { existsSync } from "node:fs";
    import schema from "hml-lang/hml.schema.json" with { type: "json" };
    import { checkText, loadNotation, Source } from "hml-lang";
    import { parseHml } from "hml-lang/grammar";
    import { startStdioServer } from "hml-lang/language-server";
    const { diagnostics } = checkText(new Source("face.hml", "hml 1.0\\nmodel face { version: one }"), await loadNotation("hml"));
    const worker = existsSync(new URL(import.meta.resolve("hml-lang/language-server/worker")));
    const xsd = existsSync(new URL(import.meta.resolve("hml-lang/hml.xsd")));
    console.log(typeof parseHml, typeof startStdioServer, typeof schema.$id, worker, xsd, diagnostics.length > 0);
  `;
  writeFileSync(join(user, "use.mjs"), script);
  expect(
    "the entry points load",
    run(user, process.execPath, ["use.mjs"]).trim(),
    "function function string true true true",
  );
}

function checkTypes(user: string): void {
  const script = `
    import { checkText, type Diagnostic, loadNotation, Source } from "hml-lang";
    const { diagnostics } = checkText(new Source("face.hml", "hml 1.0"), await loadNotation("hml"));
    const codes: readonly string[] = diagnostics.map((one: Diagnostic) => one.code);
    // @ts-expect-error a diagnostic has no such property
    console.log(codes, diagnostics[0]?.nothing);
  `;
  writeFileSync(join(user, "use.mts"), script);
  const compilerOptions = { noEmit: true, strict: true, module: "nodenext", target: "es2023", types: [] };
  writeFileSync(join(user, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.mts"] }));
  run(user, join(root, "node_modules/.bin/tsc"), ["-p", "."]);
  console.log("ok: its types serve a stranger");
}

function run(cwd: string, program: string, parameters: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status === 0) return stdout;
  throw new Error(
    `${program} ${parameters.join(" ")} ended with ${status}\n${stdout}${stderr}${error ?? ""}`,
  );
}

function expect(what: string, actual: string, wanted: string): void {
  if (actual !== wanted) throw new Error(`${what}: expected ${wanted}, got ${actual}`);
  console.log(`ok: ${what}`);
}
