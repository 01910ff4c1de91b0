import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyzeMetafile, type BuildOptions, build, type Metafile, transform } from "esbuild";
import { buildTypes } from "./build-types.ts";
import { listLicences } from "./list-licences.ts";

// Makes `dist`, which is what the package ships: everything bundled, nothing to install besides.
//   node src/codegen/build.ts [--types] [--analyze]

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "dist");

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  target: "node22",
  outdir: "dist",
  metafile: true,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
} as const satisfies BuildOptions;

/** Library and command line share their code; nothing of it below the command line knows Node. */
const program: BuildOptions = {
  ...shared,
  entryPoints: { "cli/main": "src/cli/main.ts", index: "src/index.ts", grammar: "grammar/parse-hml.ts" },
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  platform: "neutral",
  mainFields: ["module", "main"],
  conditions: ["browser", "module"],
  external: ["node:*", "*/language-server.js"],
};

/** The server brings a library that was written for `require`. */
const server: BuildOptions = {
  ...shared,
  entryPoints: { "language-server": "lsp/server.ts" },
  platform: "node",
  mainFields: ["module", "main"],
  banner: {
    js: 'import { createRequire as createRequireOfNode } from "node:module"; const require = createRequireOfNode(import.meta.url);',
  },
};

const started = performance.now();
rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, "cli"), { recursive: true });
const metafiles = await Promise.all(
  [program, server].map(async (options) => (await build(options)).metafile as Metafile),
);
await buildLauncher();
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), listLicences(root, metafiles));
if (process.argv.includes("--types")) buildTypes(root, join(dist, "types"));
if (process.argv.includes("--analyze")) for (const one of metafiles) console.log(await analyzeMetafile(one));
writeStamp();

/** The launcher is not bundled: an old Node must be able to read it before anything else is loaded. */
async function buildLauncher(): Promise<void> {
  const source = readFileSync(join(root, "src/cli/hml.ts"), "utf8");
  const { code } = await transform(source, { loader: "ts", format: "esm", target: "es2018" });
  const path = join(dist, "cli/hml.js");
  writeFileSync(path, `#!/usr/bin/env node\n${code.replace("./main.ts", "./main.js")}`);
  chmodSync(path, 0o755);
}

/** Its time tells `setup.mjs` whether dist is current. */
function writeStamp(): void {
  const outputs = metafiles.flatMap(({ outputs }) => Object.keys(outputs));
  const bytes = outputs.reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
  const stamp = { files: outputs.length, bytes, milliseconds: Math.round(performance.now() - started) };
  writeFileSync(join(dist, "build.json"), `${JSON.stringify(stamp)}\n`);
}
