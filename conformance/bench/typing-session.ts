import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { Source } from "../../src/base/source.ts";
import { loadNotation } from "../../src/service/load-notation.ts";
import { writeLargeDocument } from "./large-document.ts";

// A scripted typing session in a document of 10,000 lines: how long after each keystroke its diagnostics and its
// completion are there. Against yaml-language-server, where it is installed, with the JSON Schema of HML and the same
// content in YAML. Run by Node of node_modules: `node conformance/bench/typing-session.ts [--keys N]`.

const root = fileURLToPath(new URL("../../", import.meta.url));
const lines = 10_000;
const keys = Number(process.argv[process.argv.indexOf("--keys") + 1]) || 300;

/** The document with at most so many lines, ending with a whole block. */
function writeDocument(): string {
  const cut = writeLargeDocument().split("\n").slice(0, lines).join("\n");
  return `${cut.slice(0, cut.lastIndexOf("\n}\n") + 3)}`;
}

interface Subject {
  readonly name: string;
  readonly command: readonly string[];
  readonly file: string;
  readonly text: string;
  readonly languageId: string;
  /** Where to type, and what. */
  readonly anchor: string;
  readonly typed: string;
  readonly settings?: object;
}

interface Measured {
  readonly name: string;
  readonly diagnostics: readonly number[];
  readonly completion: readonly number[];
  readonly megabytes: number;
}

async function measure(subject: Subject): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "hml-typing-"));
  writeFileSync(join(folder, subject.file), subject.text);
  const [program = "", ...parameters] = subject.command;
  const server = spawn(program, parameters, { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    return await type(connection, subject, { folder, pid: server.pid ?? 0 });
  } finally {
    connection.dispose();
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

async function type(
  connection: MessageConnection,
  { name, file, text, languageId, anchor, typed, settings }: Subject,
  { folder, pid }: { readonly folder: string; readonly pid: number },
): Promise<Measured> {
  let published: () => void = () => undefined;
  connection.onNotification("textDocument/publishDiagnostics", () => published());
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly { section: string }[] }) =>
    items.map(({ section }) => (settings as Record<string, unknown> | undefined)?.[section] ?? null),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const uri = pathToFileURL(join(folder, file)).href;
  const capabilities = {
    workspace: { configuration: settings !== undefined },
    textDocument: { completion: {} },
  };
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    capabilities,
    workspaceFolders: null,
  });
  await connection.sendNotification("initialized", {});
  if (settings) await connection.sendNotification("workspace/didChangeConfiguration", { settings });
  const next = () =>
    new Promise<void>((resolve) => {
      published = resolve;
    });
  const opened = next();
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId, version: 1, text },
  });
  await opened;
  await pause(3000);
  const at = text.indexOf(anchor, text.length / 2) + anchor.length;
  const before = text.slice(0, at).split("\n");
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const [diagnostics, completion]: [number[], number[]] = [[], []];
  let character = start.character;
  for (let i = 0, version = 2; i < keys; i++, version++) {
    const key = typed[i % typed.length] ?? "";
    const place = { line: start.line, character };
    const isEnd = i % typed.length === typed.length - 1;
    const change = isEnd
      ? { range: { start, end: place }, text: "" }
      : { range: { start: place, end: place }, text: key };
    character = isEnd ? start.character : character + 1;
    const answered = next();
    const sent = performance.now();
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    await answered;
    diagnostics.push(performance.now() - sent);
    const asked = performance.now();
    await connection.sendRequest("textDocument/completion", {
      textDocument: { uri },
      position: { line: start.line, character },
    });
    completion.push(performance.now() - asked);
    await pause(30);
  }
  return { name, diagnostics, completion, megabytes: readMemory(pid) };
}

function readMemory(pid: number): number {
  try {
    const status = process.getBuiltinModule("node:fs").readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return Number.NaN;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function quantile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);
}

const text = writeDocument();
const [hml, yaml] = await Promise.all([loadNotation("hml"), loadNotation("yaml")]);
const { value: tree } = hml.read(new Source("large.hml", text));
const subjects: Subject[] = [
  {
    name: "hml lsp, HML text",
    command: [process.execPath, join(root, "dist/cli/hml.js"), "lsp", "--stdio"],
    ...{ file: "large.hml", text, languageId: "hml" },
    ...{ anchor: "task: keywords", typed: "\n  license: MIT " },
  },
];
const yamlText = yaml.write(tree).text;
const yamlServer = findYamlServer();
if (yamlServer === undefined) console.log("yaml-language-server is not installed, and not compared with");
else
  subjects.push({
    name: "yaml-language-server, YAML",
    command: [process.execPath, yamlServer, "--stdio"],
    ...{ file: "large.yaml", text: yamlText, languageId: "yaml" },
    ...{ anchor: "task: keywords", typed: "\n    license: MIT " },
    settings: {
      yaml: {
        schemas: { [pathToFileURL(join(root, "spec/generated/hml.schema.json")).href]: "*.yaml" },
        validate: true,
        completion: true,
        schemaStore: { enable: false },
      },
      http: null,
      "[yaml]": null,
      editor: null,
      files: null,
    },
  });
console.log(
  `${text.split("\n").length} lines of HML (${text.length} characters), ${yamlText.split("\n").length} of YAML; ${keys} keystrokes`,
);
for (const subject of subjects) {
  const { name, diagnostics, completion, megabytes } = await measure(subject);
  const say = (values: readonly number[]) => `p50 ${quantile(values, 0.5)} p99 ${quantile(values, 0.99)} ms`;
  console.log(`${name}: diagnostics ${say(diagnostics)}, completion ${say(completion)}, ${megabytes} MB`);
}

function findYamlServer(): string | undefined {
  try {
    const at = createRequire(import.meta.url).resolve("yaml-language-server/package.json");
    return join(at, "../bin/yaml-language-server");
  } catch {
    return process.env.YAML_LANGUAGE_SERVER;
  }
}
