import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Application } from "typedoc";
import { writePlayground } from "../playground/write-playground.ts";
import { buildPages } from "./build-pages.ts";
import { findBrokenLinks } from "./check-links.ts";

// `npm run site`: the documentation as static files, in dist/site unless `--out FOLDER` says otherwise.

const root = fileURLToPath(new URL("../../../", import.meta.url));
const at = process.argv.indexOf("--out");
const out = resolve(at < 0 ? join(root, "dist/site") : (process.argv[at + 1] ?? "dist/site"));

rmSync(out, { recursive: true, force: true });
const pages = buildPages();
for (const [path, content] of pages) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}
await writePlayground(join(out, "playground"), { site: ".." });
const isDocumented = await writeApi(join(out, "api"));
const broken = findBrokenLinks(readSite());
for (const { page, link } of broken) console.error(`${page}: "${link}" leads nowhere`);
console.log(
  `${pages.size} files, the playground and the API in ${relative(process.cwd(), out) || "."}, ${broken.length} broken links`,
);
if (broken.length > 0 || !isDocumented) process.exitCode = 1;

/** The API from the doc comments of the library's one entry. Whether it succeeded. */
async function writeApi(folder: string): Promise<boolean> {
  const app = await Application.bootstrapWithPlugins({
    entryPoints: [join(root, "src/index.ts")],
    tsconfig: join(root, "tsconfig.json"),
    name: "HML API",
    readme: "none",
    githubPages: false,
    disableGit: true,
    disableSources: true,
    customCss: join(root, "src/codegen/site/api.css"),
    hideGenerator: true,
    excludeInternal: true,
    skipErrorChecking: true,
    navigationLinks: { Specification: "../index.html" },
    logLevel: "Error",
  });
  const project = await app.convert();
  if (!project) return false;
  await app.generateDocs(project, folder);
  return !app.logger.hasErrors();
}

function readSite(): ReadonlyMap<string, string> {
  const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(out, path).replaceAll("\\", "/");
      return [name, name.endsWith(".html") ? readFileSync(path, "utf8") : ""];
    }),
  );
}
