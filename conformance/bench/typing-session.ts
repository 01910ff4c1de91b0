import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Source } from "../../src/base/source.ts";
import { checkText } from "../../src/service/check.ts";
import { loadNotation } from "../../src/service/load-notation.ts";
import { writeLargeDocument } from "./large-document.ts";
import { measure } from "./measure.ts";
import { type Subject, type Typed, typeInto } from "./typing-client.ts";

// `npm run bench:typing`: a scripted typing session in a document of 10,000 lines: how long after each keystroke its
// diagnostics and its completion are there. Against a full check, and against yaml-language-server with the JSON Schema of
// HML and the same content in YAML. Each server is a process of its own.
//   --keys N   keystrokes of a session (a tenth of it for yaml-language-server); default 400
//   --worst    where it is hard, too: first line, an open brace, one huge block, YAML
//   --gate     exit 1 where a goal is missed

const root = fileURLToPath(new URL("../../", import.meta.url));
const lines = 10_000;
const keys = Number(process.argv[process.argv.indexOf("--keys") + 1]) || 400;
const has = (name: string) => process.argv.includes(name);
let missed = 0;

const [hml, yaml] = await Promise.all([loadNotation("hml"), loadNotation("yaml")]);
const text = writeDocument();
const yamlText = yaml.write(hml.read(new Source("large.hml", text)).value).text;
const anchor = "task: keywords";
const task = (of: string) => of.indexOf(anchor, of.length / 2) + anchor.length;

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`);
console.log(`${count(text)} lines of HML, ${count(yamlText)} of the same in YAML; ${keys} keystrokes\n`);
const source = new Source("large.hml", text);
const full = measure([{ name: "full", run: () => checkText(source, hml, { now: 0 }) }], 3).get("full");

const own: Omit<Subject, "name"> = {
  command: [process.execPath, join(root, "dist/cli/hml.js"), "lsp", "--stdio"],
  ...{ file: "large.hml", text, languageId: "hml", keys },
  ...{ at: task(text), typed: "\n  license: MIT " },
  // Its artifacts are not there: 667 findings of that would be all that is measured.
  initializationOptions: { artifacts: false },
};
const ours = await typeInto({ name: "hml lsp", ...own });
const theirs = await typeInto({
  name: "yaml-language-server",
  command: [
    process.execPath,
    join(root, "node_modules/yaml-language-server/bin/yaml-language-server"),
    "--stdio",
  ],
  ...{ file: "large.yaml", text: yamlText, languageId: "yaml", keys: Math.ceil(keys / 10) },
  ...{ at: task(yamlText), typed: "\n    license: MIT " },
  settings: { yaml: yamlSettings(), http: null, "[yaml]": null, editor: null, files: null },
});
const version = JSON.parse(
  readFileSync(join(root, "node_modules/yaml-language-server/package.json"), "utf8"),
).version;
row("hml lsp, HML text", ours);
row(`yaml-language-server ${version}, YAML`, theirs);
ratio("diagnostics p50", quantile(theirs.diagnostics, 0.5) / quantile(ours.diagnostics, 0.5), 20);
ratio("diagnostics p99", quantile(theirs.diagnostics, 0.99) / quantile(ours.diagnostics, 0.99), 20);
ratio("completion p99", quantile(theirs.completion, 0.99) / quantile(ours.completion, 0.99));
ratio("memory", theirs.megabytes / ours.megabytes);
ratio("a full check takes", (full ?? Number.NaN) / quantile(ours.diagnostics, 0.5));
goal("diagnostics p99", quantile(ours.diagnostics, 0.99), 16);
if (has("--worst")) await typeWhereItIsHard();
process.exitCode = missed > 0 && has("--gate") ? 1 : 0;

/** The document with at most so many lines, ending with a whole block. */
function writeDocument(): string {
  const cut = writeLargeDocument().split("\n").slice(0, lines).join("\n");
  return cut.slice(0, cut.lastIndexOf("\n}\n") + 3);
}

function yamlSettings(): object {
  const schema = pathToFileURL(join(root, "spec/generated/hml.schema.json")).href;
  return {
    schemas: { [schema]: "*.yaml" },
    validate: true,
    completion: true,
    schemaStore: { enable: false },
  };
}

async function typeWhereItIsHard(): Promise<void> {
  const few = { ...own, keys: Math.ceil(keys / 4) };
  console.log("\nwhere it is hard");
  row("in the first line", await typeInto({ name: "first", ...few, at: 0, typed: "# a comment  " }));
  const brace = text.indexOf("variant main {", text.length / 2) + "variant main {".length;
  row("a brace that stays open", await typeInto({ name: "brace", ...few, at: brace, typed: " a { b: 1 " }));
  const block = `hml 1.0\nmodel all {\n${text.slice(8).replaceAll(/^model (\w+) \{/gm, "variant $1 {")}\n}\n`;
  const huge = { ...few, text: block, at: task(block) };
  row("all of it in one block", await typeInto({ name: "huge", ...huge }));
  const imported = `hml 1.0\nimport "hml:devices"\n${text.slice(8)}`;
  const inImport = { ...few, text: imported, at: imported.indexOf("hml:dev") + 4, typed: "abcdef" };
  row("in an import", await typeInto({ name: "import", ...inImport }));
  const inYaml = { file: "large.hml.yaml", text: yamlText, languageId: "yaml", at: task(yamlText) };
  row("in YAML", await typeInto({ name: "yaml", ...few, ...inYaml, typed: "\n    license: MIT " }));
}

function count(of: string): string {
  return of.split("\n").length.toLocaleString("en");
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function row(name: string, { diagnostics, completion, megabytes }: Typed): void {
  const say = (values: readonly number[]) =>
    `p50 ${quantile(values, 0.5).toFixed(1).padStart(6)}  p99 ${quantile(values, 0.99).toFixed(1).padStart(7)} ms`;
  const rest = `completion ${say(completion)}   ${megabytes} MB`;
  console.log(`  ${name.padEnd(34)} diagnostics ${say(diagnostics)}   ${rest}`);
}

function ratio(name: string, value: number, atLeast?: number): void {
  judge(
    `${name.padEnd(34)} ${value.toFixed(1).padStart(6)} ×`,
    value >= (atLeast ?? 0),
    atLeast && `at least ${atLeast} ×`,
  );
}

function goal(name: string, value: number, atMost: number): void {
  judge(`${name.padEnd(34)} ${value.toFixed(1).padStart(6)} ms`, value <= atMost, `at most ${atMost} ms`);
}

function judge(line: string, reached: boolean, wanted: string | 0 | undefined): void {
  if (!reached) missed++;
  console.log(`  ${line}${wanted ? `  ${reached ? "reached" : "MISSED"}: ${wanted}` : ""}`);
}
