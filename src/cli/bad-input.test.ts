import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { TestWorkspace } from "./test-workspace.ts";

// Whatever is given: one clear message, the right exit code, never a stack trace.

beforeAll(() => TestWorkspace.build(), 120_000);
const workspaces: TestWorkspace[] = [];
let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
  workspaces.push(workspace);
});
afterAll(() => {
  for (const one of workspaces) one.remove();
});

const valid = `hml 1.0
model face {
  version: 1.0.0
  privacy: public
  lifecycle { trained: 2026-01-01 }
  variant a {
    artifact: "a.om", format: om, bytes: 3, digest: sha256:${"0".repeat(64)}
    device-support: [phone]
    hardware { cpu: required }
  }
}
`;
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A declaration that is read and judged: its findings by name, errors only, `info` in brackets. */
interface JudgedInput {
  readonly what: string;
  readonly bytes: () => Uint8Array;
  readonly name?: string;
  readonly findings: readonly string[];
  readonly exitCode: 0 | 1;
}

const judged: readonly JudgedInput[] = [
  { what: "an empty file", bytes: () => bytesOf(""), findings: ["empty-declaration"], exitCode: 1 },
  { what: "only white space", bytes: () => bytesOf(" \n\n\t"), findings: ["empty-declaration"], exitCode: 1 },
  {
    what: "a byte order mark",
    bytes: () => bytesOf(`\ufeff${valid}`),
    findings: ["(byte-order-mark)"],
    exitCode: 0,
  },
  { what: "CRLF line ends", bytes: () => bytesOf(valid.replaceAll("\n", "\r\n")), findings: [], exitCode: 0 },
  {
    what: "bytes that are not UTF-8",
    bytes: () =>
      Buffer.concat([bytesOf('hml 1.0\nmodel face { title: "'), Buffer.from([0xff]), bytesOf('" }')]),
    findings: ["not-utf8"],
    exitCode: 1,
  },
  {
    what: "a line of 50 MB",
    bytes: () => Buffer.alloc(50_000_000, "x"),
    findings: ["declaration-too-large"],
    exitCode: 1,
  },
  {
    what: "blocks nested 100,000 deep",
    bytes: () => bytesOf(`hml 1.0\n${"a { ".repeat(100_000)}${"} ".repeat(100_000)}`),
    findings: ["nesting-too-deep"],
    exitCode: 1,
  },
  {
    what: "JSON nested 100,000 deep",
    name: "x.hml.json",
    bytes: () => bytesOf(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`),
    findings: ["nesting-too-deep"],
    exitCode: 1,
  },
  {
    what: "YAML nested 100,000 deep",
    name: "x.hml.yaml",
    bytes: () => bytesOf(`${"{a: ".repeat(100_000)}1${"}".repeat(100_000)}`),
    findings: ["nesting-too-deep"],
    exitCode: 1,
  },
  {
    what: "XML nested 100,000 deep",
    name: "x.hml.xml",
    bytes: () => bytesOf(`${"<model-service>".repeat(100_000)}${"</model-service>".repeat(100_000)}`),
    findings: ["nesting-too-deep"],
    exitCode: 1,
  },
  {
    what: "UI markup of HarmonyOS",
    bytes: () => bytesOf('<div class="container">\n  <text>{{ title }}</text>\n</div>\n'),
    findings: ["ui-markup"],
    exitCode: 1,
  },
  {
    what: "a binary file",
    bytes: () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256),
    findings: ["binary-declaration"],
    exitCode: 1,
  },
];

describe.each(judged)("$what", ({ bytes, name = "x.hml", findings, exitCode }) => {
  test("is judged by what is wrong with it", () => {
    workspace.write({ [name]: bytes() });
    const report = workspace.check("--no-artifacts", name);
    const names = report.diagnostics.map((one) => (one.severity === "info" ? `(${one.name})` : one.name));
    if (findings.includes("nesting-too-deep")) {
      expect(names).toContain("nesting-too-deep");
      expect(names.length, names.join()).toBeLessThan(4);
    } else expect(names).toEqual(findings);
    expect(report.exitCode).toBe(exitCode);
  });

  test("is told to a person in a few lines", () => {
    workspace.write({ [name]: bytes() });
    const { code, out, err } = workspace.run(["check", "--no-artifacts", name]);
    expect(code).toBe(exitCode);
    expect(err).toBe("");
    expect(out).not.toMatch(/^\s+at /m);
    expect(out.length).toBeLessThan(2000);
  });
});

test("an artifact that is named as a declaration is recognised for what it is", () => {
  workspace.copyExample("heart-rhythm");
  const { out, code } = workspace.run(["check", "hr_wrist.om"]);
  expect(code).toBe(1);
  expect(out).toContain("hml inspect");
});

/** What stands in the way of the command itself: exit code 2, one line on stderr. */
const refused: readonly (readonly [what: string, words: readonly string[], message: RegExp])[] = [
  ["a missing file", ["check", "nothing.hml"], /there is no file "nothing.hml"/],
  ["a missing file to inspect", ["inspect", "nothing.om"], /"nothing.om": there is no such file/],
  ["a folder without declarations", ["check", "empty"], /there is no declaration in "empty"/],
  ["a folder to inspect", ["inspect", "empty"], /"empty": it is a folder/],
  ["a folder to convert", ["convert", "empty", "--to", "json"], /"empty" is a folder/],
  ["an unknown command", ["chek"], /there is no command "chek".*check/],
  ["an unknown option", ["check", "--fixx"], /there is no option "--fixx"; see hml check --help/],
  [
    "an unknown format",
    ["check", "--format", "xml"],
    /"--format xml" is not known; it is one of pretty, json/,
  ],
  ["a date that is none", ["check", "--now", "yesterday"], /"--now yesterday" is no date/],
  ["a root that is none", ["check", "--root", "nowhere"], /"--root nowhere" is no folder/],
  ["too few words", ["inspect"], /hml inspect ARTIFACT/],
  ["too many words", ["explain", "a", "b"], /hml explain \[CODE\]/],
  ["a code that is none", ["explain", "HML0000"], /there is no finding "HML0000"/],
  [
    "a place that cannot be written",
    ["init", "wakeword_v3.om", "-o", "no/where.hml"],
    /cannot write.*folder is not there/,
  ],
];

test.each(refused)("%s is refused with one line", (_, words, message) => {
  mkdirSync(workspace.path("empty"));
  workspace.copyExample("lying").write({ "x.hml": valid });
  const { code, out, err } = workspace.run(words);
  expect(err).toMatch(message);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(out).toBe("");
  expect(code).toBe(2);
});

test("a file without permission is refused with one line, and the others are checked", () => {
  workspace.write({ "closed.hml": valid, "open.hml": "hml 1.0\nmodel x { version: one }\n" });
  chmodSync(workspace.path("closed.hml"), 0o000);
  chmodSync(workspace.folder, 0o755);
  // Root may read everything: the command then runs as nobody.
  const uid = process.getuid?.() === 0 ? { uid: 65534 } : {};
  const { code, out, err } = workspace.run(["check", "--no-artifacts"], uid);
  expect(err).toBe('hml: "closed.hml" may not be read by this user\n');
  expect(out).toContain("open.hml:2");
  expect(code).toBe(2);
});

test("a large file of zeros that is no model is named for what it is", () => {
  const file = openSync(workspace.path("huge.om"), "w");
  ftruncateSync(file, 64 * 1024 * 1024);
  closeSync(file);
  const { code, out } = workspace.run(["inspect", "huge.om", "--json"]);
  expect(code).toBe(1);
  expect(JSON.parse(out).faults.length).toBeGreaterThan(0);
});

test("a bug is one line with how to report it, exit code 70, and a stack only on request", () => {
  const broken = `data:text/javascript,process.cwd=()=>{throw new Error("a bug")}`;
  const plain = workspace.run(["check"], { node: ["--import", broken] });
  expect(plain.code).toBe(70);
  expect(plain.err).toMatch(/^hml: internal fault: a bug\. This is a bug in hml \d.*please report it.*\n$/);
  const verbose = workspace.run(["check"], { node: ["--import", broken], environment: { HML_DEBUG: "1" } });
  expect(verbose.code).toBe(70);
  expect(verbose.err).toMatch(/^\s+at /m);
});
