import { Source } from "../src/base/source.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import type { Document } from "../src/model/document.ts";
import type { Tree } from "../src/model/tree.ts";
import { checkText, type TextOptions } from "../src/service/check.ts";
import type { Notation } from "../src/service/notation.ts";
import { type Declaration, readDeclarationText } from "../src/service/read-declaration.ts";
import type { Analysis, View } from "./analysis.ts";

/** One version of a text, and how it is to be judged. */
export interface TextVersion {
  readonly uri: string;
  readonly path: string;
  /** Name in findings. */
  readonly file: string;
  readonly version: number;
  readonly text: string;
  readonly notation: Notation;
  readonly options: TextOptions;
}

/** Reads and judges a text as a whole, when it is first asked for. */
export class WholeAnalysis implements Analysis {
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  readonly source: Source;
  readonly notation: Notation;
  readonly #options: TextOptions;
  #read: Declaration | undefined;
  #diagnostics: readonly Diagnostic[] | undefined;

  constructor({ uri, path, file, version, text, notation, options }: TextVersion) {
    this.uri = uri;
    this.path = path;
    this.version = version;
    this.source = new Source(file, text);
    this.notation = notation;
    this.#options = options;
  }

  get declaration(): Declaration & { readonly path: string } {
    this.#read ??= readDeclarationText(this.source, this.notation);
    return { ...this.#read, path: this.path };
  }

  get document(): Document {
    this.#read ??= readDeclarationText(this.source, this.notation);
    return this.#read.document;
  }

  get tree(): Tree {
    return this.document.tree;
  }

  get diagnostics(): readonly Diagnostic[] {
    if (!this.#diagnostics) {
      const checked = checkText(this.source, this.notation, this.#options);
      this.#read ??= checked;
      this.#diagnostics = checked.diagnostics;
    }
    return this.#diagnostics;
  }

  viewAt(): View {
    return { tree: this.tree, document: this.document, shift: 0 };
  }
}
