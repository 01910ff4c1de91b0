import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { writePackage } from "../service/packages/write-package.ts";
import { examplesFolder, TestWorkspace } from "./test-workspace.ts";

beforeAll(() => TestWorkspace.build(), 120_000);
const workspaces: TestWorkspace[] = [];
let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace().copyExample("heart-rhythm");
  workspaces.push(workspace);
});
afterAll(() => {
  for (const one of workspaces) one.remove();
});

const heart = "heart_rhythm.hml";
const pem = { private: { type: "pkcs8", format: "pem" }, public: { type: "spki", format: "pem" } } as const;

function writeKeys(): void {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  workspace.write({
    "key.pem": privateKey.export(pem.private),
    "pub.pem": publicKey.export(pem.public),
    "other.pem": generateKeyPairSync("ed25519").publicKey.export(pem.public),
  });
}

test("what is signed is verified, in every notation, until a statement or a byte changes", () => {
  writeKeys();
  const signed = workspace.run(["sign", heart, "--key", "key.pem", "--keyid", "release"]);
  expect(signed).toMatchObject({ code: 0, err: "" });
  expect(signed.out).toContain("hr_wrist.om");
  const envelope = JSON.parse(workspace.read(`${heart}.dsse.json`));
  expect(envelope.payloadType).toBe("application/vnd.in-toto+json");
  const verified = workspace.run(["verify", heart, "--key", "pub.pem"]);
  expect(verified.code).toBe(0);
  expect(verified.out).toContain("not proven:");
  for (const to of ["yaml", "json", "xml"]) {
    const other = `heart_rhythm.hml.${to}`;
    workspace.run(["convert", heart, "--to", to, "-o", other]);
    const again = workspace.run(["verify", other, "--key", "pub.pem", "--envelope", `${heart}.dsse.json`]);
    expect(again, to).toMatchObject({ code: 0, err: "" });
  }
  workspace.write({ "hr_wrist.om": Uint8Array.from([...workspace.bytes("hr_wrist.om"), 0]) });
  const changed = JSON.parse(workspace.run(["verify", heart, "--key", "pub.pem", "--json"]).out);
  expect(changed.verified).toBe(false);
  expect(changed.diagnostics.map((one: { readonly code: string }) => one.code)).toEqual(["HML9004"]);
  const stranger = workspace.run(["verify", heart, "--key", "other.pem"]);
  expect(stranger.code).toBe(1);
  expect(stranger.err).toContain("HML9000");
});

test.each([
  ["no key", ["sign", heart], 2, "--key"],
  ["a key that is not there", ["sign", heart, "--key", "none.pem"], 2, "cannot be read"],
  ["a public key to sign with", ["sign", heart, "--key", "pub.pem"], 1, "HML9006"],
  ["a private key to verify with", ["verify", heart, "--key", "key.pem", "--envelope", heart], 1, "HML9006"],
  ["no envelope", ["verify", heart, "--key", "pub.pem"], 2, "envelope"],
  [
    "something else than an envelope",
    ["verify", heart, "--key", "pub.pem", "--envelope", heart],
    1,
    "HML9007",
  ],
] as const)("%s is said plainly", (_, words, code, said) => {
  writeKeys();
  const run = workspace.run(words);
  expect(run.code).toBe(code);
  expect(run.err).toContain(said);
});

test("a declaration that is wrong is neither signed nor packed", () => {
  writeKeys();
  workspace.write({ [heart]: workspace.read(heart).replace("bytes: 14354", "bytes: 14355") });
  for (const words of [
    ["sign", heart, "--key", "key.pem"],
    ["pack", heart],
  ]) {
    const run = workspace.run(words);
    expect(run.code).toBe(1);
    expect(run.err).toContain("HML7200");
  }
  expect(() => workspace.read(`${heart}.dsse.json`)).toThrow();
  expect(() => workspace.read("heart_rhythm.him")).toThrow();
});

