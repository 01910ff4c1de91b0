import { createHash } from "node:crypto";
import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyzeMetafile, type BuildOptions, build, type Metafile } from "esbuild";
import { buildTypes } from "./build-types.ts";
import {
  deferPackages,
  lazyBuiltins,
  leanFindings,
  leaveOut,
  partsApart,
  standIn,
} from "./bundle-plugins.ts";
import { listLicences } from "./list-licences.ts";

// Makes `dist`, which is what the package ships: everything bundled, nothing to install besides.
//   node src/codegen/build.ts [--types] [--analyze]

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "dist");
/** Built beside and moved into place, so that nobody ever runs half of a build. */
const beside = join(root, `dist.${process.pid}`);

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  target: "node22",
  outdir: beside,
  metafile: true,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
} as const satisfies BuildOptions;

/** Libraries are taken as they would run in a browser: as modules, and without Node. */
const anywhere = {
  platform: "neutral",
  mainFields: ["module", "main"],
  conditions: ["browser", "module"],
} as const satisfies BuildOptions;

/**
 * `hml check`, for a fast start: one file, because one is found and read faster than fifty, with nothing in it that a
 * check of HML text does not use.
 */
const parts = new Map<string, string>();
const checkAlone: BuildOptions = {
  ...shared,
  ...anywhere,
  entryPoints: { "cli/check": "src/cli/check-main.ts" },
  outExtension: { ".js": ".cjs" },
  // The launcher runs it as a script, so that what was compiled of it can be kept: see cached-script.ts.
  format: "cjs",
  banner: { js: '(function(module,importPart){"use strict";' },
  footer: { js: "})" },
  minifyIdentifiers: true,
  plugins: [partsApart(parts), lazyBuiltins, leanFindings, deferPackages],
};

/** Library and commands share their code; what one notation or one command needs is loaded with it. */
const everything = (): BuildOptions => ({
  ...shared,
  ...anywhere,
  entryPoints: {
    index: "src/index.ts",
    grammar: "grammar/parse-hml.ts",
    "cli/main": "src/cli/main.ts",
    "cli/lsp-thread": "src/cli/lsp-thread.ts",
    ...Object.fromEntries(parts),
  },
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  external: ["node:*"],
  plugins: [leaveOut(/\/lsp\/start-node-server\.ts$/, "../language-server.js")],
});

/** The server brings a library that was written for `require`. */
const server: BuildOptions = {
  ...shared,
  entryPoints: { "language-server": "lsp/start-node-server.ts" },
  platform: "node",
  mainFields: ["module", "main"],
  banner: {
    js: 'import { createRequire as createRequireOfNode } from "node:module"; const require = createRequireOfNode(import.meta.url);',
  },
};

/** The server for a page: a script of its own that is both a classic and a module worker, and that starts itself. */
const worker: BuildOptions = {
  ...shared,
  ...anywhere,
  entryPoints: { "language-server-worker": "lsp/worker/start-worker-server.ts" },
  format: "iife",
  target: "es2022",
  minifyIdentifiers: true,
};

const started = performance.now();
try {
  const alone = await Promise.all([checkAlone, server, worker].map(bundle));
  const metafiles = [...alone, await bundle(everything())];
  await buildLauncher();
  writeFileSync(join(beside, "THIRD-PARTY-LICENSES.txt"), listLicences(root, metafiles));
  if (process.argv.includes("--types")) buildTypes(root, join(beside, "types"));
  if (process.argv.includes("--analyze"))
    for (const one of metafiles) console.log(await analyzeMetafile(one));
  writeStamp(metafiles);
  rmSync(dist, { recursive: true, force: true });
  renameSync(beside, dist);
} catch (fault) {
  // esbuild has said what is wrong, and where.
  if (!(fault instanceof Error && "errors" in fault)) console.error(fault);
  process.exitCode = 1;
} finally {
  rmSync(beside, { recursive: true, force: true });
}

async function bundle(options: BuildOptions): Promise<Metafile> {
  return (await build({ ...options, metafile: true })).metafile;
}

/**
 * The launcher holds nothing but itself, in words that an old Node can read before anything else is loaded. It takes the
 * code that is made for its command.
 */
async function buildLauncher(): Promise<void> {
  const check = join(beside, "cli/check.cjs");
  // `import` in a script is experimental, and says so; the launcher, which is a module, does it for the script.
  const script = toAscii(readFileSync(check, "utf8")).replaceAll(
    'import("../parts/',
    'importPart("../parts/',
  );
  writeFileSync(check, script);
  await build({
    ...shared,
    entryPoints: { "cli/hml": "src/cli/hml.ts" },
    format: "esm",
    target: "es2020",
    platform: "neutral",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [standIn(/\/load-main\.ts$/, "src/cli/load-built-main.ts")],
    define: { CHECK_DIGEST: JSON.stringify(createHash("sha256").update(script).digest("hex").slice(0, 16)) },
  });
  chmodSync(join(beside, "cli/hml.js"), 0o755);
}

/** Read as Latin-1, which is faster; one other character would make the whole text twice as large in memory. */
function toAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Its time tells `setup.mjs` whether dist is current. */
function writeStamp(metafiles: readonly Metafile[]): void {
  const outputs = metafiles.flatMap(({ outputs }) => Object.keys(outputs));
  const bytes = outputs.reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
  const stamp = { files: outputs.length, bytes, milliseconds: Math.round(performance.now() - started) };
  writeFileSync(join(beside, "build.json"), `${JSON.stringify(stamp)}\n`);
}
