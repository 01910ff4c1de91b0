import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import tool from "../../package.json" with { type: "json" };
import { commandNames } from "../requests/execute-command.ts";
import { tokenLegend } from "../requests/semantic-tokens.ts";
import { defaultSettings } from "../settings.ts";
import manifest from "./package.json" with { type: "json" };

// What is packed, and that the manifest and the code say the same.

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hml-vsix-test-"));
const { contributes } = manifest;
let files: Readonly<Record<string, Uint8Array>> = {};

function pack(name: string, env: NodeJS.ProcessEnv = {}): Buffer {
  const out = join(folder, name);
  const script = join(root, "src/codegen/vscode/build-vsix.ts");
  execFileSync(process.execPath, [script, "--out", out], { env: { ...process.env, ...env } });
  return readFileSync(out);
}

/** The text of a file of the extension. */
function packed(name: string): string {
  const bytes = files[`extension/${name}`];
  if (!bytes) throw new Error(`"${name}" is not packed`);
  return strFromU8(bytes);
}

beforeAll(() => {
  files = unzipSync(pack("first.vsix"));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test("the package holds what it needs, and nothing besides", () => {
  expect(Object.keys(files).sort()).toEqual(
    [
      "[Content_Types].xml",
      "extension.vsixmanifest",
      ...[
        ...["package.json", "readme.md", "changelog.md", "LICENSE.txt", "THIRD-PARTY-LICENSES.txt"],
        ...["extension.cjs", "server.cjs", "language-configuration.json", "hml.schema.json"],
        ...["hml.tmLanguage.json", "hml-in-markdown.tmLanguage.json", "icon.png", "file-icon.svg"],
        ...["walkthrough/inspect.md", "walkthrough/declare.md", "walkthrough/check.md"],
      ].map((name) => `extension/${name}`),
    ].sort(),
  );
});

test("the same source gives the same bytes, wherever it is packed", () => {
  expect(pack("second.vsix", { TZ: "Asia/Shanghai" }).equals(readFileSync(join(folder, "first.vsix")))).toBe(
    true,
  );
}, 60_000);

test("its version and licence are those of the tool", () => {
  const { version, license, files: listed, ...rest } = JSON.parse(packed("package.json"));
  expect({ version, license }).toEqual({ version: tool.version, license: tool.license });
  expect(listed.length).toBe(Object.keys(files).length - 3);
  expect({ ...rest, private: true }).toEqual(manifest);
});

test("every file that the manifest names is packed", () => {
  const named = [...JSON.stringify(manifest).matchAll(/"(?:\.\/)?([\w./-]+\.(?:json|svg|png|md|cjs))"/g)];
  expect(named.length).toBeGreaterThan(9);
  for (const [, name = ""] of named) expect(packed(name).length, name).toBeGreaterThan(0);
});

test("the grammar and the schema are the generated ones", () => {
  const generated = (path: string) => readFileSync(join(root, path), "utf8");
  expect(packed("hml.tmLanguage.json")).toBe(generated("grammar/generated/hml.tmLanguage.json"));
  expect(packed("hml.schema.json")).toBe(generated("spec/generated/hml.schema.json"));
});

test("licences of all that is bundled are named, and nothing else is asked for at run time", () => {
  const licences = packed("THIRD-PARTY-LICENSES.txt");
  for (const name of ["vscode-languageclient", "vscode-languageserver", "chevrotain", "yaml"])
    expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
  const wanted = [packed("extension.cjs"), packed("server.cjs")].flatMap((code) =>
    [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = ""]) => name.replace(/^node:/, "")),
  );
  const builtin = process.getBuiltinModule("node:module").builtinModules;
  expect([...new Set(wanted)].filter((name) => name !== "vscode" && !builtin.includes(name))).toEqual([]);
});

/** The ids of one of the tables of `commands.ts`. */
function implemented(table: string): readonly string[] {
  const source = readFileSync(join(root, "lsp/vscode/commands.ts"), "utf8");
  const [, body = ""] = new RegExp(`const ${table}: [^=]*= \\{\\n([\\s\\S]*?)\\n\\};`).exec(source) ?? [];
  return [...body.matchAll(/^ {2}"(hml\.\w+)":/gm)].map(([, id = ""]) => id);
}

test("each command that is contributed is implemented, and the other way round", () => {
  const ids = contributes.commands.map(({ command }) => command);
  expect(ids.length).toBeGreaterThan(4);
  expect([...ids].sort()).toEqual([...implemented("contributed")].sort());
  expect(implemented("internal")).toEqual(["hml.showReferences"]);
  const menus = Object.values(contributes.menus).flat();
  expect(menus.filter(({ command }) => !ids.includes(command))).toEqual([]);
});

test("no command has the name of one of the server's, which its client registers", () => {
  const ids = [...implemented("contributed"), ...implemented("internal")];
  expect(ids.filter((id) => commandNames.includes(id))).toEqual([]);
});

test("every command of the server that the extension asks for is there", () => {
  const sources = readdirSync(join(root, "lsp/vscode")).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const asked = sources.flatMap((name) => {
    const text = readFileSync(join(root, "lsp/vscode", name), "utf8");
    return [...text.matchAll(/\.ask<[^(]*>\(\s*"([\w.]+)"/g)].map(([, id = ""]) => id);
  });
  expect([...new Set(asked)].sort()).toEqual([...commandNames].sort());
});

test("the settings are those of the server, with the same defaults", () => {
  const { properties } = contributes.configuration;
  const { "hml.trace.server": _, ...own } = properties;
  const defaults = Object.entries(own).map(([id, { default: value }]) => [id.replace("hml.", ""), value]);
  expect(Object.fromEntries(defaults)).toEqual(defaultSettings);
  expect(Object.keys(properties)).toContain("hml.trace.server");
});

test("each kind of token has a colour, and none is coloured that is not sent", () => {
  const [{ scopes } = { scopes: {} }] = contributes.semanticTokenScopes;
  const types = new Set(Object.keys(scopes).map((id) => id.split(".")[0]));
  expect([...types].sort()).toEqual([...tokenLegend.tokenTypes].sort());
});

test("the names of artifacts are the same wherever they are listed", () => {
  const ends = (text: string) => [...text.matchAll(/\b(om|omc|ms|onnx|tflite|him)\b/g)].map(([, end]) => end);
  const selected = contributes.customEditors.flatMap(({ selector }) =>
    selector.map(({ filenamePattern }) => filenamePattern.replace("*.", "")),
  );
  expect(selected).toEqual(["om", "omc", "ms", "onnx", "tflite", "him"]);
  for (const { when } of Object.values(contributes.menus).flat())
    if (when.startsWith("resourceExtname")) expect(ends(when)).toEqual(selected);
  const code = (name: string) => readFileSync(join(root, "lsp/vscode", name), "utf8");
  const [, pattern = ""] = /artifactName = \/(.*)\/i/.exec(code("document-selector.ts")) ?? [];
  expect(ends(pattern)).toEqual(selected);
  const [, glob = ""] = /\*\.\{([\w,]+)\}/.exec(code("pick-artifacts.ts")) ?? [];
  expect(ends(glob)).toEqual(selected);
});

test("the icon is a PNG of at least 128 pixels", () => {
  const bytes = files["extension/icon.png"] ?? new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect([...bytes.subarray(1, 4)].map((unit) => String.fromCharCode(unit)).join("")).toBe("PNG");
  expect(view.getUint32(16)).toBeGreaterThanOrEqual(128);
  expect(view.getUint32(20)).toBe(view.getUint32(16));
});
