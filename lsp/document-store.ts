import { Source } from "../src/base/source.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import type { Document } from "../src/model/document.ts";
import type { NotationId, Tree } from "../src/model/tree.ts";
import { checkText } from "../src/service/check.ts";
import type { Notation } from "../src/service/notation.ts";
import { sniffNotation } from "../src/syntax/sniff-notation.ts";

/** All that is known of one open document at one version. */
export interface Analysis {
  readonly uri: string;
  readonly version: number;
  readonly source: Source;
  readonly notation: Notation;
  readonly tree: Tree;
  readonly document: Document;
  /** Findings of the text alone; those that need artifacts or other files are made behind the keystroke. */
  readonly diagnostics: readonly Diagnostic[];
}

export type Notations = Readonly<Record<NotationId, Notation>>;

/** The open documents, each analysed at most once a version, on first demand. */
export class DocumentStore {
  readonly #notations: Notations;
  readonly #now: () => number;
  readonly #texts = new Map<string, { version: number; text: string }>();
  readonly #analyses = new Map<string, Analysis>();

  constructor(notations: Notations, now: () => number) {
    this.#notations = notations;
    this.#now = now;
  }

  get uris(): readonly string[] {
    return [...this.#texts.keys()];
  }

  put(uri: string, version: number, text: string): void {
    this.#texts.set(uri, { version, text });
  }

  delete(uri: string): void {
    this.#texts.delete(uri);
    this.#analyses.delete(uri);
  }

  /** `undefined` for a document that is not open, and for UI markup. */
  analyse(uri: string): Analysis | undefined {
    const held = this.#texts.get(uri);
    if (!held) return undefined;
    const known = this.#analyses.get(uri);
    if (known?.version === held.version) return known;
    const name = decodeURIComponent(uri);
    const id = sniffNotation(name, held.text);
    if (id === "ui-markup") return undefined;
    const notation = this.#notations[id];
    const source = new Source(name, held.text);
    const { document, diagnostics } = checkText(source, notation, { now: this.#now() });
    const made = { uri, version: held.version, source, notation, tree: document.tree, document, diagnostics };
    this.#analyses.set(uri, made);
    return made;
  }
}
