// Makes a fresh clone ready, then runs a script of the project with the project's own Node:
//   node src/codegen/setup.mjs [script.ts] [arguments…]
// Plain JavaScript without dependencies, because it runs before anything is installed and on any Node since 18.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const builder = "src/codegen/build.ts";
const [script, ...scriptArguments] = process.argv.slice(2);

if (!isInstalled()) install();
if (script !== builder && !isBuilt()) run(projectNode(), [builder]);
if (script) run(projectNode(), [script, ...scriptArguments]);

/** Whether node_modules holds exactly what package-lock.json names, as far as this platform needs it. */
function isInstalled() {
  const installed = readLock("node_modules/.package-lock.json");
  const wanted = readLock("package-lock.json");
  if (!installed || !wanted || !existsSync(projectNode())) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (path === "" || link) return true;
    const found = installed[path];
    return found ? found.version === version : (optional ?? devOptional) === true;
  });
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * Not `npm ci`: it refuses a lock in which a package for some other platform is missing, as it is wherever a registry
 * does not carry all of them. `npm install` takes the versions of the lock too, and with `--no-save` leaves it alone.
 */
function install() {
  const started = Date.now();
  console.error("Installing what the project needs (only when package-lock.json has changed) …");
  const npm = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (npm.status !== 0 || !isInstalled()) {
    console.error(`${npm.stdout ?? ""}${npm.stderr ?? ""}${npm.error ?? ""}`);
    console.error('"npm install" has failed; its output stands above.');
    process.exit(npm.status || 1);
  }
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Whether dist is younger than everything that it is made from. */
function isBuilt() {
  const stamp = modifiedAt(join(root, "dist/build.json"));
  if (stamp === undefined) return false;
  const suite = ["suite", "adapters", "families", "artifacts", "lies"].map((name) => `conformance/${name}`);
  const sources = ["src", "grammar", "lsp", ...suite, "package.json", "package-lock.json"];
  return sources.every((path) => newestIn(join(root, path)) <= stamp);
}

function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return path.endsWith(".test.ts") ? 0 : stat.mtimeMs;
  const inside = readdirSync(path).map((name) => newestIn(join(path, name)));
  return Math.max(0, ...inside);
}

function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** The Node that package.json asks for, installed as a dependency; this one where it is new enough on its own. */
function projectNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const own = join(root, "node_modules/node/bin", name);
  if (existsSync(own)) return own;
  const [major = 0] = process.versions.node.split(".").map(Number);
  return major >= 24 ? process.execPath : own;
}

function run(node, parameters) {
  const path = [join(root, "node_modules/.bin"), process.env.PATH].join(
    process.platform === "win32" ? ";" : ":",
  );
  const child = spawnSync(node, parameters, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  if (child.error) console.error(String(child.error));
  if (child.status !== 0) process.exit(child.status ?? 1);
}
