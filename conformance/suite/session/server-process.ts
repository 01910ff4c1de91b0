import { type ChildProcess, spawn } from "node:child_process";
import { AdapterFault } from "../adapter.ts";

/** A message of JSON-RPC 2.0. */
export interface RpcMessage {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Longest wait for one answer, milliseconds. */
const patience = 20_000;

/**
 * A language server in a process of its own, spoken to in the base protocol of LSP: headers, a blank line, JSON. Written
 * out, so that the suite shares no code with the server.
 */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #answers = new Map<number, (message: RpcMessage) => void>();
  readonly #onNotification: (method: string, params: unknown) => void;
  #buffer = Buffer.alloc(0);
  #count = 0;
  #ended: string | undefined;

  constructor(
    command: readonly string[],
    folder: string,
    onNotification: (method: string, params: unknown) => void,
  ) {
    const [program = "", ...parameters] = command;
    this.#onNotification = onNotification;
    this.#child = spawn(program, parameters, { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
    this.#child.on("error", (fault) => this.#end(fault.message));
    this.#child.on("exit", (code) => this.#end(`ended with ${code ?? "a signal"}`));
    this.#child.stdin?.on("error", () => undefined);
    this.#child.stdout?.on("data", (bytes: Buffer) => this.#receive(bytes));
  }

  /** The answer to a request: its result, or the error with which it was refused. */
  async ask(method: string, params?: unknown): Promise<RpcMessage> {
    if (this.#ended !== undefined) throw new AdapterFault("died", `the language server ${this.#ended}`);
    const id = ++this.#count;
    const answer = new Promise<RpcMessage>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new AdapterFault("timed-out", `no answer to ${method}`)), patience);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  tell(method: string, params?: unknown): void {
    this.#send({ method, params });
  }

  async stop(): Promise<void> {
    if (this.#ended !== undefined) return;
    const ended = new Promise<void>((resolve) => this.#child.once("exit", () => resolve()));
    this.#send({ id: ++this.#count, method: "shutdown" });
    this.tell("exit");
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), 2000);
    await ended;
    clearTimeout(timer);
  }

  #send(message: RpcMessage): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#child.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin?.write(body);
  }

  #receive(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const end = this.#buffer.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.#buffer.toString("latin1", 0, end))?.[1]);
      if (!Number.isInteger(length)) this.#end("sent a message without its length");
      if (!(this.#buffer.length >= end + 4 + length)) return;
      const text = this.#buffer.toString("utf8", end + 4, end + 4 + length);
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#hear(JSON.parse(text) as RpcMessage);
    }
  }

  #hear(message: RpcMessage): void {
    const { id, method, params } = message;
    if (method === undefined) {
      const settle = this.#answers.get(Number(id));
      this.#answers.delete(Number(id));
      settle?.(message);
    } else if (id === undefined) this.#onNotification(method, params);
    // What a server asks of an editor: this one has no settings, and nothing against anything.
    else {
      const items = (params as { readonly items?: readonly unknown[] } | undefined)?.items;
      this.#send({ id, result: method === "workspace/configuration" ? (items ?? []).map(() => null) : null });
    }
  }

  #end(reason: string): void {
    this.#ended ??= reason;
    const error = { code: -32_099, message: `the language server ${this.#ended}` };
    for (const settle of this.#answers.values()) settle({ error });
    this.#answers.clear();
  }
}
