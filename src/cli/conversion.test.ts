import { chmodSync, existsSync, readdirSync, symlinkSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { TestWorkspace } from "./test-workspace.ts";

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

const small = (name: string) => `hml 1.0\n\nmodel ${name} { version: 1.0.0 }\n`;

test("what parses is converted whatever a check finds in it, and what does not parse is refused with its faults", () => {
  workspace.write({
    "odd.hml": "hml 1.0\nmodel a { versio: one, bytes: -5, version: 1.0.0, privacy: secret }\nservice s {}\n",
    "broken.hml": 'hml 1.0\nmodel a { version: 1.0.0, title: "open\n}\n',
  });
  expect(workspace.check("odd.hml").summary.errors).toBeGreaterThan(3);
  for (const to of ["yaml", "json", "xml"]) {
    const { code, out, err } = workspace.run(["convert", "odd.hml", "--to", to]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("versio");
    const { out: back } = workspace.run(["convert", "-", "--to", "hml"], { input: out });
    expect(back).toBe(workspace.run(["convert", "odd.hml", "--to", "hml"]).out);
  }
  const { code, out, err } = workspace.run(["convert", "broken.hml", "--to", "json"]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/error\[HML1\d{3}\][\s\S]*broken\.hml:2/);
});

test("comments into JSON are losses, one line each, and between the other notations none is lost", () => {
  const text = `# top\nhml 1.0\n\n# of the model\n/// Doc.\nmodel a { # open\n  version: 1.0.0 # behind\n}\n# last\n`;
  const json = workspace.run(["convert", "-", "--to", "json"], { input: text });
  expect(json.code).toBe(0);
  expect(json.err.trimEnd().split("\n")).toEqual([
    '<stdin>:1:1: warning[HML8100]: the comment "top" has no counterpart in JSON and is left out',
    expect.stringMatching(/^<stdin>:4:1: warning\[HML8100\]: the comment "of the model"/),
    expect.stringMatching(/^<stdin>:5:1: .*"Doc\."/),
    expect.stringMatching(/^<stdin>:6:11: .*"open"/),
    expect.stringMatching(/^<stdin>:7:18: .*"behind"/),
    expect.stringMatching(/^<stdin>:9:1: .*"last"/),
    expect.stringContaining("<stdin> loses 6 statements and comments"),
  ]);
  for (const to of ["yaml", "xml"]) {
    const there = workspace.run(["convert", "-", "--to", to], { input: text });
    const back = workspace.run(["convert", "-", "--to", "hml"], { input: there.out });
    expect([there.err, back.err, back.out]).toEqual(["", "", text]);
  }
});

test("many files go into a folder under their own names; what cannot be read stays out, and the exit code says so", () => {
  workspace.write({
    "models/a.hml": small("a"),
    "models/deep/b.hml.yaml": "hml: 1.0\nmodel: { b: { version: 1.0.0 } }\n",
    "models/bad.hml": "hml 1.0\nmodel {\n",
    "c.hml": small("c"),
  });
  const { code, out, err } = workspace.run([
    "convert",
    "models",
    "c.hml",
    "--to",
    "json",
    "--out-dir",
    "build",
  ]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("models/bad.hml");
  const written = readdirSync(workspace.path("build"), { recursive: true }).sort();
  expect(written).toEqual(["a.hml.json", "c.hml.json", "deep", "deep/b.hml.json"]);
  expect(JSON.parse(workspace.read("build/deep/b.hml.json")).model.b.version).toBe("1.0.0");
  const missing = workspace.run(["convert", "c.hml", "no.hml", "--to", "xml", "--out-dir", "more"]);
  expect([missing.code, missing.err]).toEqual([2, 'hml: there is no file "no.hml"\n']);
  expect(workspace.read("more/c.hml.xml")).toContain("<model-service");
});

const refused: readonly (readonly [what: string, words: readonly string[], message: RegExp])[] = [
  ["several files and no folder", ["a.hml", "b/a.hml", "--to", "json"], /2 declarations need "--out-dir"/],
  [
    "two files of one name",
    ["a.hml", "b/a.hml", "--to", "json", "--out-dir", "out"],
    /"a\.hml" and "b\/a\.hml" would both be written to "out\/a\.hml\.json"/,
  ],
  ["a file and a folder", ["a.hml", "--to", "json", "-o", "x", "--out-dir", "out"], /leave one of them out/],
  ["standard input into a folder", ["-", "--to", "json", "--out-dir", "out"], /standard input has no name/],
  ["a file that is there", ["a.hml", "--to", "yaml", "-o", "b/a.hml"], /"b\/a\.hml" is there already/],
  ["a folder as the file", ["a.hml", "--to", "yaml", "-o", "b", "--force"], /it is a folder/],
  ["a device as the file", ["a.hml", "--to", "yaml", "-o", "/dev/null", "--force"], /no regular file/],
  ["a form that is none", ["a.hml", "--to", "toml"], /"--to toml" is not known/],
  ["no form at all", ["a.hml"], /"--to" says in which form/],
];

test.each(refused)("%s is refused with one line, and nothing is written", (_, words, message) => {
  workspace.write({ "a.hml": small("a"), "b/a.hml": small("b") });
  const { code, out, err } = workspace.run(["convert", ...words]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(readdirSync(workspace.folder, { recursive: true }).sort()).toEqual(["a.hml", "b", "b/a.hml"]);
  expect(workspace.read("b/a.hml")).toBe(small("b"));
});

test("with --force a file is written over as a whole, through a link and with its permissions kept", () => {
  workspace.write({ "a.hml": small("a"), "out/a.hml.json": "old" });
  chmodSync(workspace.path("out/a.hml.json"), 0o640);
  symlinkSync("out/a.hml.json", workspace.path("link.json"));
  const words = ["convert", "a.hml", "--to", "json", "-o", "link.json"];
  expect(workspace.run(words).code).toBe(2);
  expect(workspace.read("out/a.hml.json")).toBe("old");
  expect(workspace.run([...words, "--force"])).toEqual({ code: 0, out: "", err: "" });
  expect(JSON.parse(workspace.read("out/a.hml.json")).hml).toBe("1.0");
  expect(readdirSync(workspace.path("out"))).toEqual(["a.hml.json"]);
});

test("with --strict nothing is written where something would be lost", () => {
  workspace.write({ "a.hml": `# a comment\n${small("a")}`, "b.hml": small("b") });
  const { code, err } = workspace.run([
    ...["convert", "a.hml", "b.hml", "--to", "json", "--out-dir", "out", "--strict"],
  ]);
  expect([code, err.split("\n")]).toEqual([
    1,
    [
      'a.hml:1:1: error[HML8100]: the comment "a comment" has no counterpart in JSON and is left out',
      "hml: a.hml is not converted: 1 statement or comment would be lost (--strict)",
      "",
    ],
  ]);
  expect([
    existsSync(workspace.path("out/a.hml.json")),
    existsSync(workspace.path("out/b.hml.json")),
  ]).toEqual([false, true]);
});

const head = '<model-service xmlns="urn:hml:1" hml="1.0">';
const laughs = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]>`;
const bomb = [
  "a: &a [x, x]",
  ..."bcdefghijk".split("").map((name, i) => `${name}: &${name} [${`*${"abcdefghij"[i]}, `.repeat(9)}x]`),
].join("\n");

/** What means harm, in each notation, with what it is told. */
const hostile: readonly (readonly [what: string, name: string, text: string, codes: readonly string[]])[] = [
  [
    "a billion laughs",
    "x.hml.xml",
    `${laughs}${head}<model id="a" title="&j;"/></model-service>`,
    ["HML1501"],
  ],
  [
    "an external entity",
    "x.hml.xml",
    `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>${head}<model id="a" title="&e;"/></model-service>`,
    ["HML1501"],
  ],
  [
    "an external subset",
    "x.hml.xml",
    `<!DOCTYPE a SYSTEM "http://example.com/a.dtd">${head}</model-service>`,
    ["HML1501"],
  ],
  ["an alias bomb", "x.hml.yaml", bomb, ["HML1305", "HML1306"]],
  ["a merge key", "x.hml.yaml", 'hml: "1.0"\nmodel: { a: { <<: { version: 1.0.0 } } }\n', ["HML1307"]],
  ["a tag that builds objects", "x.hml.yaml", 'hml: "1.0"\nx: !!js/function "f"\n', ["HML1304"]],
  ["keys that are not text", "x.hml.yaml", "hml: 1.0\n? [a]\n: b\n1: c\n", ["HML1309"]],
  ["a number beyond all bounds", "x.hml.json", '{"hml":"1.0","x":{"a":{"b":1e999999999}}}', ["HML1405"]],
  ["a key twice in YAML", "x.hml.yaml", "hml: 1.0\nhml: 1.0\n", ["HML2004"]],
  ["a key twice in JSON", "x.hml.json", '{"hml":"1.0","model":{},"model":{}}', ["HML2004"]],
  [
    "an attribute twice",
    "x.hml.xml",
    `${head}<model id="a" title="a" title="b"/></model-service>`,
    ["HML2004"],
  ],
];

describe("hostile text is refused with a diagnostic, in little memory", () => {
  const frugal = ["--max-old-space-size=128"];
  test.each(hostile)("%s", (_what, name, text, codes) => {
    workspace.write({ [name]: text });
    const { code, out, err } = workspace.run(["check", "--no-artifacts", "--format", "json", name], {
      node: frugal,
    });
    expect([code, err]).toEqual([1, ""]);
    const found = new Set(JSON.parse(out).diagnostics.map((one: { code: string }) => one.code));
    for (const one of codes) expect(found).toContain(one);
    const converted = workspace.run(["convert", name, "--to", "hml"], { node: frugal });
    expect([converted.code, converted.out]).toEqual([1, ""]);
    for (const one of codes) expect(converted.err).toContain(one);
    expect(workspace.run(["fmt", name], { node: frugal }).code).toBe(1);
    expect(workspace.read(name)).toBe(text);
  });
});

test("a number of many digits is no more than its digits, and stays what it was", () => {
  const json = '{"hml":"1.0","x":{"example":{"a":1e300,"b":123456789012345678901234567890,"c":-0}}}';
  for (const to of ["yaml", "xml", "hml"]) {
    const there = workspace.run(["convert", "-", "--to", to], {
      input: json,
      node: ["--max-old-space-size=128"],
    });
    expect([there.code, there.err]).toEqual([0, ""]);
    const back = workspace.run(["convert", "-", "--to", "json"], { input: there.out });
    expect(back.out.replaceAll(/\s/g, "")).toBe(json);
  }
});

test("names of JavaScript's own are names like any other, on the way through every notation", () => {
  const json = '{"hml":"1.0","x":{"__proto__":{"constructor":{"toString":1},"__proto__":{"polluted":true}}}}';
  // HML text has no spelling for the inner name, and says so.
  const hml = workspace.run(["convert", "-", "--to", "hml"], { input: json });
  expect(hml.err).toMatch(/HML8100\]: the name "__proto__"/);
  for (const to of ["yaml", "xml"]) {
    const there = workspace.run(["convert", "-", "--to", to], { input: json });
    const back = workspace.run(["convert", "-", "--to", "json"], { input: there.out });
    expect([there.err, back.out.replaceAll(/\s/g, "")]).toEqual(["", json]);
  }
});
