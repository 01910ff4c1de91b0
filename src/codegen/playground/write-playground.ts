import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import { listLicences } from "../list-licences.ts";
import { listExamples } from "./list-examples.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const page = join(root, "lsp/playground/page");

/** A script of the playground, and what a browser has to fetch of it. */
export interface ScriptSize {
  readonly name: string;
  readonly bytes: number;
  readonly compressed: number;
}

export interface PlaygroundOptions {
  /** The documentation site that it is a part of, as seen from its page; left out where it stands alone. */
  readonly site?: string;
}

/** Writes the playground into a folder, which is emptied first. The worker must have been built into `dist`. */
export async function writePlayground(
  out: string,
  { site }: PlaygroundOptions = {},
): Promise<readonly ScriptSize[]> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, "examples"), { recursive: true });
  const { metafile } = await build(scripts(out));
  const worker = "language-server-worker.js";
  cpSync(join(root, "dist", worker), join(out, worker));
  const ofWorker = readFileSync(join(root, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");
  writeFileSync(
    join(out, "THIRD-PARTY-LICENSES.txt"),
    `${listLicences(root, [metafile])}\n${"=".repeat(78)}\n\n${ofWorker}`,
  );
  const styles = [
    join(root, "src/codegen/site/palette.css"),
    join(page, "playground.css"),
    join(page, "editor.css"),
  ];
  writeFileSync(join(out, "playground.css"), styles.map((one) => readFileSync(one, "utf8")).join("\n"));
  const html = readFileSync(join(page, "index.html"), "utf8");
  writeFileSync(join(out, "index.html"), site === undefined ? html : within(html, site));
  await writeExamples(join(out, "examples"));
  return [...Object.keys(scriptNames).map((name) => `${name}.js`), worker].map((name) => {
    const bytes = readFileSync(join(out, name));
    return { name, bytes: bytes.length, compressed: gzipSync(bytes).length };
  });
}

const scriptNames = {
  main: "lsp/playground/page/main.ts",
  theme: "lsp/playground/page/theme.ts",
  "make-artifacts": "conformance/systems/make-system-artifacts.ts",
} as const;

function scripts(outdir: string) {
  return {
    absWorkingDir: root,
    entryPoints: scriptNames,
    outdir,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  } as const satisfies BuildOptions;
}

/** A page of the site: it leads back, and findings lead to their pages. */
function within(html: string, site: string): string {
  return html
    .replace("<body>", `<body data-rules="${site}/rules/">`)
    .replace('<a id="home" hidden href="../index.html">', `<a id="home" href="${site}/index.html">`);
}

async function writeExamples(out: string): Promise<void> {
  const examples = await listExamples();
  for (const { files } of examples) {
    for (const [name, source] of Object.entries(files)) {
      mkdirSync(join(out, name, ".."), { recursive: true });
      cpSync(join(root, source), join(out, name));
    }
  }
  const catalogue = examples.map(({ files: _files, ...listed }) => listed);
  writeFileSync(join(out, "catalogue.json"), JSON.stringify(catalogue));
}
