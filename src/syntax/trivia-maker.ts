import { coverSpans } from "../base/span.ts";
import { forbiddenCharacter } from "../diagnostics/faults/forbidden-character.ts";
import { strayDocComment } from "../diagnostics/faults/stray-doc-comment.ts";
import type { Comment, Trivia } from "../model/tree.ts";
import type { LooseComment } from "./comment-feed.ts";
import { decodeText } from "./decode-text.ts";
import type { Findings } from "./findings.ts";

const none: readonly Comment[] = [];

/** Makes trivia of comments, and reports doc comments that document nothing (`spec/decisions/comments.md`). */
export class TriviaMaker {
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  make(
    before: readonly LooseComment[],
    after: LooseComment | undefined,
    canDocument: boolean,
  ): Trivia | undefined {
    if (before.length === 0 && !after) return undefined;
    const docs = canDocument ? before.filter((comment) => comment.isDoc) : [];
    const others = docs.length > 0 ? before.filter((comment) => !comment.isDoc) : before;
    return {
      before: this.settleAll(others),
      after: after && this.#settle(after),
      doc: docs.length > 0 ? joinDocs(docs.map((doc) => this.#clean(doc))) : undefined,
    };
  }

  /** Comments that no statement follows. */
  settleAll(comments: readonly LooseComment[]): readonly Comment[] {
    return comments.length === 0 ? none : comments.map((comment) => this.#settle(comment));
  }

  #settle(comment: LooseComment): Comment {
    if (comment.isDoc) {
      const marker = { start: comment.span.start, end: comment.span.start + 3 };
      const fix = { title: 'Begin it with "#"', safe: true, edits: [{ span: marker, text: "#" }] };
      this.#findings.report(strayDocComment, ["default", {}], comment.span, fix);
    }
    return this.#clean(comment);
  }

  /** Without characters that no notation can carry. */
  #clean({ text, span }: Comment): Comment {
    const raw = this.#findings.source.text.slice(span.start, span.end);
    const faults = isPlain(text) ? [] : findForbidden(raw, span.start);
    if (faults.length === 0) return { text, span };
    for (const fault of faults) {
      this.#findings.report(forbiddenCharacter, ["default", { character: fault.found }], fault.span);
    }
    return { text: text.replace(forbidden, "\ufffd"), span };
  }
}

const forbidden = /[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function isPlain(text: string): boolean {
  forbidden.lastIndex = 0;
  return !forbidden.test(text);
}

function findForbidden(raw: string, start: number) {
  return decodeText(`"${raw.replaceAll("\\", "/")}"`, start - 1).faults.filter(
    (fault) => fault.kind === "forbidden",
  );
}

function joinDocs(docs: readonly Comment[]): Comment {
  return {
    text: docs.map((doc) => doc.text).join("\n"),
    span: docs.map((doc) => doc.span).reduce(coverSpans),
  };
}
