import { type ChildProcess, spawn } from "node:child_process";
import {
  type Adapter,
  AdapterFault,
  type CheckRequest,
  type CompareRequest,
  type ConvertAnswer,
  type ConvertRequest,
  type Implementation,
  type InspectRequest,
} from "./adapter.ts";
import type { CaseContent } from "./test-case.ts";

export interface ProcessAdapterOptions {
  /** Program and arguments; no shell is involved. */
  readonly command: readonly string[];
  /** Longest wait for one answer, milliseconds. */
  readonly timeoutMs?: number;
  /** Longest answer, bytes. */
  readonly answerBytes?: number;
}

interface Pending {
  readonly seq: number;
  readonly settle: (answer: Record<string, unknown>) => void;
  readonly fail: (fault: AdapterFault) => void;
}

/** An adapter in a process of its own that speaks newline-delimited JSON over its standard input and output. */
export class ProcessAdapter implements Adapter {
  readonly #options: Required<ProcessAdapterOptions>;
  #child: ChildProcess | undefined;
  #pending: Pending | undefined;
  #buffer = "";
  #seq = 0;
  #broken: AdapterFault | undefined;

  constructor(options: ProcessAdapterOptions) {
    this.#options = { timeoutMs: 10_000, answerBytes: 32 * 1024 * 1024, ...options };
  }

  async start(suite: { readonly protocol: string; readonly digest: string }): Promise<Implementation> {
    const [program, ...args] = this.#options.command;
    if (program === undefined) throw new AdapterFault("did-not-start", "no command was given");
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    this.#child = child;
    child.on("error", (error) => this.#break(new AdapterFault("did-not-start", error.message)));
    child.on("close", (code) =>
      this.#break(new AdapterFault("died", `the adapter ended with ${code ?? "a signal"}`)),
    );
    child.stdin?.on("error", () => undefined);
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => this.#receive(chunk));
    return implementationOf(await this.#ask("start", suite));
  }

  check(request: CheckRequest): Promise<unknown> {
    const { paths, now, artifacts } = request;
    return this.#ask("check", { files: encodeFiles(request.files), paths, now, artifacts });
  }

  async convert(request: ConvertRequest): Promise<ConvertAnswer> {
    const answer = await this.#ask("convert", {
      files: encodeFiles(request.files),
      path: request.path,
      to: request.to,
    });
    if (isRecord(answer) && typeof answer.text === "string")
      return { text: answer.text, lost: Array.isArray(answer.lost) ? answer.lost.map(String) : undefined };
    throw new AdapterFault("answered-wrong-shape", '"convert" answers with an object that has "text"');
  }

  compare({ files, before, path }: CompareRequest): Promise<unknown> {
    return this.#ask("compare", { files: encodeFiles(files), before, path });
  }

  inspect(request: InspectRequest): Promise<unknown> {
    return this.#ask("inspect", { files: encodeFiles(request.files), path: request.path });
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
    child.stdin?.end(`${JSON.stringify({ seq: ++this.#seq, type: "stop" })}\n`);
    const timer = setTimeout(() => child.kill("SIGKILL"), 1000);
    await closed;
    clearTimeout(timer);
  }

  #ask(type: string, body: object): Promise<unknown> {
    if (this.#broken) return Promise.reject(this.#broken);
    const seq = ++this.#seq;
    return new Promise<unknown>((resolve, reject) => {
      const limit = this.#options.timeoutMs;
      const timer = setTimeout(
        () => this.#break(new AdapterFault("timed-out", `no answer to ${seq} in ${limit} ms`)),
        limit,
      );
      this.#pending = {
        seq,
        settle: (answer) => {
          clearTimeout(timer);
          if ("error" in answer) reject(new AdapterFault("reported-error", String(answer.error)));
          else resolve(answer.result);
        },
        fail: (fault) => {
          clearTimeout(timer);
          reject(fault);
        },
      };
      this.#child?.stdin?.write(`${JSON.stringify({ seq, type, ...body })}\n`);
    });
  }

  #receive(chunk: string): void {
    this.#buffer += chunk;
    if (this.#buffer.length > this.#options.answerBytes) {
      this.#break(
        new AdapterFault("flooded", `more than ${this.#options.answerBytes} characters without an answer`),
      );
    }
    for (let end = this.#buffer.indexOf("\n"); end >= 0 && !this.#broken; end = this.#buffer.indexOf("\n")) {
      const line = this.#buffer.slice(0, end);
      this.#buffer = this.#buffer.slice(end + 1);
      if (line.trim() !== "") this.#answer(line);
    }
  }

  #answer(line: string): void {
    const answer = parseLine(line);
    const fault = this.#faultOf(answer, line);
    const pending = this.#pending;
    if (fault) this.#break(fault);
    else if (answer && pending) {
      this.#pending = undefined;
      pending.settle(answer);
    }
  }

  #faultOf(answer: Record<string, unknown> | undefined, line: string): AdapterFault | undefined {
    if (!answer) return new AdapterFault("printed-garbage", `"${line.slice(0, 80)}" is not a JSON object`);
    const asked = this.#pending?.seq;
    if (asked === undefined || answer.seq !== asked) {
      const wanted = asked === undefined ? "nothing was asked" : `${asked} was asked`;
      return new AdapterFault("answered-out-of-order", `answered ${String(answer.seq)} where ${wanted}`);
    }
    if ("result" in answer || "error" in answer) return undefined;
    return new AdapterFault("answered-wrong-shape", 'an answer has "result" or "error"');
  }

  #break(fault: AdapterFault): void {
    this.#broken ??= fault;
    this.#buffer = "";
    this.#pending?.fail(this.#broken);
    this.#pending = undefined;
    if (fault.kind !== "died") this.#child?.kill("SIGKILL");
  }
}

function encodeFiles(files: ReadonlyMap<string, CaseContent>): Record<string, unknown> {
  const encoded: Record<string, unknown> = Object.create(null);
  for (const [path, content] of files) encoded[path] = encodeContent(content);
  return encoded;
}

/** Text that is not well-formed UTF-16 travels as bytes would; JSON escapes its lone surrogates. */
function encodeContent(content: CaseContent): object {
  if (typeof content === "string") return { text: content };
  return content instanceof Uint8Array
    ? { base64: Buffer.from(content).toString("base64") }
    : { link: content.link };
}

function parseLine(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function implementationOf(answer: unknown): Implementation {
  if (!isRecord(answer) || typeof answer.name !== "string" || typeof answer.version !== "string") {
    throw new AdapterFault("answered-wrong-shape", '"start" answers with "name" and "version"');
  }
  const strings = (value: unknown) =>
    Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  return {
    name: answer.name,
    version: answer.version,
    profiles: strings(answer.profiles),
    verbs: strings(answer.verbs),
    ...(typeof answer.language === "string" && { language: answer.language }),
    forms: strings(answer.forms),
    server: strings(answer.server),
  };
}
