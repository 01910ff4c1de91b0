import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as jsYaml from "js-yaml";
import * as yaml from "yaml";
import { checkText, loadNotations, Source } from "../../src/index.ts";
import { measureArtifacts } from "./bench-artifacts.ts";
import { writeLargeDocument } from "./large-document.ts";
import { measure, measureCommands } from "./measure.ts";

// `npm run bench`: HML beside the tools that a pipeline uses today, on the same document, in one run. Times are medians.
//   --gate   exit 1 where a goal is missed

const root = fileURLToPath(new URL("../../", import.meta.url));
const { hml, yaml: yamlNotation } = await loadNotations();
const source = new Source("large.hml", writeLargeDocument());
const asYaml = yamlNotation.write(hml.read(source).value).text;
const schema = JSON.parse(readFileSync(`${root}spec/generated/hml.schema.json`, "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
/** Least share of the throughput of openssl, greatest share of a file that is read, and greatest memory: what is promised. */
const artifactGoals = { throughput: 0.9, read: 0.01, residentBytes: 120_000_000 };
let missed = 0;

requireClean();
printMachine();
benchParsing();
benchChecking();
benchColdStart();
benchArtifacts();
process.exitCode = missed > 0 && process.argv.includes("--gate") ? 1 : 0;

/** A document with findings would measure the printing of messages. */
function requireClean(): void {
  const { diagnostics } = checkText(source, hml);
  if (diagnostics.length > 0) throw new Error(`the large document is not clean: ${diagnostics[0]?.message}`);
  if (!validate(yaml.parse(asYaml)))
    throw new Error(`ajv refuses it: ${JSON.stringify(validate.errors?.[0])}`);
}

function printMachine(): void {
  const kilobytes = (text: string) => `${Math.round(Buffer.byteLength(text) / 1000)} kB`;
  console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`);
  console.log(`1,500 models: ${kilobytes(source.text)} of HML text, ${kilobytes(asYaml)} of YAML\n`);
}

function benchParsing(): void {
  const times = measure([
    { name: "hml", run: () => hml.read(new Source("large.hml", source.text)) },
    { name: "yaml", run: () => yaml.parseDocument(asYaml) },
    { name: "js-yaml", run: () => jsYaml.load(asYaml) },
  ]);
  const own = times.get("hml") ?? Number.NaN;
  console.log("parse to a tree with ranges");
  print("hml", own);
  print(`yaml ${versionOf("yaml")}, with ranges`, times.get("yaml"), own, { atLeast: 8 });
  print(`js-yaml ${versionOf("js-yaml")}, without ranges`, times.get("js-yaml"), own, { atLeast: 1 / 1.5 });
}

function benchChecking(): void {
  const times = measure([
    { name: "hml", run: () => checkText(new Source("large.hml", source.text), hml, { now: 0 }) },
    { name: "yaml", run: () => validate(yaml.parse(asYaml)) },
  ]);
  const own = times.get("hml") ?? Number.NaN;
  console.log("\nfull check: parse, schema, rules");
  print("hml", own);
  print(`yaml ${versionOf("yaml")} + ajv ${versionOf("ajv")}: parse, schema`, times.get("yaml"), own, {
    atLeast: 4,
  });
}

function benchColdStart(): void {
  const file = `${root}conformance/examples/heart-rhythm/heart_rhythm.hml`;
  const command = process.execPath;
  const times = measureCommands([
    { name: "hml", command, parameters: [`${root}dist/cli/hml.js`, "check", file] },
    { name: "node", command, parameters: ["-e", "0"] },
  ]);
  const own = times.get("hml") ?? Number.NaN;
  console.log("\ncold start, artifacts read and hashed");
  print("hml check one-file", own, undefined, { atMost: 100 });
  print("node -e 0", times.get("node"), own, { atLeast: 1 / 3 });
}

function benchArtifacts(): void {
  const { inspect, inspectSmall, inspectTwo, openssl, opensslSmall, uses } = measureArtifacts();
  console.log("\nan artifact of 1 GB (a sparse file): facts and digest, the start of each program taken off");
  const own = inspect - inspectSmall;
  print("hml inspect one.om", own);
  if (openssl === undefined) console.log("  openssl is not installed, and not compared with");
  else {
    const { throughput } = artifactGoals;
    print("openssl dgst -sha256 one.om", openssl - (opensslSmall ?? 0), own, { atLeast: throughput });
  }
  print("hml inspect one.om two.om, hashed side by side", inspectTwo - inspectSmall, own);
  console.log("\nread for the facts of 1 GB, and most memory resident");
  for (const { name, bytes, bytesRead, residentBytes } of uses) {
    const share = bytesRead / bytes;
    const reached = share < artifactGoals.read && residentBytes < artifactGoals.residentBytes;
    if (!reached) missed++;
    const used = `${(share * 100).toFixed(3)} % of it, ${Math.round(residentBytes / 1e6)} MB`;
    const verdict = `${reached ? "reached" : "MISSED"}: less than 1 %, less than 120 MB`;
    console.log(`  ${name.padEnd(44)} ${used.padStart(22)}  ${verdict}`);
  }
}

/** One line: time, how often our own time goes into it, and whether the goal is reached. */
function print(
  name: string,
  time = Number.NaN,
  own?: number,
  goal: { readonly atLeast?: number; readonly atMost?: number } = {},
): void {
  const ratio = own === undefined ? "" : `${(time / own).toFixed(2)} ×`;
  const reached =
    time / (own ?? 1) >= (goal.atLeast ?? 0) && time <= (goal.atMost ?? Number.POSITIVE_INFINITY);
  if (!reached) missed++;
  const wanted = goal.atLeast
    ? `at least ${goal.atLeast.toFixed(2)} ×`
    : goal.atMost
      ? `at most ${goal.atMost} ms`
      : "";
  const verdict = wanted && `${reached ? "reached" : "MISSED"}: ${wanted}`;
  console.log(
    `  ${name.padEnd(44)} ${time.toFixed(1).padStart(8)} ms  ${ratio.padStart(9)}  ${verdict}`.trimEnd(),
  );
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, "utf8")).version;
}
