import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { pause, positionOf, TestEditor } from "./test-editor.ts";

beforeAll(() => TestEditor.build(), 120_000);
let editor: TestEditor;
beforeEach(async () => {
  editor = await new TestEditor().start();
});
afterEach(async () => {
  await editor.stop();
});

const small = "hml 1.0\nmodel a { version: 1 }\n";
const position = { line: 0, character: 0 };

/** The server is there and answers. */
async function isAlive(): Promise<void> {
  editor.open("alive.hml", small);
  expect(
    (await editor.published("alive.hml", ({ diagnostics }) => diagnostics.length > 0)).length,
  ).toBeGreaterThan(0);
  expect(editor.heard.filter(({ method }) => method === "stderr")).toEqual([]);
  expect(editor.process?.exitCode).toBeNull();
}

const requests = [
  "hover completion signatureHelp definition declaration typeDefinition references documentHighlight prepareRename rename documentSymbol",
  "foldingRange selectionRange formatting rangeFormatting documentLink codeLens codeAction inlayHint linkedEditingRange",
  "semanticTokens/full semanticTokens/full/delta semanticTokens/range diagnostic",
].flatMap((line) => line.split(" "));

test("every request about a document that is not open has an answer", async () => {
  const range = { start: position, end: position };
  const at = {
    position,
    range,
    positions: [position],
    context: { diagnostics: [], includeDeclaration: true },
    newName: "b",
    previousResultId: "x",
    options: {},
  };
  for (const method of requests) await editor.askAt(method, "nowhere.hml", at);
  await isAlive();
});

test("requests without sense are refused, and the next one is answered", async () => {
  for (const method of requests) {
    for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 } }, []])
      await editor.ask(`textDocument/${method}`, params).catch(() => undefined);
  }
  editor.open("a.hml", small);
  for (const method of requests) {
    const bad = {
      position: { line: 1e9, character: -4 },
      range: { start: { line: 9 }, end: null },
      positions: "no",
    };
    await editor.askAt(method, "a.hml", bad).catch(() => undefined);
    await editor.askAt(method, "a.hml", {}).catch(() => undefined);
  }
  for (const params of [{}, { textDocument: {} }, { textDocument: { uri: "a" }, contentChanges: 3 }, null]) {
    for (const method of ["didOpen", "didChange", "didSave", "didClose"])
      editor.tell(`textDocument/${method}`, params);
  }
  editor.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///%zz" }] });
  await expect(editor.ask("textDocument/nothing", {})).rejects.toThrow();
  await isAlive();
});

test("changes that come late, twice, or of a document that is not open are left out", async () => {
  editor.open("a.hml", small);
  editor.change("a.hml", [{ text: "hml 1.0\nmodel b { version: 2 }\n" }], 5);
  editor.change("a.hml", [{ text: "lost" }], 4);
  editor.change("a.hml", [{ text: "lost" }], 5);
  editor.change("never.hml", [{ text: "lost" }], 2);
  editor.change("a.hml", [{ range: { start: { line: "x" } }, text: "lost" }], 6);
  const symbols = (await editor.askAt("documentSymbol", "a.hml")) as { name: string }[];
  expect(symbols.map((one) => one.name)).toEqual(["b"]);
  await isAlive();
});

test("UI markup, empty texts, binary and every kind of rubbish are taken", async () => {
  editor.open("markup.hml", "<element name='x'><div/></element>");
  editor.open("empty.hml", "");
  editor.open("nothing.hml.json", "");
  editor.open("rubbish.hml", '\u0000\ud800{{{{[[["""'.repeat(200));
  editor.open("deep.hml.json", "[".repeat(5000));
  expect(await editor.published("markup.hml")).toEqual([]);
  expect(await editor.askAt("hover", "markup.hml", { position })).toBeNull();
  for (const name of ["empty.hml", "nothing.hml.json", "rubbish.hml", "deep.hml.json"])
    await editor.askAt("documentSymbol", name);
  editor.tell("textDocument/didOpen", {
    textDocument: { uri: "untitled:Untitled-1", languageId: "hml", version: 1, text: small },
  });
  await editor.ask("textDocument/hover", { textDocument: { uri: "untitled:Untitled-1" }, position });
  await isAlive();
});

test("a hundred documents are open at once, each with its own findings", async () => {
  const names = Array.from({ length: 100 }, (_, i) => `many/m${i}.hml`);
  for (const [i, name] of names.entries()) editor.open(name, `hml 1.0\nmodel m${i} { version: ${i} }\n`);
  for (const name of names) await editor.published(name, ({ diagnostics }) => diagnostics.length > 0);
  const symbols = (await editor.ask("workspace/symbol", { query: "m" })) as unknown[];
  expect(symbols).toHaveLength(100);
  await isAlive();
});

test("a file of five megabytes is served", async () => {
  const block = "model m# { version: 1.0.0, task: faces, privacy: public }\n";
  let text = "hml 1.0\n";
  for (let i = 0; text.length < 5 * 1024 * 1024; i++) text += block.replace("#", String(i));
  editor.open("large.hml", text);
  // 90,000 findings: seconds on a machine that has nothing else to do.
  await editor.published("large.hml", () => true, 60);
  editor.change("large.hml", [{ range: { start: position, end: position }, text: "# first\n" }]);
  await editor.published("large.hml", ({ version }) => version === 2, 60);
  const folds = await editor.askAt("hover", "large.hml", { position: positionOf(text, "task", 1) });
  expect(folds).not.toBeUndefined();
  await isAlive();
}, 150_000);

test("a cancelled request is answered as cancelled, or in time", async () => {
  editor.open("a.hml", small);
  const { CancellationTokenSource } = await import("vscode-jsonrpc");
  const source = new CancellationTokenSource();
  const asked = editor.connection.sendRequest(
    "workspace/diagnostic",
    { previousResultIds: [] },
    source.token,
  );
  source.cancel();
  await asked.catch((fault: { code: number }) => expect(fault.code).toBe(-32800));
  await isAlive();
});

test("a server that was killed is started again and knows what it is told", async () => {
  editor.open("a.hml", small);
  await editor.published("a.hml");
  editor.process?.kill("SIGKILL");
  await pause(200);
  await editor.start();
  editor.open("a.hml", small);
  await editor.published("a.hml", ({ diagnostics }) => diagnostics.length > 0);
});
