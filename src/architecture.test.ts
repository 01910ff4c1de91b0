import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Floors from the ground up: a folder imports from floors below its own and from itself, never from its neighbours. */
const floors: readonly (readonly string[])[] = [
  ["src/base"],
  ["src/diagnostics", "src/model"],
  ["grammar"],
  ["src/syntax", "src/formats", "src/artifacts", "src/bind", "src/schema", "src/theory"],
  ["src/rules", "src/report"],
  ["src/service"],
  ["src/index.ts"],
  ["lsp", "conformance", "src/codegen"],
  ["src/cli", "src/architecture.test.ts"],
];
const serviceFloor = 5;
const firstFloorWithWorld = 7;

const topLevelFolders = new Set(["spec", "grammar", "src", "lsp", "conformance", ".ci"]);
const topLevelFiles = new Set([
  ...["package.json", "package-lock.json", "tsconfig.json", "biome.json", "vitest.config.ts", ".gitignore"],
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "LICENSE"],
]);

const files = listFiles();
const modules = files.filter((file) => /\.(ts|mts|mjs)$/.test(file) && !isData(file));

/** Files that git tracks or would track. */
function listFiles(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listed.split("\0"))].filter((file) => file && existsSync(join(root, file))).sort();
}

function isData(file: string): boolean {
  return file.includes("/fixtures/") || file.startsWith("conformance/cases/");
}

function isTest(file: string): boolean {
  return file.endsWith(".test.ts");
}

function isGenerated(file: string): boolean {
  return file.includes("/generated/") || file.includes(".gen.");
}

const texts = new Map(files.map((file) => [file, ""]));
function read(file: string): string {
  let text = texts.get(file);
  if (!text) {
    text = readFileSync(join(root, file), "utf8");
    texts.set(file, text);
  }
  return text;
}

interface Import {
  readonly from: string;
  /** Path from the root, or the name of a package. */
  readonly to: string;
}

const imports: readonly Import[] = modules.flatMap((from) =>
  ts.preProcessFile(read(from), true, true).importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith(".") ? normalize(join(dirname(from), fileName)).replaceAll("\\", "/") : fileName,
  })),
);

const inside = imports.filter(({ to }) => files.includes(to));

function folderOf(file: string): string | undefined {
  return floors.flat().find((folder) => file === folder || file.startsWith(`${folder}/`));
}

function floorOf(file: string): number {
  const folder = folderOf(file);
  return floors.findIndex((floor) => folder !== undefined && floor.includes(folder));
}

function isAllowed({ from, to }: Import): boolean {
  if (folderOf(from) === folderOf(to)) return true;
  if (!isTest(from)) return floorOf(to) < floorOf(from);
  // Tests see their neighbours' work, and the artifacts that the suite makes; upward only from the service on.
  if (floorOf(from) >= serviceFloor) return true;
  return floorOf(to) <= floorOf(from) || to.startsWith("conformance/");
}

test("the check sees the whole house", () => {
  expect(modules.length).toBeGreaterThan(50);
  expect(inside.length).toBeGreaterThan(modules.length);
  expect(modules.filter((file) => file.startsWith("src/") && floorOf(file) < 0)).toEqual([]);
});

