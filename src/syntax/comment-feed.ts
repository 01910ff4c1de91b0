import type { HmlToken } from "../../grammar/hml-token.ts";
import { Comment as CommentToken, DocComment } from "../../grammar/tokens.ts";
import type { Comment } from "../model/tree.ts";

/** A comment that has not found its statement yet. */
export interface LooseComment extends Comment {
  readonly isDoc: boolean;
}

const none: readonly LooseComment[] = [];

/** Hands out the comments of a text in order, each once (`spec/decisions/comments.md`). */
export class CommentFeed {
  readonly #text: string;
  readonly #comments: readonly HmlToken[];
  #index = 0;

  /** Where the next comment begins; nearly every statement has none, and asks only this. */
  next = Number.POSITIVE_INFINITY;

  /** `comments` may grow while the feed is read: `refresh` says so. */
  constructor(text: string, comments: readonly HmlToken[]) {
    this.#text = text;
    this.#comments = comments;
    this.refresh();
  }

  refresh(): void {
    this.next = this.#comments[this.#index]?.startOffset ?? Number.POSITIVE_INFINITY;
  }

  /** All comments that begin before `offset`. */
  takeBefore(offset: number): readonly LooseComment[] {
    if (this.next >= offset) return none;
    const taken: LooseComment[] = [];
    for (let token = this.#comments[this.#index]; token && token.startOffset < offset; ) {
      looseComments(token, taken);
      token = this.#comments[++this.#index];
    }
    this.refresh();
    return taken;
  }

  /** The ordinary comment behind `offset` on its line, where at most a comma stands between. */
  takeBehind(offset: number): LooseComment | undefined {
    if (this.next === Number.POSITIVE_INFINITY) return undefined;
    const token = this.#comments[this.#index];
    if (token === undefined || token.tokenTypeIdx === DocComment.tokenTypeIdx) return undefined;
    for (let at = offset; at < token.startOffset; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit !== 32 && unit !== 9 && unit !== 44) return undefined;
    }
    if (token.startOffset < offset || /[\r\n]/.test(token.image)) return undefined;
    this.#index++;
    this.refresh();
    const taken: LooseComment[] = [];
    looseComments(token, taken);
    return taken[0];
  }
}

/** A comment of several lines, as other languages have it, is several comments. */
function looseComments(token: HmlToken, into: LooseComment[]): void {
  const span = { start: token.startOffset, end: token.end };
  const isDoc = token.tokenTypeIdx === DocComment.tokenTypeIdx;
  if (isDoc || token.tokenTypeIdx === CommentToken.tokenTypeIdx) {
    into.push({ text: trimLine(token.image.slice(isDoc ? 3 : 1)), span, isDoc });
    return;
  }
  const inner = token.image.startsWith("/*") ? token.image.slice(2, -2) : token.image.slice(2);
  for (const line of inner.split(/\r\n|\r|\n/)) into.push({ text: trimLine(line), span, isDoc });
}

function trimLine(line: string): string {
  return (line.startsWith(" ") ? line.slice(1) : line).trimEnd();
}
