import type { HmlToken } from "../../grammar/hml-token.ts";
import {
  endOfValue,
  type SyntaxList,
  type SyntaxRange,
  type SyntaxTensor,
  type SyntaxValue,
  startOfValue,
} from "../../grammar/syntax-tree.ts";
import { Text } from "../../grammar/tokens.ts";
import { forbiddenCharacter } from "../diagnostics/faults/forbidden-character.ts";
import { invalidEscape } from "../diagnostics/faults/invalid-escape.ts";
import type { Scalar, Sequence, SequenceItem, TreeNode } from "../model/tree.ts";
import type { CommentFeed } from "./comment-feed.ts";
import { type DecodedText, decodeText, type TextFault } from "./decode-text.ts";
import type { Findings } from "./findings.ts";
import type { TriviaMaker } from "./trivia-maker.ts";

/** Makes nodes of values. A string in which something is wrong is reported and gives no node. */
export class ValueReader {
  readonly #findings: Findings;
  readonly #comments: CommentFeed;
  readonly #trivia: TriviaMaker;

  constructor(findings: Findings, comments: CommentFeed, trivia: TriviaMaker) {
    this.#findings = findings;
    this.#comments = comments;
    this.#trivia = trivia;
  }

  read(value: SyntaxValue): TreeNode | undefined {
    switch (value.type) {
      case "token":
        return this.readToken(value);
      case "list":
        return this.#readList(value);
      default:
        return {
          type: "scalar",
          text: value.type === "range" ? spellRange(value) : spellTensor(value),
          form: "bare",
          span: { start: startOfValue(value), end: endOfValue(value) },
        };
    }
  }

  readToken(token: HmlToken): Scalar | undefined {
    const span = { start: token.startOffset, end: token.end };
    if (token.tokenTypeIdx !== Text.tokenTypeIdx)
      return { type: "scalar", text: token.image, form: "bare", span };
    const { text, faults } = decodeText(token.image, token.startOffset);
    if (faults.length > 0) {
      this.#reportText(faults);
      return undefined;
    }
    return { type: "scalar", text, form: "quoted", span };
  }

  /** Characters of a label; where something is wrong with them, what can be made of them. */
  readLabel(token: HmlToken): string {
    if (token.tokenTypeIdx !== Text.tokenTypeIdx) return token.image;
    const { text, faults } = decodeText(token.image, token.startOffset) as DecodedText;
    if (faults.length > 0) this.#reportText(faults);
    return text;
  }

  #readList({ open, items, close }: SyntaxList): Sequence | undefined {
    const read: SequenceItem[] = [];
    let isSound = true;
    for (const item of items) {
      const before = this.#comments.takeBefore(startOfValue(item));
      const value = this.read(item);
      const end = endOfValue(item);
      const inside = this.#comments.takeBefore(end);
      const after = this.#comments.takeBehind(end);
      const trivia = this.#trivia.make(inside.length > 0 ? [...before, ...inside] : before, after, false);
      if (value) read.push({ value, trivia });
      else isSound = false;
    }
    const dangling = this.#trivia.settleAll(this.#comments.takeBefore(close.startOffset));
    const span = { start: open.startOffset, end: close.end };
    return isSound ? { type: "sequence", items: read, span, dangling } : undefined;
  }

  #reportText(faults: readonly TextFault[]): void {
    const [first] = faults.filter((fault) => fault.kind === "escape");
    if (first) {
      const edits = faults
        .filter((fault) => fault.kind === "escape")
        .map(({ span }) => ({ span: { start: span.start, end: span.start }, text: "\\" }));
      const fix = { title: "Write two backslashes", safe: false, edits };
      this.#findings.report(invalidEscape, ["default", { found: `"${first.found}"` }], first.span, fix);
      return;
    }
    for (const { kind, span, found } of faults) {
      const fix = { title: "Leave it out", safe: false, edits: [{ span, text: "" }] };
      const id = kind === "return" ? "return" : "default";
      this.#findings.report(forbiddenCharacter, [id, { character: found }], span, fix);
    }
  }
}

function spellRange({ low, high }: SyntaxRange): string {
  return `${low.image}..${high.image}`;
}

function spellTensor({ element, dimensions }: SyntaxTensor): string {
  const spelled = dimensions.map((dim) => (dim.type === "range" ? spellRange(dim) : dim.image));
  return `${element.image}[${spelled.join(", ")}]`;
}
