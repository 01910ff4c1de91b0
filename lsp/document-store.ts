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

/** A document that the editor has open. */
export interface OpenDocument {
  readonly uri: string;
  readonly path: string;
  text: TextDocument;
  /** `undefined` for UI markup of HarmonyOS, which is left alone. */
  analysis: Analysis | undefined;
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
  readonly #open = new Map<string, OpenDocument>();
  readonly #byPath = new Map<string, OpenDocument>();

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
    const document = TextDocument.create(uri, languageId, version, text);
    const opened: OpenDocument = { uri, path, text: document, analysis: undefined };
    this.#analyse(opened);
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
    this.#analyse(held);
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
    for (const held of this.#open.values()) this.#analyse(held, false);
  }

  #analyse(held: OpenDocument, isSameRules = true): void {
    const { uri, path } = held;
    const text = held.text.getText();
    const { notations, nameOf, optionsFor } = this.#options;
    const id = sniffNotation(path, text);
    if (id === "ui-markup") {
      held.analysis = undefined;
      return;
    }
    const { version } = held.text;
    const options = optionsFor(path);
    const given: TextVersion = {
      uri,
      path,
      file: nameOf(path),
      version,
      text,
      notation: notations[id],
      options,
    };
    const before = isSameRules && held.analysis instanceof BlockAnalysis ? held.analysis : undefined;
    held.analysis = id === "hml" ? new BlockAnalysis(given, before) : new WholeAnalysis(given);
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
