import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver-types";
import { chromiumPath, launchChromium, type StaticHost, serveFolder } from "../test-browser.ts";
import { examplesFolder, TestEditor } from "../test-editor.ts";

if (!chromiumPath) console.log("skipped: the worker is not run, because no Chromium is installed");

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
let browser: Browser;
let host: StaticHost;
let page: Page;

beforeAll(async () => {
  TestEditor.build();
  if (!chromiumPath) return;
  [browser, host] = await Promise.all([launchChromium(), serveFolder(dist)]);
  page = await browser.newPage();
  await page.goto(`${host.url}build.json`);
  await page.evaluate(clientInPage);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** Runs in the page: a client of the raw protocol, as small as can be. */
const clientInPage = `
globalThis.startClient = async (type) => {
  const worker = new Worker("/language-server-worker.js", { type });
  const published = new Map();
  const answers = new Map();
  const faults = [];
  let wake = () => {};
  let count = 0;
  worker.onerror = (event) => faults.push(event.message);
  worker.onmessage = ({ data }) => {
    if (data.method === "textDocument/publishDiagnostics") published.set(data.params.uri, data.params);
    else if (data.method === "window/logMessage" && data.params.type < 3) faults.push(data.params.message);
    else if (data.id !== undefined && data.method === undefined) answers.get(data.id)?.(data);
    wake();
  };
  const tell = (method, params) => worker.postMessage({ jsonrpc: "2.0", method, params });
  const ask = (method, params) => new Promise((resolve) => {
    answers.set(++count, ({ result, error }) => resolve(error ?? result));
    worker.postMessage({ jsonrpc: "2.0", id: count, method, params });
  });
  const put = (uri, base64) =>
    tell("hml/putFile", { uri, content: new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]) });
  const open = (uri, text) =>
    tell("textDocument/didOpen", { textDocument: { uri, languageId: "hml", version: 1, text } });
  /** Diagnostics once they stay the same for a while: what the artifacts show comes after what the text shows. */
  const settled = async (uri) => {
    for (let last; ; last = published.get(uri)) {
      await Promise.race([new Promise((resolve) => { wake = resolve; }), new Promise((resolve) => setTimeout(resolve, 500))]);
      if (last && published.get(uri) === last) return last.diagnostics;
    }
  };
  const { serverInfo } = await ask("initialize", { processId: null, rootUri: "file:///", capabilities: {} });
  tell("initialized", {});
  return { ask, tell, put, open, settled, faults, serverInfo, stop: () => worker.terminate() };
};`;

interface Example {
  readonly declaration: string;
  readonly text: string;
  /** Artifacts by name, as base64. */
  readonly files: Readonly<Record<string, string>>;
}

function readExample(name: string): Example {
  const folder = join(examplesFolder, name);
  const names = readdirSync(folder);
  const declaration = names.find((one) => one.endsWith(".hml")) ?? "";
  const files = Object.fromEntries(
    names.filter((one) => one.endsWith(".om")).map((one) => [one, readFileSync(join(folder, one), "base64")]),
  );
  return { declaration, text: readFileSync(join(folder, declaration), "utf8"), files };
}

/** What is compared: all but addresses, which differ by folder. */
const essence = (found: readonly Diagnostic[]) =>
  found.map(({ code, range, message, severity, relatedInformation }) => ({
    code,
    range,
    message,
    severity,
    related: relatedInformation?.map(({ message: text, location }) => [text, location.range]),
  }));

test.skipIf(!chromiumPath).each([
  ["lying", "classic"],
  ["heart-rhythm", "module"],
] as const)("of the example %s a %s worker says what the server over streams says", async (name, type) => {
  const example = readExample(name);
  const editor = await new TestEditor().copyExample(name).start();
  editor.open(example.declaration);
  const isRead = name === "lying" ? 5 : 0;
  const expected = await editor.published(
    example.declaration,
    ({ diagnostics }) => diagnostics.length === isRead,
  );
  await editor.stop();
  const { found, faults, server } = await page.evaluate(
    async ({ given, kind }) => {
      // biome-ignore lint/suspicious/noExplicitAny: what the page defines above
      const client = await (globalThis as any).startClient(kind);
      for (const [file, bytes] of Object.entries(given.files)) client.put(`file:///${file}`, bytes);
      client.open(`file:///${given.declaration}`, given.text);
      const found = await client.settled(`file:///${given.declaration}`);
      client.stop();
      return { found, faults: client.faults, server: client.serverInfo.name };
    },
    { given: example, kind: type },
  );
  expect(faults).toEqual([]);
  expect(server).toBe("hml");
  expect(essence(found)).toEqual(essence(expected));
});

test.skipIf(!chromiumPath)("a file that is replaced, removed or malformed is followed", async () => {
  const { text, files } = readExample("lying");
  const seen = await page.evaluate(
    async ({ declaration, artifact }) => {
      // biome-ignore lint/suspicious/noExplicitAny: what the page defines above
      const client = await (globalThis as any).startClient("module");
      const uri = "file:///wakeword.hml";
      const codes = async () =>
        (await client.settled(uri)).map(({ code }: { readonly code: string }) => code) as string[];
      client.open(uri, declaration);
      const absent = await codes();
      client.put("file:///wakeword_v3.om", artifact);
      const there = await codes();
      client.tell("hml/putFile", { uri: "file:///wakeword_v3.om", content: "no artifact at all" });
      const replaced = await codes();
      client.tell("hml/removeFile", { uri: "file:///wakeword_v3.om" });
      const removed = await codes();
      for (const params of [{}, { uri: 7 }, { uri: "file:///a.om", content: {} }, null])
        client.tell("hml/putFile", params);
      const inspected = await client.ask("workspace/executeCommand", {
        command: "hml.inspect",
        arguments: ["file:///a.om"],
      });
      client.stop();
      return { absent, there, replaced, removed, inspected, faults: client.faults };
    },
    { declaration: text, artifact: files["wakeword_v3.om"] ?? "" },
  );
  expect(seen.there.length).toBeGreaterThan(seen.absent.length);
  expect(seen.there).toContain("HML7200");
  expect(seen.replaced).not.toEqual(seen.there);
  expect(seen.removed).toEqual(seen.absent);
  expect(seen.inspected).toBeNull();
  expect(seen.faults.filter((text: string) => !text.includes("left out"))).toEqual([]);
});
