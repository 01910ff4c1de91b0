import type { IToken, TokenType } from "chevrotain";

/**
 * One token of HML text. A class, because every token then has one shape and the parser's reads of `tokenTypeIdx` stay
 * fast. `start` and `end` (exclusive) are UTF-16 offsets, `line` counts from 0 and is only for comparison with others.
 */
export class HmlToken implements IToken {
  tokenTypeIdx: number;
  tokenType: TokenType;
  /** The characters as they stand in the text; empty for a token that recovery put in. */
  readonly image: string;
  readonly startOffset: number;
  /** Exclusive, unlike Chevrotain's `endOffset`. */
  readonly end: number;
  readonly line: number;

  constructor(
    tokenType: TokenType,
    image: string,
    startOffset: number,
    line: number,
    end = startOffset + image.length,
  ) {
    this.tokenTypeIdx = tokenType.tokenTypeIdx as number;
    this.tokenType = tokenType;
    this.image = image;
    this.startOffset = startOffset;
    this.end = end;
    this.line = line;
  }

  /** Tells a token from the other values of a syntax tree. */
  get type(): "token" {
    return "token";
  }

  get start(): number {
    return this.startOffset;
  }

  /** Whether recovery put it in: the text has no such characters. */
  get isVirtual(): boolean {
    return this.image === "";
  }

  /** The same place, read as another word. */
  renamed(tokenType: TokenType, image: string): HmlToken {
    return new HmlToken(tokenType, image, this.startOffset, this.line, this.end);
  }

  /** Makes a word of position (`hml`, `import`) what it is there. */
  become(tokenType: TokenType): void {
    this.tokenTypeIdx = tokenType.tokenTypeIdx as number;
    this.tokenType = tokenType;
  }
}
