import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { Diagnostic, Position } from "vscode-languageserver-types";

const root = fileURLToPath(new URL("../", import.meta.url));
export const examplesFolder = join(root, "conformance/examples");
/** The file that `package.json` names, built. */
export const builtCommandLine = join(root, "dist/cli/hml.js");

export interface EditorOptions {
  /** Added to what the editor says it can do. */
  readonly capabilities?: object;
  /** Folders that are open; default the folder of the test. */
  readonly folders?: readonly string[];
  /** What the protocol goes over; default the standard streams. */
  readonly channel?: "stdio" | "node-ipc";
}

/** What the server said of one document. */
interface Published {
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** An editor for tests: the built server in a process of its own, a folder of files, and the raw protocol between them. */
export class TestEditor {
  readonly folder = mkdtempSync(join(tmpdir(), "hml-editor-"));
  /** Everything that the server said on its own: method and parameters. */
  readonly heard: { readonly method: string; readonly params: unknown }[] = [];
  readonly #published = new Map<string, Published>();
  #waiting: (() => void)[] = [];
  #versions = new Map<string, number>();
  process: ChildProcess | undefined;
  connection!: MessageConnection;
  capabilities: Readonly<Record<string, unknown>> = {};

  /** Builds the command line where it is older than its source. */
  static build(): void {
    const setup = join(root, "src/codegen/setup.mjs");
    const { status, stderr } = spawnSync(process.execPath, [setup], { encoding: "utf8" });
    if (status !== 0) throw new Error(`the build has failed: ${stderr}`);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), content);
    }
    return this;
  }

  copyExample(name: string): this {
    cpSync(join(examplesFolder, name), this.folder, { recursive: true });
    return this;
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), "utf8");
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  async start({ capabilities = {}, folders = [""], channel = "stdio" }: EditorOptions = {}): Promise<this> {
    const isIpc = channel === "node-ipc";
    this.process = spawn(process.execPath, [builtCommandLine, "lsp", `--${channel}`], {
      cwd: this.folder,
      stdio: ["pipe", "pipe", "pipe", ...(isIpc ? (["ipc"] as const) : [])],
    });
    const { stdin, stdout, stderr } = this.process;
    if (!stdin || !stdout || !stderr) throw new Error("the server has no streams");
    stderr.on("data", (text) => this.heard.push({ method: "stderr", params: String(text) }));
    this.connection = isIpc
      ? createMessageConnection(new IPCMessageReader(this.process), new IPCMessageWriter(this.process))
      : createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification((method, params) => this.#hear(method, params));
    this.connection.onRequest((method, params) => {
      this.#hear(method, params);
      return method === "workspace/configuration" ? [{}] : null;
    });
    this.connection.listen();
    const workspaceFolders = folders.map((name) => ({ uri: this.uri(name), name: name || "test" }));
    const parameters = { processId: process.pid, rootUri: null, capabilities, workspaceFolders };
    const result = (await this.ask("initialize", parameters)) as { readonly capabilities: object };
    this.capabilities = result.capabilities as typeof this.capabilities;
    this.tell("initialized", {});
    return this;
  }

  async stop(): Promise<void> {
    if (this.process && this.process.exitCode === null) {
      await Promise.race([this.ask("shutdown").catch(() => undefined), pause(2000)]);
      this.tell("exit");
      await Promise.race([new Promise((resolve) => this.process?.once("exit", resolve)), pause(2000)]);
      this.process.kill();
    }
    this.connection?.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }

  ask(method: string, params?: unknown): Promise<unknown> {
    return params === undefined
      ? this.connection.sendRequest(method)
      : this.connection.sendRequest(method, params as object);
  }

  tell(method: string, params?: unknown): void {
    void (params === undefined
      ? this.connection.sendNotification(method)
      : this.connection.sendNotification(method, params as object));
  }

  /** Asks about a document, at a position where the request has one. */
  askAt(
    method: string,
    name: string,
    at: { readonly position?: Position; readonly [key: string]: unknown } = {},
  ): Promise<unknown> {
    return this.ask(`textDocument/${method}`, { textDocument: { uri: this.uri(name) }, ...at });
  }

  open(name: string, text = this.read(name), languageId = "hml"): void {
    this.#versions.set(name, 1);
    this.tell("textDocument/didOpen", {
      textDocument: { uri: this.uri(name), languageId, version: 1, text },
    });
  }

  change(
    name: string,
    contentChanges: readonly object[],
    version = (this.#versions.get(name) ?? 0) + 1,
  ): void {
    this.#versions.set(name, version);
    this.tell("textDocument/didChange", { textDocument: { uri: this.uri(name), version }, contentChanges });
  }

  /** What was published last of a document, once it is as expected. */
  async published(
    name: string,
    isExpected: (found: Published) => boolean = () => true,
    seconds = 15,
  ): Promise<readonly Diagnostic[]> {
    const found = await this.wait(
      () => {
        const last = this.#published.get(this.uri(name));
        return last && isExpected(last) ? last : undefined;
      },
      `diagnostics of ${name}; last: ${JSON.stringify(this.#published.get(this.uri(name)))}`,
      seconds,
    );
    return found.diagnostics;
  }

  /** What `look` gives, once it gives something. */
  async wait<Found>(look: () => Found | undefined, what: string, seconds = 15): Promise<Found> {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await Promise.race([new Promise<void>((resolve) => this.#waiting.push(resolve)), pause(100)]);
    }
  }

  /** All that the server complained of: on the error stream, in its log, in messages. */
  complaints(): readonly string[] {
    return this.heard
      .filter(
        ({ method, params }) =>
          method === "stderr" || (method === "window/logMessage" && (params as { type: number }).type === 1),
      )
      .map(({ params }) => JSON.stringify(params));
  }

  #hear(method: string, params: unknown): void {
    this.heard.push({ method, params });
    if (method === "textDocument/publishDiagnostics") {
      const { uri, ...published } = params as Published & { readonly uri: string };
      this.#published.set(uri, published);
    }
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

/** A text without its mark `⟦⟧`, and the position of the mark. */
export function mark(marked: string): { readonly text: string; readonly position: Position } {
  const at = marked.indexOf("⟦⟧");
  if (at < 0) throw new Error("the text has no mark");
  return { text: marked.replace("⟦⟧", ""), position: positionOf(marked, at) };
}

/** Position of an offset, or of the first occurrence of some characters (`within` them). */
export function positionOf(text: string, at: number | string, within = 0): Position {
  const offset = typeof at === "number" ? at : text.indexOf(at) + within;
  if (offset < 0) throw new Error(`the text has no "${at}"`);
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

interface Edit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText: string;
}

/** A text after edits that an editor was sent. */
export function applyTextEdits(text: string, edits: readonly Edit[]): string {
  const lines = text.split("\n");
  const offsetOf = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return edits
    .map(({ range, newText }) => ({ start: offsetOf(range.start), end: offsetOf(range.end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, newText }) => rest.slice(0, start) + newText + rest.slice(end), text);
}
