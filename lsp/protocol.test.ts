import { closeSync, ftruncateSync, openSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { applyTextEdits, pause, positionOf, TestEditor } from "./test-editor.ts";

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
const small = "hml 1.0\nmodel a { version: 1 }\n";

interface Symbol {
  readonly name: string;
  readonly location: { readonly uri: string };
}

test("several folders are open at once, and one more or less later", async () => {
  editor.write({
    "one/a.hml": "hml 1.0\nmodel first { version: 1.0.0 }\n",
    "two/b.hml": "hml 1.0\nmodel second { version: 1.0.0 }\n",
    "three/c.hml": "hml 1.0\nmodel third { version: 1.0.0 }\n",
  });
  await editor.start({
    folders: ["one", "two"],
    capabilities: { workspace: { workspaceFolders: true } },
  });
  const names = async () =>
    ((await editor.ask("workspace/symbol", { query: "" })) as Symbol[]).map((one) => one.name).sort();
  expect(await names()).toEqual(["first", "second"]);
  const folder = (one: string) => ({ uri: editor.uri(one), name: one });
  editor.tell("workspace/didChangeWorkspaceFolders", {
    event: { added: [folder("three")], removed: [folder("one")] },
  });
  expect(await names()).toEqual(["second", "third"]);
});

test("settings are asked for, and followed when they change", async () => {
  editor.copyExample("heart-rhythm");
  const wrong = editor.read(name).replace("bytes: 14354", "bytes: 14355");
  await editor.start();
  editor.open(name, wrong);
  await editor.published(name, ({ diagnostics }) => diagnostics.length > 0);
  editor.tell("workspace/didChangeConfiguration", {
    settings: { hml: { artifacts: false, inlayHints: false, codeLens: false } },
  });
  await editor.published(name, ({ diagnostics }) => diagnostics.length === 0);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  expect(await editor.askAt("inlayHint", name, { range })).toEqual([]);
  expect(await editor.askAt("codeLens", name)).toEqual([]);
  editor.tell("workspace/didChangeConfiguration", { settings: { hml: {} } });
  await editor.published(name, ({ diagnostics }) => diagnostics.length > 0);
});

test("an editor that asks for findings is told when to ask again, and when to draw hints and lenses anew", async () => {
  editor.copyExample("heart-rhythm");
  const refresh = { refreshSupport: true };
  await editor.start({
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: refresh, inlayHint: refresh, codeLens: refresh },
    },
  });
  editor.open(name);
  for (const what of ["diagnostic", "inlayHint", "codeLens"])
    await editor.wait(
      () => editor.heard.find(({ method }) => method === `workspace/${what}/refresh`),
      `a refresh of ${what}`,
    );
});

test("a check of the workspace says how it goes, where the editor gave a token", async () => {
  editor.write({ "a.hml": small });
  await editor.start({ capabilities: { window: { workDoneProgress: true } } });
  const heard: { readonly token: unknown; readonly kind: string }[] = [];
  editor.connection.onUnhandledProgress(({ token, value }) => {
    heard.push({ token, kind: (value as { readonly kind: string }).kind });
  });
  await editor.ask("workspace/diagnostic", { previousResultIds: [], workDoneToken: "seven" });
  await editor.ask("workspace/executeCommand", { command: "hml.checkWorkspace", workDoneToken: "eight" });
  const kinds = (wanted: string) => heard.flatMap(({ token, kind }) => (token === wanted ? [kind] : []));
  expect(kinds("seven")).toEqual(["begin", "end"]);
  expect(kinds("eight")).toEqual(["begin", "end"]);
});

test("semantic tokens that change are sent as a change", async () => {
  await editor.start();
  const text = "hml 1.0\n\nmodel a {\n  version: 1.0.0\n}\n\nmodel b {\n  version: 2.0.0\n}\n";
  editor.open("a.hml", text);
  const whole = (await editor.askAt("semanticTokens/full", "a.hml")) as { resultId: string; data: number[] };
  const start = positionOf(text, "model b");
  editor.change("a.hml", [{ range: { start, end: start }, text: "# new\n" }]);
  const { edits } = (await editor.askAt("semanticTokens/full/delta", "a.hml", {
    previousResultId: whole.resultId,
  })) as { edits: { start: number; deleteCount: number; data: number[] }[] };
  const [edit] = edits;
  if (!edit) throw new Error("no change was sent");
  const changed = [
    ...whole.data.slice(0, edit.start),
    ...edit.data,
    ...whole.data.slice(edit.start + edit.deleteCount),
  ];
  const fresh = (await editor.askAt("semanticTokens/full", "a.hml")) as { data: number[] };
  expect(changed).toEqual(fresh.data);
  expect(edit.data.length).toBeLessThan(fresh.data.length);
});

test("imports are sorted, those that come with the language first, and each once", async () => {
  await editor.start();
  const text = 'hml 1.0\nimport "b.hml"\nimport "a.hml"\nimport "hml:devices"\nimport "b.hml"\n';
  editor.open("a.hml", text);
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
  const [action] = (await editor.askAt("codeAction", "a.hml", {
    range,
    context: { diagnostics: [], only: ["source.organizeImports"] },
  })) as { edit: { changes: Record<string, Parameters<typeof applyTextEdits>[1]> } }[];
  expect(applyTextEdits(text, action?.edit.changes[editor.uri("a.hml")] ?? [])).toBe(
    'hml 1.0\nimport "hml:devices"\nimport "a.hml"\nimport "b.hml"\n',
  );
});

test("a file that was moved is looked for where it is now", async () => {
  editor.copyExample("heart-rhythm");
  await editor.start();
  editor.open(name);
  await editor.published(name, ({ diagnostics }) => diagnostics.length === 0);
  const [oldUri, newUri] = [editor.uri("hr_wrist.om"), editor.uri("moved.om")];
  const edit = (await editor.ask("workspace/willRenameFiles", { files: [{ oldUri, newUri }] })) as {
    changes: Record<string, Parameters<typeof applyTextEdits>[1]>;
  };
  renameSync(join(editor.folder, "hr_wrist.om"), join(editor.folder, "moved.om"));
  editor.tell("workspace/didRenameFiles", { files: [{ oldUri, newUri }] });
  await editor.published(name, ({ diagnostics }) => diagnostics.some(({ code }) => code === "HML7000"));
  editor.change(name, [{ text: applyTextEdits(editor.read(name), edit.changes[editor.uri(name)] ?? []) }]);
  await editor.published(name, ({ diagnostics, version }) => version === 2 && diagnostics.length === 0);
});

test("keystrokes and questions are answered while a large artifact is still being read", async () => {
  const text = `hml 1.0
model a {
  version: 1.0.0
  variant b { artifact: "large.om", format: om, digest: sha256:${"0".repeat(64)} }
}
`;
  const file = openSync(join(editor.folder, "large.om"), "w");
  ftruncateSync(file, 3 * 2 ** 30);
  closeSync(file);
  await editor.start();
  editor.open("a.hml", text);
  // Longer than the pause behind which files are looked at: the artifact is being read now.
  await pause(600);
  const start = positionOf(text, "1.0.0");
  for (let version = 2; version < 8; version++) {
    editor.change("a.hml", [{ range: { start, end: start }, text: "1" }], version);
    const found = await editor.published("a.hml", (last) => last.version === version);
    expect(found.filter(({ code }) => String(code).startsWith("HML72"))).toEqual([]);
    expect(await editor.askAt("hover", "a.hml", { position: positionOf(text, "variant", 2) })).not.toBeNull();
  }
});
