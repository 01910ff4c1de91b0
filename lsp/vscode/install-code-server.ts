import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeServerFolder, codeServerVersion, missingCodeServer } from "./code-server.ts";

// VS Code as a server, for the tests of the extension: `node lsp/vscode/install-code-server.ts`. It has 600 MB and needs
// libkrb5-dev and a compiler, so that it is no dependency of the project: `.ci/run` calls this, and so may you.

const manifest = join(codeServerFolder, "package.json");
const wanted = JSON.stringify(
  {
    private: true,
    dependencies: { "code-server": codeServerVersion },
    // Its native parts are built when it is installed.
    allowScripts: { "code-server": true, argon2: true },
  },
  undefined,
  2,
);

const isCurrent = existsSync(manifest) && readFileSync(manifest, "utf8") === wanted;
if (isCurrent && missingCodeServer() === undefined) console.log(`code-server ${codeServerVersion} is there.`);
else install();

function install(): void {
  const started = performance.now();
  console.log(`Installing code-server ${codeServerVersion} into .cache/code-server …`);
  rmSync(codeServerFolder, { recursive: true, force: true });
  mkdirSync(codeServerFolder, { recursive: true });
  writeFileSync(manifest, wanted);
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  const npm = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: codeServerFolder,
    encoding: "utf8",
    env: { ...process.env, PATH: path },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (npm.status === 0 && missingCodeServer() === undefined) {
    console.log(`Installed in ${Math.round((performance.now() - started) / 1000)} s.`);
    return;
  }
  console.error(`${npm.stdout ?? ""}${npm.stderr ?? ""}${npm.error ?? ""}`);
  console.error('"npm install code-server" has failed; its output stands above.');
  process.exitCode = 1;
}
