// An adapter that breaks the protocol in the way named by its argument. The suite must name each for what it is.
import { createInterface } from "node:readline";

const lie = process.argv[2];
const empty = {
  tool: "liar",
  version: "0",
  files: [],
  diagnostics: [],
  summary: { files: 1, errors: 0, warnings: 0, infos: 0 },
};
const zero = { line: 1, column: 1, offset: 0 };
const finding = {
  code: "HML2001",
  name: "x",
  severity: "error",
  message: "no",
  file: "a.hml",
  range: { start: zero, end: zero },
  path: "",
  related: [],
  fixes: [],
};
const say = (value) => process.stdout.write(`${typeof value === "string" ? value : JSON.stringify(value)}\n`);
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

const answers = {
  accept: ({ seq }) => say({ seq, result: empty }),
  reject: ({ seq }) => say({ seq, result: { ...empty, diagnostics: [finding] } }),
  "out-of-order": ({ seq }) => say({ seq: seq + 1, result: empty }),
  hang: () => undefined,
  flood: () => {
    for (let i = 0; i < 200; i++) process.stdout.write("x".repeat(1024 * 1024));
  },
  garbage: () => say("Segmentation fault (core dumped)"),
  die: () => process.exit(3),
  shape: ({ seq }) => say({ seq, result: { diagnostics: "none" } }),
};

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  if (request.type === "stop") process.exit(0);
  if (request.type === "start") {
    say({
      seq: request.seq,
      result: { name: "liar", version: "0", profiles, verbs: ["check", "convert", "inspect"] },
    });
  } else answers[lie](request);
}
