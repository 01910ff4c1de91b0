import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { NotationId } from "../src/model/tree.ts";
import type { TextOptions } from "../src/service/check.ts";
import type { Notation } from "../src/service/notation.ts";
import { sniffNotation } from "../src/syntax/sniff-notation.ts";
import type { Analysis } from "./analysis.ts";
import { BlockAnalysis } from "./blocks/block-analysis.ts";
import { pathOfUri } from "./file-uri.ts";
import { type TextVersion, WholeAnalysis } from "./whole-analysis.ts";

export type Notations = Readonly<Record<NotationId, Notation>>;

/** A document that the editor has open; read when somebody asks, so that changes that come together are read once. */
export interface OpenDocument {
  readonly uri: string;
  readonly path: string;
  readonly text: TextDocument;
  /** `undefined` for UI markup of HarmonyOS, which is left alone. */
  readonly analysis: Analysis | undefined;
}

export interface StoreOptions {
  readonly notations: Notations;
  /** Name of a file in findings. */
  readonly nameOf: (path: string) => string;
  /** How the text of a document is to be judged. */
  readonly optionsFor: (path: string) => TextOptions;
}

/** What became of a change. */
export type ChangeOutcome = "applied" | "unknown" | "stale" | "malformed";

/** The open documents, each analysed at most once a version, on first demand. */
export class DocumentStore {
  readonly #options: StoreOptions;
  readonly #open = new Map<string, LazyDocument>();
  readonly #byPath = new Map<string, LazyDocument>();

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  get documents(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  atPath(path: string): OpenDocument | undefined {
    return this.#byPath.get(path);
  }

  open({ uri, languageId, version, text }: TextDocumentItem): OpenDocument {
    const path = pathOfUri(uri, languageId);
    const opened = new LazyDocument(
      { uri, path, text: TextDocument.create(uri, languageId, version, text) },
      this.#options,
    );
    this.#open.set(uri, opened);
    this.#byPath.set(path, opened);
    return opened;
  }

  /** A change that is not newer than what is held came late or twice, and is left out. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): ChangeOutcome {
    const held = this.#open.get(uri);
    if (!held) return "unknown";
    if (version <= held.text.version) return "stale";
    if (!changes.every(isWellFormed)) return "malformed";
    held.text = TextDocument.update(held.text, [...changes], version);
    return "applied";
  }

  close(uri: string): OpenDocument | undefined {
    const held = this.#open.get(uri);
    this.#open.delete(uri);
    if (held && this.#byPath.get(held.path) === held) this.#byPath.delete(held.path);
    return held;
  }

  /** Judges all documents anew, because what they are judged by has changed. */
  forget(): void {
    for (const held of this.#open.values()) held.forget();
  }
}

class LazyDocument implements OpenDocument {
  readonly uri: string;
  readonly path: string;
  text: TextDocument;
  readonly #options: StoreOptions;
  #read: { readonly version: number; readonly analysis: Analysis | undefined } | undefined;

  constructor({ uri, path, text }: Pick<OpenDocument, "uri" | "path" | "text">, options: StoreOptions) {
    this.uri = uri;
    this.path = path;
    this.text = text;
    this.#options = options;
  }

  get analysis(): Analysis | undefined {
    const { version } = this.text;
    if (this.#read?.version !== version)
      this.#read = { version, analysis: this.#analyse(this.#read?.analysis) };
    return this.#read.analysis;
  }

  /** What it is judged by has changed. */
  forget(): void {
    this.#read = undefined;
  }

  #analyse(before: Analysis | undefined): Analysis | undefined {
    const { uri, path } = this;
    const text = this.text.getText();
    const { notations, nameOf, optionsFor } = this.#options;
    const id = sniffNotation(path, text);
    if (id === "ui-markup") return undefined;
    const given: TextVersion = {
      ...{ uri, path, text, file: nameOf(path), version: this.text.version },
      ...{ notation: notations[id], options: optionsFor(path) },
    };
    if (id !== "hml") return new WholeAnalysis(given);
    return new BlockAnalysis(given, before instanceof BlockAnalysis ? before : undefined);
  }
}

function isWellFormed(change: TextDocumentContentChangeEvent): boolean {
  if (typeof change?.text !== "string") return false;
  if (!("range" in change) || change.range === undefined) return true;
  const { start, end } = change.range ?? {};
  return [start?.line, start?.character, end?.line, end?.character].every(
    (number) => Number.isInteger(number) && (number as number) >= 0,
  );
}
