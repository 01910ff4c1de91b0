import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";

/** A server, a document, and what is typed into it. */
export interface Subject {
  readonly name: string;
  readonly command: readonly string[];
  readonly file: string;
  readonly text: string;
  readonly languageId: string;
  /** Offset at which is typed. */
  readonly at: number;
  /** Typed again and again; taken out at the end of each turn. */
  readonly typed: string;
  readonly keys: number;
  /** Answers to `workspace/configuration`, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: object;
}

/** Milliseconds of each keystroke, and what the process holds at the end. */
export interface Typed {
  readonly diagnostics: readonly number[];
  readonly completion: readonly number[];
  readonly megabytes: number;
}

/** Milliseconds between two keystrokes, and behind the last of a turn: long enough for work behind the keystroke to begin. */
const [between, thinking] = [30, 260];

/** Types into a document that a server of its own process serves, as an editor without pull diagnostics would. */
export async function typeInto(subject: Subject): Promise<Typed> {
  const folder = mkdtempSync(join(tmpdir(), "hml-typing-"));
  writeFileSync(join(folder, subject.file), subject.text);
  const [program = "", ...parameters] = subject.command;
  const server = spawn(program, parameters, { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    return await new TypingSession(connection, subject, folder).run(server);
  } finally {
    connection.dispose();
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

class TypingSession {
  readonly #connection: MessageConnection;
  readonly #subject: Subject;
  readonly #folder: string;
  readonly #uri: string;
  #published: (version: number | undefined) => void = () => undefined;
  #version = 1;

  constructor(connection: MessageConnection, subject: Subject, folder: string) {
    this.#connection = connection;
    this.#subject = subject;
    this.#folder = folder;
    this.#uri = pathToFileURL(join(folder, subject.file)).href;
  }

  async run(server: ChildProcess): Promise<Typed> {
    await this.#begin();
    const { text, at, typed, keys } = this.#subject;
    const before = text.slice(0, at).split("\n");
    const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const [diagnostics, completion]: [number[], number[]] = [[], []];
    // The first turn warms the server up.
    for (let i = -typed.length; i < keys; i++) {
      const n = (i + typed.length) % typed.length;
      const place = placeBehind(start, typed.slice(0, n));
      const isLast = n === typed.length - 1;
      const change = isLast
        ? { range: { start, end: place }, text: "" }
        : { range: { start: place, end: place }, text: typed[n] };
      const sent = performance.now();
      await this.#change(change);
      const answered = performance.now();
      const position = isLast ? start : placeBehind(start, typed.slice(0, n + 1));
      await this.#connection.sendRequest("textDocument/completion", {
        textDocument: { uri: this.#uri },
        position,
      });
      if (i >= 0) {
        diagnostics.push(answered - sent);
        completion.push(performance.now() - answered);
      }
      await pause(isLast ? thinking : between);
    }
    return { diagnostics, completion, megabytes: readMemory(server.pid ?? 0) };
  }

  async #begin(): Promise<void> {
    const { settings, initializationOptions, languageId, text } = this.#subject;
    const connection = this.#connection;
    connection.onNotification("textDocument/publishDiagnostics", ({ version }: { version?: number }) =>
      this.#published(version),
    );
    connection.onRequest(
      "workspace/configuration",
      ({ items }: { items: readonly { readonly section: string }[] }) =>
        items.map(({ section }) => settings?.[section] ?? null),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.listen();
    await connection.sendRequest("initialize", {
      processId: null,
      rootUri: pathToFileURL(this.#folder).href,
      capabilities: {
        workspace: { configuration: settings !== undefined },
        textDocument: { completion: {}, publishDiagnostics: { versionSupport: true } },
      },
      workspaceFolders: null,
      initializationOptions,
    });
    await connection.sendNotification("initialized", {});
    if (settings) await connection.sendNotification("workspace/didChangeConfiguration", { settings });
    const opened = this.#next();
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: this.#uri, languageId, version: 1, text },
    });
    await opened;
    await pause(3000);
  }

  async #change(change: object): Promise<void> {
    const version = ++this.#version;
    const answered = this.#next(version);
    await this.#connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: this.#uri, version },
      contentChanges: [change],
    });
    await answered;
  }

  /** The next publication; of that version, where the server says versions. */
  #next(wanted?: number): Promise<void> {
    return new Promise((resolve) => {
      this.#published = (version) => {
        if (wanted === undefined || version === undefined || version === wanted) resolve();
      };
    });
  }
}

function placeBehind(
  { line, character }: { readonly line: number; readonly character: number },
  text: string,
) {
  const lines = text.split("\n");
  if (lines.length === 1) return { line, character: character + text.length };
  return { line: line + lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** Resident memory of a process; not a number where the system does not tell. */
function readMemory(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return Number.NaN;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
