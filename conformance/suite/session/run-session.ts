import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ExpectedFinding } from "../expected-finding.ts";
import type { CaseContent, SessionTaskStep } from "../test-case.ts";
import { missingFrom } from "./match-answer.ts";
import { ServerProcess } from "./server-process.ts";
import type { SessionQuestion } from "./session-step.ts";
import { applyLspEdits, type LspEdit, type LspRange, lspPosition, offsetOf, rangeOf } from "./shown-text.ts";

/** Milliseconds that findings may take to become what is expected. */
const patience = 10_000;

export interface SessionRequest {
  /** Program and arguments of a language server on its standard streams. */
  readonly command: readonly string[];
  readonly files: ReadonlyMap<string, CaseContent>;
  readonly steps: readonly SessionTaskStep[];
}

/** Plays what an editor does to a language server, in a folder with the files; what was not as expected, step by step. */
export async function runSession({ command, files, steps }: SessionRequest): Promise<readonly string[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "hml-session-")));
  try {
    for (const [path, content] of files) writeContent(folder, path, content);
    const session = new Session(command, folder, files);
    try {
      return await session.play(steps);
    } finally {
      await session.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeContent(folder: string, path: string, content: CaseContent): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  if (typeof content === "string" || content instanceof Uint8Array)
    writeFileSync(join(folder, path), content);
  else symlinkSync(join(folder, content.link), join(folder, path));
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly {
    readonly code?: unknown;
    readonly severity?: number;
    readonly range: LspRange;
  }[];
}

class Session {
  readonly #server: ServerProcess;
  readonly #folder: string;
  /** Texts as the editor shows them, or as they are on disk. */
  readonly #texts = new Map<string, string>();
  readonly #versions = new Map<string, number>();
  readonly #published = new Map<string, Published>();
  #wake: () => void = () => undefined;

  constructor(command: readonly string[], folder: string, files: ReadonlyMap<string, CaseContent>) {
    this.#folder = folder;
    for (const [path, content] of files) if (typeof content === "string") this.#texts.set(path, content);
    this.#server = new ServerProcess(command, folder, (method, params) => {
      if (method !== "textDocument/publishDiagnostics") return;
      const published = params as Published;
      this.#published.set(published.uri, published);
      this.#wake();
    });
  }

  async play(steps: readonly SessionTaskStep[]): Promise<readonly string[]> {
    const root = pathToFileURL(this.#folder).href;
    await this.#server.ask("initialize", {
      processId: null,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: "case" }],
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    this.#server.tell("initialized", {});
    const problems: string[] = [];
    for (const [index, step] of steps.entries()) {
      const found = await this.#do(step);
      problems.push(...found.map((one) => `step ${index + 1}: ${one}`));
    }
    return problems;
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  async #do(step: SessionTaskStep): Promise<readonly string[]> {
    if ("ask" in step) return this.#ask(step);
    if ("diagnostics" in step) return this.#expect(step.diagnostics.file, step.diagnostics.expect);
    this.#tell(step);
    return [];
  }

  #tell(step: Exclude<SessionTaskStep, SessionQuestion | { readonly diagnostics: unknown }>): void {
    const tell = (method: string, params: object) => this.#server.tell(`textDocument/${method}`, params);
    if ("open" in step) {
      this.#versions.set(step.open, 1);
      const languageId = /\.hml\.(\w+)$/.exec(step.open)?.[1] ?? "hml";
      const document = { uri: this.#uri(step.open), languageId, version: 1, text: this.#text(step.open) };
      tell("didOpen", { textDocument: document });
    } else if ("close" in step) tell("didClose", { textDocument: { uri: this.#uri(step.close) } });
    else if ("stale" in step) {
      const { file, text } = step.stale;
      const textDocument = { uri: this.#uri(file), version: this.#versions.get(file) ?? 1 };
      tell("didChange", { textDocument, contentChanges: [{ text }] });
    } else if ("change" in step) {
      const { file, replace, by } = step.change;
      const text = this.#text(file);
      const version = (this.#versions.get(file) ?? 1) + 1;
      this.#versions.set(file, version);
      const contentChanges = [{ range: rangeOf(text, { at: replace }), text: by }];
      this.#texts.set(
        file,
        text.replace(replace, () => by),
      );
      tell("didChange", { textDocument: { uri: this.#uri(file), version }, contentChanges });
    } else this.#write(step.write);
  }

  #write({
    file,
    text,
    bytes,
  }: {
    readonly file: string;
    readonly text?: string;
    readonly bytes?: Uint8Array;
  }) {
    writeContent(this.#folder, file, bytes ?? text ?? "");
    if (text !== undefined) this.#texts.set(file, text);
    this.#server.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: this.#uri(file), type: 2 }] });
  }

  async #expect(file: string, expected: readonly ExpectedFinding[]): Promise<readonly string[]> {
    const wanted = expected.map(({ code, severity, at, within }) =>
      describe(code, severity, rangeOf(this.#text(file), { at, ...(within !== undefined && { within }) })),
    );
    const end = Date.now() + patience;
    let found: readonly string[] | undefined;
    while (Date.now() < end) {
      const last = this.#published.get(this.#uri(file));
      if (last && (last.version === undefined || last.version === (this.#versions.get(file) ?? 1))) {
        found = last.diagnostics.map(({ code, severity = 1, range }) =>
          describe(String(code), ["", "error", "warning", "info"][severity] ?? "", range),
        );
        if ([...found].sort().join() === [...wanted].sort().join()) return [];
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, 100);
      });
    }
    return [`findings of ${file} are ${found?.join("; ") ?? "not there"} instead of ${wanted.join("; ")}`];
  }

  async #ask(question: SessionQuestion): Promise<readonly string[]> {
    const { result, error } = await this.#server.ask(question.ask, this.#paramsOf(question));
    if (question.refused) return error ? [] : [`${question.ask} is not refused`];
    if (error) return [`${question.ask} is refused: ${error.message}`];
    const answer = question.pick === undefined ? result : pick(result, question.pick);
    if (question.pick !== undefined && answer === undefined)
      return [`no "${question.pick}" in ${JSON.stringify(result)}`];
    const text = JSON.stringify(answer);
    return [
      ...("answer" in question ? missingFrom(this.#resolve(question.answer), answer) : []),
      ...(question.includes ?? [])
        .filter((one) => !text.includes(one))
        .map((one) => `"${one}" is not in ${text}`),
      ...(question.excludes ?? []).filter((one) => text.includes(one)).map((one) => `"${one}" is in ${text}`),
      ...this.#compareEdited(answer, question.edited ?? {}),
    ];
  }

  #paramsOf({ file, at, within, into = 0, params = {} }: SessionQuestion): object {
    const given = this.#resolve(params) as object;
    if (file === undefined) return given;
    const textDocument = { uri: this.#uri(file) };
    if (at === undefined) return { textDocument, ...given };
    const text = this.#text(file);
    const place = { at, ...(within !== undefined && { within }) };
    const position = lspPosition(text, offsetOf(text, place) + into);
    return { textDocument, position, range: rangeOf(text, place), ...given };
  }

  /** Places that are named by text become ranges and addresses. */
  #resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#resolve(one));
    if (typeof value !== "object" || value === null) return value;
    const { $range, $uri } = value as Readonly<Record<string, unknown>>;
    if (typeof $uri === "string") return this.#uri($uri);
    if ($range) {
      const place = $range as { readonly file: string; readonly at: string; readonly within?: string };
      return rangeOf(this.#text(place.file), place);
    }
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#resolve(one)]));
  }

  #compareEdited(answer: unknown, edited: Readonly<Record<string, string>>): readonly string[] {
    return Object.entries(edited).flatMap(([file, expected]) => {
      const text = applyLspEdits(this.#text(file), editsIn(answer, this.#uri(file)));
      return text === expected
        ? []
        : [`${file} becomes ${JSON.stringify(text)} instead of ${JSON.stringify(expected)}`];
    });
  }

  #uri(path: string): string {
    return pathToFileURL(join(this.#folder, path)).href;
  }

  #text(path: string): string {
    return this.#texts.get(path) ?? "";
  }
}

function describe(code: string, severity: string, { start, end }: LspRange): string {
  return `${code} ${severity} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

function pick(result: unknown, name: string): unknown {
  const list = Array.isArray(result) ? result : (result as { readonly items?: unknown } | null)?.items;
  if (!Array.isArray(list)) return undefined;
  return list.find((one) => one?.title === name || one?.label === name || one?.name === name);
}

/** The edits of one file in an answer: of a list of edits, a workspace edit, or an action that has one. */
function editsIn(answer: unknown, uri: string): readonly LspEdit[] {
  if (Array.isArray(answer)) return answer as readonly LspEdit[];
  const { edit, changes } = (answer ?? {}) as {
    readonly edit?: { readonly changes?: Readonly<Record<string, readonly LspEdit[]>> };
    readonly changes?: Readonly<Record<string, readonly LspEdit[]>>;
  };
  return (changes ?? edit?.changes)?.[uri] ?? [];
}
