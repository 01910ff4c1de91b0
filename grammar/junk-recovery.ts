import type { Span } from "../src/base/span.ts";
import { malformedName } from "../src/diagnostics/faults/malformed-name.ts";
import { singleQuotedString } from "../src/diagnostics/faults/single-quoted-string.ts";
import { unclosedString } from "../src/diagnostics/faults/unclosed-string.ts";
import { unexpectedToken } from "../src/diagnostics/faults/unexpected-token.ts";
import { unknownCharacter } from "../src/diagnostics/faults/unknown-character.ts";
import { unquotedText } from "../src/diagnostics/faults/unquoted-text.ts";
import { makeDiagnostic } from "../src/diagnostics/make-diagnostic.ts";
import { describeCharacter } from "./describe-character.ts";
import type { HmlToken } from "./hml-token.ts";
import { quoteText } from "./quote-text.ts";
import { endOfValue, type SyntaxProperty, startOfValue } from "./syntax-tree.ts";
import { TokenReader } from "./token-reader.ts";
import * as tokens from "./tokens.ts";

/** Tokens that fit nowhere: how many belong together, and what is wrong with them. One diagnostic a heap. */
export abstract class JunkRecovery extends TokenReader {
  /** Consumes tokens up to the end of the line, a comma, a closing brace or the next statement; at least one. */
  protected takeJunk(): HmlToken[] {
    const junk = [this.#takeOne()];
    let lists = junk[0]?.tokenTypeIdx === tokens.ListOpen.tokenTypeIdx ? 1 : 0;
    while (!this.atEnd()) {
      if (!this.onSameLine(1) && !this.isAt(1, tokens.BlockOpen)) break;
      if (this.isAt(1, tokens.Comma) && lists <= 0) break;
      if (this.beginsStatement(1) && !this.isAdjacent(1) && !this.#endsLine()) break;
      if (this.isAt(1, tokens.ListOpen)) lists++;
      else if (this.isAt(1, tokens.ListClose)) lists--;
      junk.push(this.#takeOne());
    }
    return junk;
  }

  /** Whether the next word is the last of its line: with what stands below it makes no statement. */
  #endsLine(): boolean {
    return !(this.isAt(2, tokens.Colon) || this.isAt(2, tokens.BlockOpen) || this.onSameLine(2));
  }

  /** One token; an opening brace stands for its whole block. */
  #takeOne(): HmlToken {
    const first = this.take();
    if (first.tokenTypeIdx !== tokens.BlockOpen.tokenTypeIdx) return first;
    for (let depth = 1; depth > 0; this.take()) {
      if (this.isAt(1, tokens.BlockOpen)) depth++;
      else if (this.isAt(1, tokens.BlockClose)) depth--;
    }
    return first;
  }

  protected isWord(token: HmlToken): boolean {
    const kind = token.tokenTypeIdx;
    return (
      kind === tokens.Name.tokenTypeIdx ||
      kind === tokens.Bare.tokenTypeIdx ||
      kind === tokens.Text.tokenTypeIdx
    );
  }

  /**
   * Reports tokens that fit nowhere. `previous` is the property behind whose value they stand; the result says whether
   * its value is in doubt with them.
   */
  protected reportJunk(junk: readonly HmlToken[], previous: SyntaxProperty | undefined): boolean {
    const faulty = junk.find((token) => faultKinds.has(token.tokenTypeIdx));
    const value = previous?.value;
    const first = junk[0] as HmlToken;
    const end = this.endOfLast;
    if (faulty && faulty.tokenTypeIdx === tokens.UnclosedText.tokenTypeIdx) {
      this.#reportUnclosed(
        faulty,
        value ? startOfValue(value) : first.startOffset,
        faulty !== first || !!value,
      );
      return true;
    }
    const isSeparator = junk.length === 1 && /^;+$/.test(first.image);
    if (value && !isSeparator && (value.type === "token" || value.type === "range")) {
      const touches = endOfValue(value) === first.startOffset;
      if (touches || !faulty) {
        this.#reportUnquoted({ start: startOfValue(value), end }, touches);
        return true;
      }
    }
    this.#reportAlone(junk, faulty, { start: first.startOffset, end });
    return false;
  }

