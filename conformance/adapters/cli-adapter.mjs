// An adapter for the command line of this implementation: hml conformance --adapter "node cli-adapter.mjs [hml]".
// Plain JavaScript without dependencies, as an example of one: one line of JSON a request, one line an answer.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const own = fileURLToPath(new URL("../../dist/cli/hml.js", import.meta.url));
const command = process.argv.length > 2 ? process.argv.slice(2) : [process.execPath, own];
const profiles = [
  "core",
  "artifact",
  "privacy",
  "lifecycle",
  "performance",
  "advanced",
  "converter",
  "language-server",
];
const verbs = ["check", "convert", "inspect", "discover", "compare", "session"];
const server = [...command, "lsp", "--stdio"];

const forms = [
  ...[
    "model-service-legacy",
    "cyclonedx",
    "spdx",
    "model-card",
    "modelpack",
    "onnx-metadata",
    "module-json5",
  ],
];

const answers = {
  start: () => ({
    name: "hml",
    version: hml(undefined, ["--version"]).trim(),
    ...{ profiles, verbs, forms, server },
  }),
  check: ({ files, paths, now, artifacts }) =>
    inWorkspace(files, (folder) => {
      const options = [...(now ? ["--now", now] : []), ...(artifacts === false ? ["--no-artifacts"] : [])];
      return JSON.parse(hml(folder, ["check", "--format", "json", ...options, "--", ...paths]));
    }),
  convert: ({ files, path, to }) =>
    inWorkspace(files, (folder) => {
      const answer = JSON.parse(hml(folder, ["convert", "--json", "--to", to, "--", path], [0]));
      const lost = answer.diagnostics.filter(({ code }) => code === "HML8100").map((one) => one.path);
      return { text: answer.files[0].text, lost };
    }),
  compare: ({ files, before, path }) =>
    inWorkspace(files, (folder) => JSON.parse(hml(folder, ["diff", "--format", "json", "--", before, path]))),
  inspect: ({ files, path }) =>
    inWorkspace(files, (folder) => JSON.parse(hml(folder, ["inspect", "--json", "--", path]))),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { seq, type, ...request } = JSON.parse(line);
  if (type === "stop") break;
  process.stdout.write(`${JSON.stringify(answer(seq, type, request))}\n`);
}

function answer(seq, type, request) {
  try {
    return { seq, result: answers[type](request) };
  } catch (fault) {
    return { seq, error: String(fault.message) };
  }
}

function hml(cwd, parameters, allowed = [0, 1]) {
  const [program, ...first] = command;
  const { status, stdout, stderr, error } = spawnSync(program, [...first, ...parameters], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (allowed.includes(status)) return stdout;
  throw new Error(error?.message ?? `ended with ${status}: ${stderr.trim()}`);
}

/** Every request has a folder of its own, in a folder of its own: what a case puts beside its workspace is gone too. */
function inWorkspace(files, use) {
  const outside = mkdtempSync(join(tmpdir(), "hml-case-"));
  const folder = join(outside, "workspace");
  mkdirSync(folder);
  try {
    for (const [path, content] of Object.entries(files)) writeContent(join(folder, path), content, folder);
    return use(folder);
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}

function writeContent(path, { text, base64, link }, folder) {
  mkdirSync(dirname(path), { recursive: true });
  if (link === undefined) writeFileSync(path, text ?? Buffer.from(base64, "base64"));
  else symlinkSync(join(folder, link), path);
}
