import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver-types";
import { applyTextEdits, builtCommandLine, positionOf, TestEditor } from "./test-editor.ts";

beforeAll(() => TestEditor.build(), 120_000);
let editor: TestEditor;
beforeEach(() => {
  editor = new TestEditor();
});
afterEach(async () => {
  expect(editor.complaints()).toEqual([]);
  await editor.stop();
});

const name = "heart_rhythm.hml";

/** What the command line finds in a file, as an editor would number it. */
function checkOnCommandLine(file: string) {
  const { stdout } = spawnSync(process.execPath, [builtCommandLine, "check", file, "--format", "json"], {
    cwd: editor.folder,
    encoding: "utf8",
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Reported[] };
  return diagnostics.map(({ code, severity, message, range: { start, end } }) => ({
    code,
    severity: ["", "error", "warning", "info"].indexOf(severity),
    message,
    range: {
      start: { line: start.line - 1, character: start.column - 1 },
      end: { line: end.line - 1, character: end.column - 1 },
    },
  }));
}

interface Reported {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Record<"start" | "end", { readonly line: number; readonly column: number }>;
}

function essence({ code, severity, message, range }: Diagnostic) {
  return { code, severity, message, range };
}

test.each(["", ".yaml", ".json", ".xml"])(
  "findings are those of the command line, in heart_rhythm.hml%s",
  async (suffix) => {
    editor.copyExample("heart-rhythm");
    const file = `${name}${suffix}`;
    const lying = editor
      .read(file)
      .replace("14354", "14355")
      .replace("int8", "int4")
      .replace("wearable", "waerable");
    editor.write({ [file]: lying, "hml.config.yaml": "severities:\n  HML2005: warn\n" });
    const expected = checkOnCommandLine(file);
    expect(expected.length).toBeGreaterThan(1);
    await editor.start();
    editor.open(file);
    const found = await editor.published(file, ({ diagnostics }) => diagnostics.length === expected.length);
    expect(found.map(essence)).toEqual(expected);
  },
);

test("severities of hml.config.yaml are followed, and followed again when the file changes", async () => {
  editor.write({ "a.hml": "hml 1.0\nmodel A { version: 1.0.0 }\nmodel a { version: 1.0.0 }\n" });
  const code = checkOnCommandLine("a.hml").find((one) => one.severity === 2)?.code ?? "";
  expect(code).toMatch(/^HML/);
  editor.write({ "hml.config.yaml": `severities:\n  ${code}: off\n` });
  await editor.start();
  editor.open("a.hml");
  await editor.published(
    "a.hml",
    ({ diagnostics }) => diagnostics.length > 0 && diagnostics.every((one) => one.code !== code),
  );
  editor.write({ "hml.config.yaml": `severities:\n  ${code}: info\n` });
  editor.tell("workspace/didChangeWatchedFiles", {
    changes: [{ uri: editor.uri("hml.config.yaml"), type: 2 }],
  });
  const found = await editor.published("a.hml", ({ diagnostics }) =>
    diagnostics.some((one) => one.code === code),
  );
  expect(found.find((one) => one.code === code)?.severity).toBe(3);
  expect(found.map(essence)).toEqual(checkOnCommandLine("a.hml"));
});

test("an artifact that is rebuilt on disk is followed without a keystroke, by editors that watch no files too", async () => {
  editor.copyExample("heart-rhythm");
  await editor.start();
  editor.open(name);
  await editor.published(name, ({ diagnostics }) => diagnostics.length === 0);
  const path = join(editor.folder, "hr_wrist.om");
  // Long enough for the first look at the files.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const bytes = readFileSync(path);
  writeFileSync(path, Buffer.concat([bytes, Buffer.alloc(7)]));
  const found = await editor.published(name, ({ diagnostics }) => diagnostics.length > 0);
  expect(found.map((one) => one.code)).toEqual(checkOnCommandLine(name).map((one) => one.code));
  writeFileSync(path, bytes);
  await editor.published(name, ({ diagnostics }) => diagnostics.length === 0);
});

test("findings say what they mean: code, page, related places", async () => {
  editor.copyExample("lying");
  await editor.start();
  editor.open("wakeword.hml");
  const found = await editor.published("wakeword.hml", ({ diagnostics }) => diagnostics.length > 2);
  expect(
    found.every((one) => one.source === "hml" && one.codeDescription?.href === `hml-rule:${one.code}`),
  ).toBe(true);
  editor.open("twice.hml", "hml 1.0\nmodel a { version: 1.0.0 }\nmodel a { version: 1.0.0 }\n");
  const twice = await editor.published("twice.hml", ({ diagnostics }) =>
    diagnostics.some((one) => one.relatedInformation),
  );
  expect(twice.flatMap((one) => one.relatedInformation ?? [])[0]?.location.uri).toBe(editor.uri("twice.hml"));
});

test("findings of the artifact move with the text while somebody types above them", async () => {
  editor.copyExample("heart-rhythm");
  editor.write({ [name]: editor.read(name).replace("bytes: 14354", "bytes: 14355") });
  const text = editor.read(name);
  await editor.start();
  editor.open(name);
  const [found] = await editor.published(name, ({ diagnostics }) => diagnostics.length > 0);
  const start = { line: 1, character: 0 };
  editor.change(name, [{ range: { start, end: start }, text: "# a comment\n" }]);
  const [moved] = await editor.published(name, ({ version }) => version === 2);
  expect(moved?.range.start).toEqual({
    ...positionOf(text, "14355"),
    line: positionOf(text, "14355").line + 1,
  });
  expect(moved?.code).toBe(found?.code);
});

test("documents are asked about one by one, and all at once", async () => {
  editor.copyExample("lying").write({ "sub/other.hml": "hml 1.0\nmodel a { version: 1 }\n" });
  await editor.start({ capabilities: { textDocument: { diagnostic: {} } } });
  editor.open("wakeword.hml");
  const one = (await editor.askAt("diagnostic", "wakeword.hml")) as {
    kind: string;
    resultId: string;
    items: Diagnostic[];
  };
  expect(one.items.map(essence)).toEqual(checkOnCommandLine("wakeword.hml"));
  const again = await editor.askAt("diagnostic", "wakeword.hml", { previousResultId: one.resultId });
  expect(again).toMatchObject({ kind: "unchanged" });
  const all = (await editor.ask("workspace/diagnostic", { previousResultIds: [] })) as {
    items: { uri: string; items: Diagnostic[] }[];
  };
  expect(all.items.map(({ uri }) => uri)).toEqual([editor.uri("sub/other.hml"), editor.uri("wakeword.hml")]);
  expect(all.items[0]?.items.map(essence)).toEqual(checkOnCommandLine("sub/other.hml"));
  expect(editor.heard.filter(({ method }) => method === "textDocument/publishDiagnostics")).toEqual([]);
});

test("fixes, all of them at once, silencing with a reason, what is missing, and what the artifact says", async () => {
  editor.copyExample("heart-rhythm");
  const wrong = editor
    .read(name)
    .replace("bytes: 14354", "bytes: 14355")
    .replace("1.5MB", "1.5 MB")
    .replace("  task:", "  tsak:");
  editor.write({ [name]: wrong });
  await editor.start();
  editor.open(name);
  await editor.published(name, ({ diagnostics }) =>
    diagnostics.some((one) => String(one.code).startsWith("HML72")),
  );
  const act = async (at: string, only?: string) => {
    const start = positionOf(wrong, at, 1);
    const context = { diagnostics: [], ...(only && { only: [only] }) };
    return (await editor.askAt("codeAction", name, { range: { start, end: start }, context })) as Action[];
  };
  const after = ({ edit }: Action) => applyTextEdits(wrong, edit.changes[editor.uri(name)] ?? []);
  const pick = (actions: Action[], title: RegExp) => {
    const found = actions.find((one) => title.test(one.title));
    if (!found) throw new Error(`no action ${title} among ${actions.map((one) => one.title).join("; ")}`);
    return found;
  };
  expect(after(pick(await act("14355"), /Update from artifact/))).toContain("bytes: 14354");
  expect(after(pick(await act("1.5 MB"), /Leave out the blank/))).toContain("memory: 1.5MB");
  const all = after(pick(await act("1.5 MB", "source.fixAll"), /safe/));
  expect(all).toContain("  task: anomaly");
  expect(all).toContain("bytes: 14355");
  expect(await act("1.5 MB", "source.organizeImports")).toEqual([]);
  editor.open("small.hml", "hml 1.0\nmodel a {\n  version: 1.0.0\n}\n");
  const start = { line: 1, character: 1 };
  const missing = (await editor.askAt("codeAction", "small.hml", {
    range: { start, end: start },
    context: { diagnostics: [] },
  })) as Action[];
  expect(missing.map((one) => one.title)).toEqual(
    expect.arrayContaining([
      'Add the missing "variant"',
      'Add the missing "privacy"',
      'Add the missing "lifecycle"',
    ]),
  );
});

interface Action {
  readonly title: string;
  readonly edit: { readonly changes: Record<string, Parameters<typeof applyTextEdits>[1]> };
}

test("a finding that is silenced with a reason is gone", async () => {
  const text = "hml 1.0\nmodel A { version: 1.0.0 }\nmodel a { version: 1.0.0 }\n";
  editor.write({ "a.hml": text });
  await editor.start();
  editor.open("a.hml");
  const found = await editor.published("a.hml", ({ diagnostics }) =>
    diagnostics.some((one) => one.severity === 2),
  );
  const warning = found.find((one) => one.severity === 2);
  const actions = (await editor.askAt("codeAction", "a.hml", {
    range: warning?.range,
    context: { diagnostics: [] },
  })) as Action[];
  const silence = actions.find((one) => one.title.startsWith(`Silence ${warning?.code}`));
  const edits = silence?.edit.changes[editor.uri("a.hml")] ?? [];
  expect(edits).toHaveLength(1);
  editor.change("a.hml", [{ text: applyTextEdits(text, edits) }]);
  const left = await editor.published("a.hml", ({ version }) => version === 2);
  expect(left.map((one) => one.code)).toEqual(found.filter((one) => one !== warning).map((one) => one.code));
});

test("the form before HML 1.0 is upgraded as a whole, to what `hml migrate --write` leaves", async () => {
  const file = "article.hml.xml";
  const article = new URL(`../conformance/systems/s26-atomized-service/${file}`, import.meta.url);
  editor.write({ [file]: readFileSync(article) });
  await editor.start();
  const text = editor.read(file);
  editor.open(file);
  const [found] = await editor.published(file, ({ diagnostics }) => diagnostics.length > 0);
  const actions = (await editor.askAt("codeAction", file, {
    range: found?.range,
    context: { diagnostics: [] },
  })) as Action[];
  expect(actions.map(({ title }) => title).slice(0, 2)).toEqual([
    "Upgrade to HML 1.0; comments say what is to be completed",
    "Add the namespace and the version",
  ]);
  const upgraded = applyTextEdits(text, actions[0]?.edit.changes[editor.uri(file)] ?? []);
  expect(upgraded).toContain("<!-- to complete: version: ");
  spawnSync(process.execPath, [builtCommandLine, "migrate", "--write", file], { cwd: editor.folder });
  expect(upgraded).toBe(editor.read(file));
  editor.change(file, [{ text: upgraded }]);
  const left = await editor.published(file, ({ version }) => version === 2);
  expect(left.map(({ code }) => code)).not.toContain(found?.code);
});