  #reportUnclosed(text: HmlToken, start: number, behindWords: boolean) {
    const isEmpty = text.image === '"';
    if (behindWords && isEmpty) {
      const found = `"${this.text.slice(start, text.startOffset)}"`;
      this.report(
        makeDiagnostic(
          unclosedString,
          "opening",
          { found },
          {
            source: this.source,
            span: { start, end: text.end },
            fixes: this.fix("Put a quote in front", false, { span: { start, end: start }, text: '"' }),
          },
        ),
      );
      return;
    }
    this.reportUnclosedText(text);
  }

  /** A string without its closing quotes. */
  protected reportUnclosedText(text: HmlToken) {
    const isMultiline = text.image.startsWith('"""');
    const quotes = isMultiline ? '"""' : '"';
    this.report(
      makeDiagnostic(
        unclosedString,
        isMultiline ? "multiline" : "default",
        {},
        {
          source: this.source,
          span: text,
          fixes: this.fix("Close the string", false, {
            span: { start: text.end, end: text.end },
            text: isMultiline ? `\n${quotes}` : quotes,
          }),
        },
      ),
    );
  }

  /** `5 MB`, `Door camera`, `Müller`, `models/face.om` */
  #reportUnquoted(span: Span, touches: boolean) {
    const found = this.text.slice(span.start, span.end);
    const quoted = quoteText(found);
    const fixes = this.fix("Put it into quotes", false, { span, text: quoted });
    const place = { source: this.source, span, fixes };
    const joined = /^(-?[\d.]+)[ \t]+([A-Za-z%]+)$/.exec(found);
    if (touches) this.report(makeDiagnostic(unknownCharacter, "quote", { found: quoted }, place));
    else if (joined) {
      const text = `${joined[1]}${joined[2]}`;
      const join = this.fix("Leave out the blank", false, { span, text });
      this.report(
        makeDiagnostic(
          unquotedText,
          "unit",
          { found: quoteText(found), joined: text },
          {
            ...place,
            fixes: [...join, ...fixes],
          },
        ),
      );
    } else this.report(makeDiagnostic(unquotedText, "default", { found: quoted }, place));
  }

  #reportAlone(junk: readonly HmlToken[], faulty: HmlToken | undefined, span: Span) {
    const found = quoteText(this.text.slice(span.start, span.end));
    const place = { source: this.source, span };
    if (faulty && faulty.tokenTypeIdx === tokens.SingleQuoted.tokenTypeIdx)
      return this.reportSingleQuoted(faulty);
    if (faulty) return this.#reportUnknown(faulty, junk.length === 1);
    if (junk.some((token) => token.tokenTypeIdx === tokens.Colon.tokenTypeIdx) && junk.length > 1) {
      this.report(makeDiagnostic(malformedName, "name", { found }, place));
    } else this.report(makeDiagnostic(unexpectedToken, "statement", { found }, place));
  }

  protected reportSingleQuoted(token: HmlToken) {
    const inner = token.image.slice(1, -1);
    const quoted = quoteText(inner);
    this.report(
      makeDiagnostic(
        singleQuotedString,
        "default",
        { quoted },
        {
          source: this.source,
          span: token,
          fixes: this.fix("Write double quotes", !inner.includes("\\"), { span: token, text: quoted }),
        },
      ),
    );
  }

  #reportUnknown(faulty: HmlToken, isAlone: boolean) {
    if (!isAlone || !/^;+$/.test(faulty.image)) return this.reportUnknownCharacter(faulty);
    this.report(
      makeDiagnostic(
        unknownCharacter,
        "separator",
        { found: `"${faulty.image}"` },
        {
          source: this.source,
          span: faulty,
          fixes: this.fix("Leave it out", true, { span: faulty, text: "" }),
        },
      ),
    );
  }

  /** `end`: up to where the fix takes the text out. */
  protected reportUnknownCharacter(token: HmlToken, end = token.end) {
    const { startOffset: start } = token;
    this.report(
      makeDiagnostic(
        unknownCharacter,
        "default",
        { found: describeCharacter(token.image) },
        {
          source: this.source,
          span: { start, end: token.end },
          fixes: this.fix("Leave it out", false, { span: { start, end }, text: "" }),
        },
      ),
    );
  }
}

const faultKinds: ReadonlySet<number> = new Set(
  [tokens.Unknown, tokens.UnclosedText, tokens.SingleQuoted].map((type) => type.tokenTypeIdx as number),
);