test("a package is the same each time, is checked where it lies, and unpacks to what was packed", () => {
  writeKeys();
  expect(workspace.run(["pack", heart]).err).toContain("HML9010");
  workspace.run(["sign", heart, "--key", "key.pem"]);
  expect(workspace.run(["pack", heart])).toMatchObject({ code: 0, err: "" });
  workspace.run(["pack", heart, "-o", "again.him"]);
  expect(workspace.bytes("again.him")).toEqual(workspace.bytes("heart_rhythm.him"));
  const report = workspace.check("again.him");
  expect(report).toMatchObject({ exitCode: 0, diagnostics: [] });
  expect(report.files[0]?.file).toBe("again.him/declaration.hml");
  expect(report.files[0]?.artifacts.map(({ status }) => status)).toEqual(["verified", "verified"]);
  const facts = JSON.parse(workspace.run(["inspect", "again.him", "--json"]).out);
  expect(facts).toMatchObject({ format: "him", faults: [] });
  expect(facts.parts.map((part: { readonly name: string }) => part.name)).toEqual([
    "hr_pocket.om",
    "hr_wrist.om",
  ]);
  expect(workspace.run(["unpack", "again.him", "-d", "out"])).toMatchObject({ code: 0, err: "" });
  expect(workspace.read("out/declaration.hml")).toBe(workspace.read(heart));
  expect(workspace.bytes("out/hr_wrist.om")).toEqual(workspace.bytes("hr_wrist.om"));
  expect(workspace.run(["verify", "out/declaration.hml", "--key", "pub.pem"]).code).toBe(0);
  expect(workspace.run(["unpack", "again.him", "-d", "out"])).toMatchObject({ code: 2 });
});

test("a package with a changed artifact, or with another file, is refused and not unpacked", () => {
  workspace.run(["pack", heart]);
  const bytes = workspace.bytes("heart_rhythm.him");
  const changed = Uint8Array.from(bytes);
  const at = Buffer.from(bytes).indexOf("hr_wrist.om", Buffer.from(bytes).indexOf("hr_pocket.om")) + 5000;
  changed[at] = (changed[at] ?? 0) ^ 1;
  workspace.write({ "changed.him": changed, "long.him": Uint8Array.from([...bytes, 0]) });
  const codes = workspace.check("changed.him").diagnostics.map(({ code }) => code);
  expect(codes).toContain("HML7411");
  expect(codes).toContain("HML7202");
  expect(workspace.check("long.him").diagnostics.map(({ code }) => code)).toContain("HML7401");
  for (const name of ["changed", "long"]) {
    expect(workspace.run(["unpack", `${name}.him`])).toMatchObject({ code: 1, out: "" });
    expect(() => workspace.read(`${name}/declaration.hml`)).toThrow();
  }
  expect(workspace.run(["check", "changed.him", "--fix"])).toMatchObject({ code: 2 });
});

test("a package is verified where it lies, by the envelope inside or one that lies elsewhere", () => {
  writeKeys();
  workspace.write({ LICENSE: "as you like" });
  workspace.run(["sign", heart, "--key", "key.pem"]);
  workspace.run(["pack", heart]);
  const inside = workspace.run(["verify", "heart_rhythm.him", "--key", "pub.pem"]);
  expect(inside).toMatchObject({ code: 0, err: "" });
  expect(inside.out).toContain("hr_wrist.om is the file that was signed");
  expect(inside.out).toContain('"LICENSE": it is in the package, and not signed');
  const json = JSON.parse(workspace.run(["verify", "heart_rhythm.him", "--key", "pub.pem", "--json"]).out);
  expect(json).toMatchObject({
    file: "heart_rhythm.him",
    envelope: "heart_rhythm.him/declaration.hml.dsse.json",
    verified: true,
  });
  expect(workspace.run(["verify", "heart_rhythm.him", "--key", "other.pem"]).err).toContain("HML9000");
  const elsewhere = ["--envelope", `${heart}.dsse.json`];
  expect(workspace.run(["verify", "heart_rhythm.him", "--key", "pub.pem", ...elsewhere]).code).toBe(0);
  const twice = workspace.run(["sign", "heart_rhythm.him", "--key", "key.pem"]);
  expect(twice).toMatchObject({ code: 2 });
  expect(twice.err).toContain("sign its declaration");
});

test("a package without an envelope is verified by one beside it, or not at all", () => {
  writeKeys();
  workspace.run(["pack", heart]);
  expect(workspace.run(["verify", "heart_rhythm.him", "--key", "pub.pem"])).toMatchObject({ code: 2 });
  workspace.run(["sign", heart, "--key", "key.pem", "-o", "heart_rhythm.him.dsse.json"]);
  expect(workspace.run(["verify", "heart_rhythm.him", "--key", "pub.pem"]).code).toBe(0);
});

