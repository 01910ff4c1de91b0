import { spawn } from "node:child_process";
import { symlinkSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { builtCommandLine, TestWorkspace } from "./test-workspace.ts";

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

const heart = "heart_rhythm.hml";

test("a declaration that tells the truth is clean, and every artifact is said to be verified", () => {
  const report = workspace.copyExample("heart-rhythm").check();
  expect(report.diagnostics).toEqual([]);
  expect(report.summary).toEqual({ files: 1, errors: 0, warnings: 0, infos: 0 });
  expect(report.files).toEqual([
    {
      file: heart,
      notation: "hml",
      artifacts: [
        { file: "hr_wrist.om", status: "verified", unverified: [] },
        { file: "hr_pocket.om", status: "verified", unverified: [] },
      ],
    },
  ]);
  expect(report.exitCode).toBe(0);
  const { code, out } = workspace.run(["check"]);
  expect(code).toBe(0);
  expect(out).toContain(`✔ ${heart}`);
});

test("a declaration that lies is caught at the statements that lie", () => {
  const report = workspace.copyExample("lying").check("wakeword.hml");
  expect(report.exitCode).toBe(1);
  const paths = report.diagnostics.map((one) => one.path);
  for (const statement of ["bytes", "size", "digest", "precision/storage/0"]) {
    expect(paths, statement).toContainEqual(
      expect.stringContaining(`/variant/speaker/${statement}`.replace("/0", "")),
    );
  }
  expect(paths).toContainEqual("/model/wakeword/input/spectrum/type");
  for (const one of report.diagnostics.filter(({ severity }) => severity === "error"))
    expect(one.code).toMatch(/^HML7/);
});

test("an absent artifact is an error, unless the text alone is checked: then everything bound to it is listed", () => {
  workspace.copyExample("heart-rhythm").write({ "alone/x.hml": workspace.read(heart) });
  const strict = workspace.check("alone");
  expect(strict.exitCode).toBe(1);
  expect(strict.diagnostics.map((one) => one.name)).toEqual(["artifact-missing", "artifact-missing"]);
  expect(strict.files[0]?.artifacts.map((one) => one.status)).toEqual(["missing", "missing"]);
  const text = workspace.check("alone", "--no-artifacts");
  expect(text.exitCode).toBe(0);
  expect(text.diagnostics).toEqual([]);
  const [wrist] = text.files[0]?.artifacts ?? [];
  expect(wrist?.status).toBe("partial");
  for (const name of ["artifact", "bytes", "digest", "format", "precision/storage", "embedded/name"])
    expect(wrist?.unverified).toContain(`/model/heart_rhythm/variant/wrist/${name}`);
  expect(wrist?.unverified).toContain("/model/heart_rhythm/input/beats/type");
  expect(wrist?.unverified).not.toContain("/model/heart_rhythm/variant/wrist/hardware/memory");
});

/** What a path may be, and what it is told when it is not. */
const paths: readonly (readonly [artifact: string, name: string])[] = [
  ["../hr_wrist.om", "path-leaves-workspace"],
  ["sub/../../hr_wrist.om", "path-leaves-workspace"],
  ["/etc/hostname", "path-not-relative"],
  ["C:/hr_wrist.om", "path-not-relative"],
  ["https://example.com/hr_wrist.om", "path-not-relative"],
  ["outside.om", "path-leaves-workspace"],
  ["Hr_Wrist.om", "path-case-differs"],
  ["sub", "artifact-unreadable"],
  ["nothing.om", "artifact-missing"],
];

test.each(paths)("the path %s is refused as %s", (artifact, name) => {
  const inside = "workspace/models";
  workspace.copyExample("heart-rhythm");
  const text = workspace.read(heart).replace('"hr_wrist.om"', JSON.stringify(artifact));
  workspace.write({
    [`${inside}/x.hml`]: text,
    [`${inside}/hr_pocket.om`]: workspace.bytes("hr_pocket.om"),
    [`${inside}/hr_wrist.om`]: workspace.bytes("hr_wrist.om"),
    [`${inside}/sub/keep`]: "",
  });
  symlinkSync(workspace.path("hr_wrist.om"), workspace.path(`${inside}/outside.om`));
  const report = workspace.check(`${inside}/x.hml`);
  expect(report.diagnostics.map((one) => one.name)).toEqual([name]);
  expect(report.diagnostics[0]?.path).toBe("/model/heart_rhythm/variant/wrist/artifact");
  expect(report.exitCode).toBe(1);
});

test("the workspace is the nearest folder with a mark, or what --root says", () => {
  workspace
    .copyExample("heart-rhythm")
    .write({ "sub/x.hml": workspace.read(heart).replaceAll('"hr_', '"../hr_') });
  expect(workspace.check("sub").diagnostics.map((one) => one.name)).toContain("path-leaves-workspace");
  expect(workspace.check("sub", "--root", ".").diagnostics).toEqual([]);
  workspace.write({ "hml.config.yaml": "" });
  expect(workspace.check("sub").diagnostics).toEqual([]);
});

test("standard input is checked from the current folder", () => {
  workspace.copyExample("heart-rhythm");
  const { code, out } = workspace.run(["check", "-", "--format", "json"], { input: workspace.read(heart) });
  const report = JSON.parse(out);
  expect([code, report.files[0].file, report.diagnostics]).toEqual([0, "<stdin>", []]);
});

test("a search passes UI markup over, honours .gitignore, and checks every notation", () => {
  workspace.copyExample("heart-rhythm");
  for (const notation of ["yaml", "json", "xml"]) {
    const { code, out } = workspace.run(["convert", heart, "--to", notation]);
    expect(code).toBe(0);
    workspace.write({ [`in.hml.${notation}`]: out });
  }
  workspace.write({ "page.hml": "<div></div>", ".gitignore": "build/", "build/x.hml": "not a declaration" });
  const report = workspace.check();
  expect(report.diagnostics).toEqual([]);
  expect(report.files.map(({ file, notation }) => [file, notation])).toEqual([
    [heart, "hml"],
    ["in.hml.json", "json"],
    ["in.hml.xml", "xml"],
    ["in.hml.yaml", "yaml"],
  ]);
});

test("--fix mends what is safe and leaves statements about bytes alone; --update brings those up to date", () => {
  workspace.copyExample("lying");
  const before = workspace.read("wakeword.hml");
  workspace.run(["check", "--fix"]);
  expect(workspace.read("wakeword.hml")).toBe(before);
  workspace.run(["check", "--fix", "--update"]);
  const after = workspace.read("wakeword.hml");
  expect(after).toMatch(/bytes: +33856/);
  expect(after).toContain("# This declaration was right once.");
  const left = workspace.check();
  expect(left.diagnostics.filter((one) => one.fixes.some((fix) => fix.safe))).toEqual([]);
});

test("--error-on warning fails a check that only warns, and the configuration sets severities", () => {
  workspace.copyExample("heart-rhythm");
  const text = workspace.read(heart).replace(/(,\s*|^\s*)retention:\s*0d,?/m, "");
  workspace.write({ [heart]: text });
  const [warning, ...others] = workspace.check().diagnostics;
  expect(others).toEqual([]);
  expect(warning?.severity).toBe("warning");
  expect(workspace.run(["check"]).code).toBe(0);
  expect(workspace.run(["check", "--error-on", "warning"]).code).toBe(1);
  workspace.write({ "hml.config.yaml": `severities:\n  ${warning?.name}: off\n` });
  expect(workspace.check().diagnostics).toEqual([]);
  workspace.write({ "hml.config.yaml": `severities: { ${warning?.code}: error }\n` });
  expect(workspace.check().exitCode).toBe(1);
});

test("a broken configuration is said with its place, and silences nothing", () => {
  workspace.copyExample("lying");
  workspace.write({ "hml.config.yaml": "severities:\n  HML7000: off\n  no-such: info\nother: 1\n" });
  const { code, out, err } = workspace.run(["check", "--format", "json"]);
  expect(err.split("\n")).toEqual([
    'hml: hml.config.yaml:4:1: "other" is no setting; the only one is "severities"',
    'hml: hml.config.yaml:2:3: "HML7000" is an error of the core profile and stays one',
    'hml: hml.config.yaml:3:3: there is no finding "no-such"; "hml explain" lists them',
    "",
  ]);
  expect(code).toBe(2);
  expect(JSON.parse(out).summary.errors).toBeGreaterThan(0);
});

test("2 wins over 1, and what can be checked is checked", () => {
  workspace.copyExample("lying");
  const { code, out, err } = workspace.run(["check", "wakeword.hml", "nothing.hml", "--format", "json"]);
  expect(code).toBe(2);
  expect(err).toContain("nothing.hml");
  expect(JSON.parse(out).summary.errors).toBeGreaterThan(0);
});

test("init writes a declaration that names what a person must add, in the notation of the file", () => {
  workspace.copyExample("heart-rhythm");
  const { code, out, err } = workspace.run(["init", "hr_wrist.om", "hr_pocket.om"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^hml 1\.0\n/);
  expect(out).toContain("# to complete:");
  expect(workspace.run(["init", "hr_wrist.om", "-o", "new/../w.hml.yaml"]).code).toBe(0);
  expect(workspace.read("w.hml.yaml")).toMatch(/^hml: /m);
  workspace.write({ "sub/keep": "" });
  const outside = workspace.run(["init", "hr_wrist.om", "-o", "sub/w.hml"]);
  expect(outside.code).toBe(0);
  expect(outside.err).toContain("--root");
  expect(workspace.read("sub/w.hml")).toContain('artifact: "../hr_wrist.om"');
});

test("inspect prints the facts, for people and for machines", () => {
  workspace.copyExample("heart-rhythm");
  const { out, code } = workspace.run(["inspect", "hr_wrist.om", "--json"]);
  const facts = JSON.parse(out);
  expect(code).toBe(0);
  expect(facts).toMatchObject({ format: "om", bytes: 14354, encrypted: false });
  expect(facts.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(JSON.parse(workspace.run(["inspect", "hr_wrist.om", "--format", "json"]).out)).toEqual(facts);
  expect(workspace.run(["inspect", "hr_wrist.om"]).out).toContain("beats");
});

test("fmt changes nothing twice, and --check only says so", () => {
  workspace.copyExample("heart-rhythm");
  workspace.write({ "ugly.hml": "hml 1.0\nmodel   a{version:1.0.0}" });
  const check = workspace.run(["fmt", "--check", "ugly.hml"]);
  expect(check.code).toBe(1);
  expect(workspace.run(["fmt", "ugly.hml"]).code).toBe(0);
  const once = workspace.read("ugly.hml");
  expect(once).toContain("model a {");
  expect(workspace.run(["fmt", "--check", "ugly.hml"]).code).toBe(0);
  expect(workspace.run(["fmt", "-"], { input: "hml 1.0\nmodel   a{version:1.0.0}" }).out).toBe(once);
});

test("convert writes every notation, says what is lost, and with --strict loses nothing", () => {
  workspace.copyExample("heart-rhythm");
  const json = workspace.run(["convert", heart, "--to", "json"]);
  expect(json.code).toBe(0);
  expect(JSON.parse(json.out).model.heart_rhythm.version).toBe("3.1.0");
  expect(json.err).toContain("comment");
  const strict = workspace.run(["convert", heart, "--to", "json", "--strict"]);
  expect([strict.code, strict.out]).toEqual([1, ""]);
  expect(workspace.run(["convert", heart, "--to", "yaml", "-o", "x.hml.yaml"])).toEqual({
    code: 0,
    out: "",
    err: "",
  });
  expect(workspace.check("x.hml.yaml").diagnostics).toEqual([]);
});

test("explain says what a code means, and lists all", () => {
  expect(workspace.run(["explain", "HML7000"]).out).toContain("artifact-missing");
  expect(workspace.run(["explain", "artifact-missing"]).out).toContain("HML7000");
  expect(workspace.run(["explain"]).out).toContain("HML7000");
  expect(JSON.parse(workspace.run(["explain", "HML7000", "--json"]).out).code).toBe("HML7000");
});

test("every command explains itself with examples", () => {
  const { out, code } = workspace.run(["--help"]);
  expect(code).toBe(0);
  const names = [...out.matchAll(/^ {2}hml ([a-z]+)/gm)].map(([, name]) => name ?? "");
  expect(names).toEqual(expect.arrayContaining(["check", "inspect", "init", "convert", "fmt", "explain"]));
  for (const name of names) {
    const help = workspace.run([name, "--help"]);
    expect([help.code, help.err]).toEqual([0, ""]);
    expect(help.out).toMatch(/Examples\n {2}\S/);
    expect(workspace.run(["help", name]).out).toBe(help.out);
  }
  expect(workspace.run(["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("colours are for terminals, and NO_COLOR is heard", () => {
  workspace.copyExample("lying");
  const colour = "\u001b[";
  expect(workspace.run(["check"]).out).not.toContain(colour);
  expect(workspace.run(["check"], { environment: { FORCE_COLOR: "1" } }).out).toContain(colour);
  expect(workspace.run(["check"], { environment: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out).not.toContain(
    escape,
  );
});

test("a reader who leaves early is no fault", async () => {
  const child = spawn(process.execPath, [builtCommandLine, "explain"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let err = "";
  child.stderr.on("data", (part) => {
    err += part;
  });
  const code = await new Promise((done) => child.on("close", done));
  expect([code, err]).toEqual([0, ""]);
});
