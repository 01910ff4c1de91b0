import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { listLicences } from "../list-licences.ts";

// `npm run vsix`: the VS Code extension with its language server in one file, `dist/hml-VERSION.vsix` unless `--out FILE`
// says otherwise. The same source gives the same bytes.

const root = fileURLToPath(new URL("../../../", import.meta.url));
const source = join(root, "lsp/vscode");
const tool = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const at = process.argv.indexOf("--out");
const out = resolve(
  at < 0 ? join(root, `dist/hml-${tool.version}.vsix`) : (process.argv[at + 1] ?? "hml.vsix"),
);

/** Where each file of the extension comes from, by its name there. */
const copied: Readonly<Record<string, string>> = {
  "README.md": "lsp/vscode/README.md",
  "CHANGELOG.md": "CHANGELOG.md",
  LICENSE: "LICENSE",
  "icon.png": "lsp/vscode/icon.png",
  "file-icon.svg": "lsp/vscode/file-icon.svg",
  "language-configuration.json": "lsp/vscode/language-configuration.json",
  "hml.tmLanguage.json": "grammar/generated/hml.tmLanguage.json",
  "hml-in-markdown.tmLanguage.json": "lsp/vscode/hml-in-markdown.tmLanguage.json",
  "hml.schema.json": "spec/generated/hml.schema.json",
  "walkthrough/inspect.md": "lsp/vscode/walkthrough/inspect.md",
  "walkthrough/declare.md": "lsp/vscode/walkthrough/declare.md",
  "walkthrough/check.md": "lsp/vscode/walkthrough/check.md",
};

/** Both run in the Node of the editor. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node22",
  mainFields: ["module", "main"],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
} as const satisfies BuildOptions;

const stage = mkdtempSync(join(tmpdir(), "hml-vsix-"));
try {
  await stageFiles();
  mkdirSync(dirname(out), { recursive: true });
  // What vsce writes into the archive as times; in local time, hence the zone.
  process.env.SOURCE_DATE_EPOCH = String(Date.UTC(2000, 0, 1) / 1000);
  process.env.TZ = "UTC";
  await createVSIX({ cwd: stage, packagePath: out, dependencies: false, allowMissingRepository: true });
  console.log(relative(process.cwd(), out));
} finally {
  rmSync(stage, { recursive: true });
}

async function stageFiles(): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  // The tool's version is the extension's, and what is private is the source, not what is made of it.
  const { private: _, ...shipped } = manifest;
  const made = ["extension.cjs", "server.cjs", "THIRD-PARTY-LICENSES.txt"];
  const files = [...Object.keys(copied), ...made];
  const described = { ...shipped, version: tool.version, license: tool.license, files };
  put("package.json", `${JSON.stringify(described, undefined, 2)}\n`);
  for (const [name, from] of Object.entries(copied)) {
    mkdirSync(dirname(join(stage, name)), { recursive: true });
    copyFileSync(join(root, from), join(stage, name));
    chmodSync(join(stage, name), 0o644);
  }
  const metafiles = [
    await bundle("lsp/vscode/extension.ts", "extension.cjs"),
    await bundle("src/cli/extension-server.ts", "server.cjs"),
  ];
  put("THIRD-PARTY-LICENSES.txt", listLicences(root, metafiles));
}

async function bundle(entry: string, name: string): Promise<Metafile> {
  const outfile = join(stage, name);
  const { metafile } = await build({ ...shared, entryPoints: [entry], outfile, external: ["vscode"] });
  chmodSync(outfile, 0o644);
  return metafile;
}

function put(name: string, content: string): void {
  writeFileSync(join(stage, name), content, { mode: 0o644 });
}
