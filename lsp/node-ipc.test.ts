import { spawnSync } from "node:child_process";
import { afterEach, beforeAll, expect, test } from "vitest";
import { builtCommandLine, positionOf, TestEditor } from "./test-editor.ts";

beforeAll(() => TestEditor.build(), 120_000);

let editor: TestEditor | undefined;
afterEach(() => editor?.stop());

const wrong = "hml 1.0\nmodel face { version: one }\n";

test("over node IPC the server says what it says over streams", async () => {
  const said = [];
  for (const channel of ["stdio", "node-ipc"] as const) {
    editor = await new TestEditor().write({ "face.hml": wrong }).start({ channel });
    editor.open("face.hml");
    const found = await editor.published("face.hml", ({ diagnostics }) => diagnostics.length > 1);
    const hover = await editor.askAt("hover", "face.hml", { position: positionOf(wrong, "version") });
    expect(editor.complaints()).toEqual([]);
    said.push({ found: found.map(({ code, range }) => ({ code, range })), hover });
    await editor.stop();
  }
  expect(said[0]?.hover).not.toBeNull();
  expect(said[1]).toEqual(said[0]);
});

test("a server whose editor is gone ends", async () => {
  editor = await new TestEditor().start({ channel: "node-ipc" });
  const { process } = editor;
  const gone = new Promise((resolve) => process?.once("exit", resolve));
  process?.disconnect();
  expect(await gone).toBe(1);
});

test.each([
  [["lsp", "--node-ipc"], "forked"],
  [["lsp"], "--node-ipc"],
  [["lsp", "--stdio", "--node-ipc"], "one of"],
])("hml %j says what it needs", (words, says) => {
  const { status, stderr } = spawnSync(process.execPath, [builtCommandLine, ...words], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toContain(says);
});