test("a package is not verified where a byte changed, a file was added, or the form is not sound", () => {
  writeKeys();
  workspace.run(["sign", heart, "--key", "key.pem"]);
  workspace.run(["pack", heart]);
  const bytes = workspace.bytes("heart_rhythm.him");
  const changed = Uint8Array.from(bytes);
  const at = Buffer.from(bytes).indexOf("hr_wrist.om", Buffer.from(bytes).indexOf("hr_pocket.om")) + 5000;
  changed[at] = (changed[at] ?? 0) ^ 1;
  workspace.run(["unpack", "heart_rhythm.him", "-d", "out"]);
  const names = ["declaration.hml", "declaration.hml.dsse.json", "hr_pocket.om", "hr_wrist.om"];
  const packed = names.map((name) => ({ name, source: bytesSource(workspace.bytes(`out/${name}`)) }));
  const extra = { name: "zzz.bin", source: bytesSource(new Uint8Array(3)) };
  const swapped = packed.map((file) => (file.name === "hr_wrist.om" ? { ...extra, name: file.name } : file));
  workspace.write({
    "changed.him": changed,
    "added.him": Buffer.concat([...writePackage([...packed, extra])]),
    "swapped.him": Buffer.concat([...writePackage(swapped)]),
    "long.him": Uint8Array.from([...bytes, 0]),
  });
  const codesOf = (name: string): readonly string[] => {
    const { verified, diagnostics } = JSON.parse(
      workspace.run(["verify", name, "--key", "pub.pem", "--json"]).out,
    );
    expect(verified).toBe(false);
    return diagnostics.map((one: { readonly code: string }) => one.code);
  };
  expect(codesOf("changed.him")).toEqual(["HML9004", "HML7411"]);
  expect(codesOf("added.him")).toEqual(["HML7412"]);
  expect(codesOf("swapped.him")).toEqual(["HML9004"]);
  expect(codesOf("long.him")).toEqual(["HML7401"]);
});

test("after a rebuild the declaration follows its artifact, comments and all, and then stays", () => {
  const commented = workspace
    .read(heart)
    .replace("digest: sha256:1286", "digest: sha256:1286")
    .replace("    bytes: 14354", "    bytes: 14354 # as built");
  workspace.write({ [heart]: commented });
  const rebuilt = Uint8Array.from(workspace.bytes("hr_wrist.om"));
  rebuilt[14_000] = (rebuilt[14_000] ?? 0) ^ 1;
  workspace.write({ "hr_wrist.om": rebuilt });
  expect(workspace.check().diagnostics.map(({ code }) => code)).toEqual(["HML7202"]);
  const updated = workspace.run(["init", "--update", heart]);
  expect(updated.code).toBe(0);
  expect(updated.err).toContain("now 3.1.1, a patch step from 3.1.0");
  const after = workspace.read(heart);
  expect(after).toContain("bytes: 14354 # as built");
  expect(after).toContain("compressed-version: 3.1.1-int8.2");
  expect(workspace.check()).toMatchObject({ exitCode: 0, diagnostics: [] });
  expect(workspace.run(["check", "--fix", "--update"]).code).toBe(0);
  expect(workspace.run(["init", "--update", heart]).out).toContain("up to date");
  expect(workspace.read(heart)).toBe(after);
});

test("another type of an input is a major step", () => {
  workspace.write({
    [heart]: workspace.read(heart).replace("type: float32[1, 250]", "type: float32[1, 500]"),
  });
  const { code, err } = workspace.run(["check", "--fix", "--update"]);
  expect(err).toContain("now 4.0.0, a major step from 3.1.0");
  expect(workspace.read(heart)).toContain("type: float32[1, 250]");
  expect(code).toBe(0);
});

test("two artifacts are compared fact by fact", () => {
  const { code, out } = workspace.run(["inspect", "hr_wrist.om", "hr_pocket.om"]);
  expect(code).toBe(0);
  expect(out).toMatch(/bytes +14354 +45521/);
  expect(out).toContain("variant.digest");
  const { differences } = JSON.parse(workspace.run(["inspect", "hr_wrist.om", "hr_pocket.om", "--json"]).out);
  expect(differences).toContainEqual({
    what: "storage",
    before: "int8",
    after: "int8, float16",
    statement: "precision.storage",
  });
  expect(workspace.run(["inspect", "hr_wrist.om", "hr_wrist.om"]).out).toContain("state the same");
});

test("nothing is declared of a file that is no model", () => {
  workspace.write({
    "pointer.om": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
    "page.om": "<!doctype html><html><body>not found</body></html>",
  });
  expect(workspace.run(["init", "pointer.om"])).toMatchObject({ code: 1, out: "" });
  expect(workspace.run(["init", "pointer.om"]).err).toContain("git lfs pull");
  expect(workspace.run(["init", "page.om", "-o", "x.hml"])).toMatchObject({ code: 1, out: "" });
  expect(() => workspace.read("x.hml")).toThrow();
});

test.each(["sign", "verify", "pack", "unpack"])("%s explains itself with examples", (name) => {
  const { code, out } = workspace.run([name, "--help"]);
  expect(code).toBe(0);
  expect(out).toContain(`hml ${name} `);
  expect(out).toMatch(/examples/i);
});

test("the examples hold what this file relies on", () => {
  expect(readFileSync(`${examplesFolder}/heart-rhythm/${heart}`, "utf8")).toContain("bytes: 14354");
});
