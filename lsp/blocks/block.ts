import { Source } from "../../src/base/source.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { missingLabel } from "../../src/diagnostics/faults/missing-label.ts";
import { isWatched } from "../../src/model/absence.ts";
import { type Document, pathOf } from "../../src/model/document.ts";
import { kinds, lookupKind } from "../../src/model/vocabulary/vocabulary.ts";
import { mayHoldSuppressions } from "../../src/rules/read-suppressions.ts";
import type { Notation } from "../../src/service/notation.ts";
import { readDeclarationText } from "../../src/service/read-declaration.ts";

/** Put in front of each part but the first, so that it is a declaration of its own. */
const header = "hml 1.0\n";

/**
 * One block at the top of a text with the comments in front of it, read as a declaration of its own. Offsets count from
 * its own beginning, so that it stays what it is when the text before it changes.
 */
export class Block {
  readonly text: string;
  readonly document: Document;
  /** Of syntax and schema. */
  readonly diagnostics: readonly Diagnostic[];
  /** To be added to the place of the block for what is to be added to its offsets. */
  readonly lead: number;
  /** Findings of rules, and what they hang on beside this block. */
  judged: Judgement | undefined;
  /** Comments in it silence findings, perhaps. */
  readonly maySilence: boolean;
  #labels: string | undefined;
  #names: readonly string[] | undefined;
  #isIndependent: boolean | undefined;
  readonly #isFirst: boolean;

  constructor(text: string, { isFirst, file, notation }: BlockOptions) {
    this.text = text;
    this.#isFirst = isFirst;
    this.maySilence = mayHoldSuppressions(text);
    this.lead = isFirst ? 0 : -header.length;
    const source = new Source(file, isFirst ? text : header + text);
    const { document, diagnostics } = readDeclarationText(source, notation);
    this.document = document;
    this.diagnostics = diagnostics;
  }

  /** What it declares at the top: names that another block must not declare again. */
  get names(): readonly string[] {
    this.#names ??= this.#listNames();
    return this.#names;
  }

  #listNames(): readonly string[] {
    return this.document.tree.root.entries.flatMap(({ key, value }) => {
      if (key === "hml") return [];
      const isLabelled = kinds[key]?.form === "labelled" && value.type === "mapping";
      return isLabelled ? value.entries.map((entry) => `${key} ${entry.key}`) : [key];
    });
  }

  /** All that references can name in it. */
  get labels(): string {
    this.#labels ??= [...this.document.origins]
      .flatMap(([block, { kind }]) =>
        kind && kinds[kind]?.form === "labelled" ? [pathOf(this.document, block)] : [],
      )
      .join("\n");
    return this.#labels;
  }

  /** Whether what is said of it alone is what is said of it in its text. */
  get isIndependent(): boolean {
    this.#isIndependent ??= this.#standsAlone();
    return this.#isIndependent;
  }

  #standsAlone(): boolean {
    // What the top of a text has lost is missed in all of its blocks.
    if (this.document.tree.root.damaged || isWatched(this.document.data)) return false;
    if (this.diagnostics.some(({ code }) => code === missingLabel.code)) return false;
    // What a misspelt kind is taken for depends on which kinds are there.
    const keys = this.document.tree.root.entries.map(({ key }) => key);
    if (!keys.every((key) => key === "hml" || key === "import" || lookupKind("root", key))) return false;
    // A second header is one too many because of the first.
    if (keys.filter((key) => key === "hml").length > 1) return false;
    if (this.#isFirst) return true;
    // Behind a block on its line, signs and comments are read by what stands in front of them.
    return (
      /^[ \t]*(?:\r|\n|$)/.test(this.text) &&
      !/^\s*,/.test(this.text) &&
      !this.document.tree.root.entries.some(({ key }) => key === "import")
    );
  }
}

export interface BlockOptions {
  readonly isFirst: boolean;
  readonly file: string;
  readonly notation: Notation;
}

/** What the rules said of one block. */
export interface Judgement {
  readonly found: readonly Diagnostic[];
  /** Blocks that its references led to. */
  readonly uses: ReadonlySet<Block>;
  /** A reference was looked up: it may lead elsewhere when labels change. */
  readonly hangsOnLabels: boolean;
  /** Kinds of which all blocks were asked for, and those in which they stood. */
  readonly asked: ReadonlyMap<string, readonly Block[]>;
}