test("imports go down only, and neighbours do not import one another", () => {
  expect(inside.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test("relative imports name a file of the project by its full name", () => {
  const dangling = imports.filter(
    ({ from, to }) => to.includes("/") && isInside(to) && !existsSync(join(root, to)) && !isTest(from),
  );
  expect(dangling.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

function isInside(path: string): boolean {
  return /^(spec|grammar|src|lsp|conformance)\//.test(path);
}

test("no file imports itself by way of others", () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of inside) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, above: readonly string[]): void => {
    const at = above.indexOf(file);
    if (at >= 0) cycles.push([...above.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...above, file]);
    done.add(file);
  };
  for (const file of modules) visit(file, []);
  expect(cycles).toEqual([]);
});

test("files are short: 400 lines at most", () => {
  const long = modules.filter((file) => !isGenerated(file) && read(file).split("\n").length > 401);
  expect(long).toEqual([]);
});

test("names say what a file is", () => {
  const empty = /(^|[/.-])(utils?|helpers?|common|misc|manager)([/.-]|$)/;
  // A processor of a device is what this language speaks of; one that processes whatever comes is not.
  const vague = /^(?!src\/(rules|diagnostics\/faults)\/).*-processor\./;
  const shape = /^[a-z0-9]+(-[a-z0-9]+)*(\.(gen|test|config|d))*\.(ts|mts|mjs)$/;
  expect(files.filter((file) => empty.test(file) || vague.test(file))).toEqual([]);
  expect(modules.filter((file) => !shape.test(file.split("/").at(-1) ?? ""))).toEqual([]);
});

test("below the seventh floor nothing knows files, the process, the console or the clock", () => {
  const forbidden =
    /\b(process\.|console\.|Date\.now|new Date\(\)|Math\.random|Buffer\.|globalThis\.process|setTimeout\()/;
  const guilty = modules.filter(
    (file) => floorOf(file) < firstFloorWithWorld && !isTest(file) && isInside(file),
  );
  expect(guilty.filter((file) => forbidden.test(withoutComments(read(file))))).toEqual([]);
  const worldly = imports.filter(({ from, to }) => guilty.includes(from) && to.startsWith("node:"));
  expect(worldly).toEqual([]);
});

/** Source with comments and texts blanked, so that words in them do not count. */
function withoutComments(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const parts: string[] = [];
  let depth = 0;
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.TemplateHead) depth++;
    if (kind === ts.SyntaxKind.CloseBraceToken && depth > 0) {
      kind = scanner.reScanTemplateToken(false);
      if (kind === ts.SyntaxKind.TemplateTail) depth--;
    }
    parts.push(ts.isStringTextContainingNode({ kind } as ts.Node) ? '""' : scanner.getTokenText());
  }
  return parts.join(" ").replaceAll(" . ", ".").replaceAll(/ \(/g, "(");
}

test("the blanking of comments keeps code", () => {
  const sample =
    "// process.exit\nconst a = `x ${process.env} y`; /* console.log */ process.exit(1); new Date()";
  expect(withoutComments(sample)).toContain("process.env");
  expect(withoutComments(sample)).toContain("process.exit( 1 )");
  expect(withoutComments(sample)).toContain("new Date(");
  expect(withoutComments("// process.exit\n'console.log'")).toBe('""');
});

test("the only barrel is src/index.ts", () => {
  const reexports = /^\s*export\s+(\*|(type\s+)?\{[^}]*\})\s+from\b/m;
  expect(modules.filter((file) => file !== "src/index.ts" && reexports.test(read(file)))).toEqual([]);
  expect(modules.filter((file) => /(^|\/)index\.[a-z]+$/.test(file))).toEqual(["src/index.ts"]);
});

test("the top level holds what it was given, and files that tools expect there", () => {
  const top = new Set(files.map((file) => (file.includes("/") ? `${file.split("/")[0]}/` : file)));
  const strange = [...top].filter((name) =>
    name.endsWith("/") ? !topLevelFolders.has(name.slice(0, -1)) : !topLevelFiles.has(name),
  );
  expect(strange).toEqual([]);
});

test("nothing names a path of somebody's machine", () => {
  const readable = files.filter((file) =>
    /\.(ts|mts|mjs|js|json|md|hml|yaml|yml|xml|ebnf)$|^\.ci\//.test(file),
  );
  const machine = [dirname(root), homedir()]
    .filter((path) => path.length > 3 && !path.startsWith(tmpdir()))
    .map((path) => `${path}/`);
  expect(readable.filter((file) => machine.some((path) => read(file).includes(path)))).toEqual([]);
});

test("every code is defined once", () => {
  const defined = new Map<string, string[]>();
  for (const file of modules.filter((one) => one.startsWith("src/") && !isTest(one))) {
    for (const [, code = ""] of read(file).matchAll(/define(?:Fault|Rule)\(\{\s*code: "(HML\d{4})"/g))
      defined.set(code, [...(defined.get(code) ?? []), file]);
  }
  expect(defined.size).toBeGreaterThan(10);
  expect([...defined].filter(([, where]) => where.length > 1)).toEqual([]);
});
