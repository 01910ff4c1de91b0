import { colonBeforeBlock } from "../src/diagnostics/faults/colon-before-block.ts";
import { malformedRange } from "../src/diagnostics/faults/malformed-range.ts";
import { malformedTensor } from "../src/diagnostics/faults/malformed-tensor.ts";
import { missingValue } from "../src/diagnostics/faults/missing-value.ts";
import { unclosedList } from "../src/diagnostics/faults/unclosed-list.ts";
import { unexpectedToken } from "../src/diagnostics/faults/unexpected-token.ts";
import { unknownCharacter } from "../src/diagnostics/faults/unknown-character.ts";
import { makeDiagnostic } from "../src/diagnostics/make-diagnostic.ts";
import { HmlToken } from "./hml-token.ts";
import { quoteText } from "./quote-text.ts";
import { type StatementHead, StatementRecovery } from "./statement-recovery.ts";
import { endOfValue, type SyntaxBlock, type SyntaxValue, startOfValue } from "./syntax-tree.ts";
import * as tokens from "./tokens.ts";

/** What is done where a value should stand and none does. */
export abstract class ValueRecovery extends StatementRecovery {
  /** Whether a value that the rules accept begins here: after this, no rule of values can fail. */
  protected beginsValue(): boolean {
    const kind = this.kindAt(1);
    if (kind === tokens.Name.tokenTypeIdx) return this.#nameIsValue() && this.#wordIsWhole();
    if (kind === tokens.Bare.tokenTypeIdx) return this.#wordIsWhole();
    return (
      kind === tokens.Text.tokenTypeIdx ||
      kind === tokens.ListOpen.tokenTypeIdx ||
      kind === tokens.Digest.tokenTypeIdx ||
      kind === tokens.Instant.tokenTypeIdx
    );
  }

  #nameIsValue(): boolean {
    const next = this.kindAt(2);
    return next !== tokens.Colon.tokenTypeIdx && next !== tokens.BlockOpen.tokenTypeIdx;
  }

  /** Whether the range or tensor that begins with the next word, if it begins one, has all its parts. */
  #wordIsWhole(): boolean {
    const next = this.kindAt(2);
    if (next === tokens.Dots.tokenTypeIdx) {
      return this.#isDimension(3) && !this.isAt(4, tokens.Colon) && !this.isAt(4, tokens.BlockOpen);
    }
    return next !== tokens.ListOpen.tokenTypeIdx || this.tensorIsWhole();
  }

  /** Whether a tensor type with all its parts begins here. */
  protected tensorIsWhole(): boolean {
    if (this.isAt(3, tokens.ListClose)) return true;
    for (let ahead = 3; ; ahead += 2) {
      if (!this.isAt(ahead, tokens.Question) && !this.#isDimension(ahead)) return false;
      if (this.isAt(ahead + 1, tokens.Dots)) {
        if (this.isAt(ahead, tokens.Question) || !this.#isDimension(ahead + 2)) return false;
        ahead += 2;
      }
      if (this.isAt(ahead + 1, tokens.ListClose)) return true;
      if (!this.isAt(ahead + 1, tokens.Comma)) return false;
    }
  }

  #isDimension(ahead: number): boolean {
    return this.isAt(ahead, tokens.Bare) || this.isAt(ahead, tokens.Name);
  }

  /** Passes over unknown characters in front of a value; whether one follows. */
  protected skipUnknown(): boolean {
    let ahead = 1;
    while (this.isAt(ahead, tokens.Unknown) && !this.isAdjacent(ahead + 1) && this.onSameLine(ahead + 1))
      ahead++;
    if (ahead === 1 || this.isAt(ahead, tokens.Unknown) || this.atEnd(ahead)) return false;
    for (; ahead > 1; ahead--) this.reportUnknownCharacter(this.take());
    return this.beginsValue();
  }

  /** Reports what stands in place of the value of `name`, whose colon has been read, and passes over it. */
  protected recoverValue(name: HmlToken): undefined {
    this.damaged = true;
    const colonEnd = this.endOfLast;
    const isMissing =
      this.atEnd() ||
      this.isAt(1, tokens.Comma) ||
      !this.onSameLine(1) ||
      (this.beginsStatement(1) && !this.#isAddress());
    if (isMissing) {
      const span = { start: name.startOffset, end: colonEnd };
      this.report(
        makeDiagnostic(missingValue, "default", { name: name.image }, { source: this.source, span }),
      );
    } else if (this.isAt(1, tokens.UnclosedText)) this.reportUnclosedText(this.take());
    else if (this.isAt(1, tokens.SingleQuoted)) this.reportSingleQuoted(this.take());
    else this.#reportNoValue();
    return undefined;
  }

  /** `https://example.org`, `C:\models`: a word, a colon and more without a blank. */
  #isAddress(): boolean {
    return this.isAt(2, tokens.Colon) && !this.atEnd(3) && this.isAdjacent(2) && this.isAdjacent(3);
  }

  #reportNoValue() {
    const first = this.tokenAt(1);
    const junk = this.#takeValueJunk();
    const span = { start: first.startOffset, end: this.endOfLast };
    const found = quoteText(this.text.slice(span.start, span.end));
    const place = { source: this.source, span };
    const second = junk[1]?.tokenTypeIdx;
    if (second === tokens.Dots.tokenTypeIdx || first.tokenTypeIdx === tokens.Dots.tokenTypeIdx) {
      this.report(makeDiagnostic(malformedRange, "default", { found }, place));
    } else if (
      second === tokens.ListOpen.tokenTypeIdx &&
      first.tokenTypeIdx !== tokens.Unknown.tokenTypeIdx
    ) {
      this.report(makeDiagnostic(malformedTensor, "default", { found }, place));
    } else if (junk.length > 1) {
      const fixes = this.fix("Put it into quotes", false, { span, text: found });
      this.report(makeDiagnostic(unknownCharacter, "quote", { found }, { ...place, fixes }));
    } else if (first.tokenTypeIdx === tokens.Unknown.tokenTypeIdx) this.reportUnknownCharacter(first);
    else this.report(makeDiagnostic(unexpectedToken, "value", { found }, place));
  }

  /** An address begins like a statement and is none: its first three tokens are taken as they come. */
  #takeValueJunk(): HmlToken[] {
    if (!this.isAt(1, tokens.Name) || !this.#isAddress()) return this.takeJunk();
    return [this.take(), this.take(), ...this.takeJunk()];
  }

  protected override colonBlock(head: StatementHead, colon: HmlToken): SyntaxBlock {
    const end = head.label ? head.label.startOffset : this.tokenAt(1).startOffset;
    const words = head.label ? `${head.name.image} ${head.label.image}` : head.name.image;
    const separator = this.text.slice(colon.end, end) === "" ? " " : "";
    this.report(
      makeDiagnostic(
        colonBeforeBlock,
        "default",
        { head: words },
        {
          source: this.source,
          span: colon,
          fixes: this.fix("Leave out the colon", true, { span: colon, text: separator }),
        },
      ),
    );
    return this.readBlock(head);
  }

  /** Whether a list goes on with an item that the rules accept. */
  protected beginsItem(): boolean {
    return (this.beginsValue() || this.beginsWordAndList()) && !this.#statementFollows();
  }

  /** In a list, `a [b c]` is two items: only a whole tensor type is one. */
  protected beginsWordAndList(): boolean {
    const isWord = this.isAt(1, tokens.Name) || this.isAt(1, tokens.Bare);
    return isWord && this.isAt(2, tokens.ListOpen) && !this.tensorIsWhole();
  }

  /** A kind and its label stand on one line: the last item of an unclosed list is no kind of the line below. */
  #statementFollows(): boolean {
    return (
      this.beginsStatement(1) &&
      (this.isAt(2, tokens.Colon) || this.isAt(2, tokens.BlockOpen) || this.onSameLine(2))
    );
  }

  /** Whether a list ends here although its bracket is missing. */
  protected listIsUnclosed(): boolean {
    return this.atEnd() || this.isAt(1, tokens.BlockOpen) || this.#statementFollows();
  }

  /** Reports a list without its bracket; the token that stands for it. */
  protected recoverListClose(open: HmlToken): HmlToken {
    const end = this.endOfLast;
    const span = { start: end, end };
    this.report(
      makeDiagnostic(
        unclosedList,
        "default",
        {},
        {
          source: this.source,
          span: open,
          fixes: this.fix('Put "]" behind the last item', false, { span, text: "]" }),
        },
      ),
    );
    return new HmlToken(tokens.ListClose, "", end, this.tokenAt(0).line);
  }

  /** Reports what stands in place of an item, and passes over it. */
  protected recoverItem(items: SyntaxValue[]) {
    if (this.isAt(1, tokens.Comma)) return this.recoverComma();
    this.damaged = true;
    if (this.isAt(1, tokens.UnclosedText)) return this.reportUnclosedText(this.take());
    if (this.isAt(1, tokens.SingleQuoted)) return this.reportSingleQuoted(this.take());
    const first = this.tokenAt(1);
    const previous = items.at(-1);
    const touches = previous !== undefined && endOfValue(previous) === first.startOffset;
    if (touches) items.pop();
    let count = 0;
    do {
      this.take();
      count++;
    } while (!this.listIsUnclosed() && !this.#separatesItems() && this.isAdjacent(1));
    const span = { start: touches ? startOfValue(previous) : first.startOffset, end: this.endOfLast };
    const found = quoteText(this.text.slice(span.start, span.end));
    if (touches || count > 1) {
      const fixes = this.fix("Put it into quotes", false, { span, text: found });
      const place = { source: this.source, span, fixes };
      this.report(makeDiagnostic(unknownCharacter, "quote", { found }, place));
    } else if (first.tokenTypeIdx === tokens.Unknown.tokenTypeIdx) {
      const withComma =
        this.isAt(1, tokens.Comma) && this.onSameLine(2) ? this.tokenAt(2).startOffset : first.end;
      this.reportUnknownCharacter(first, withComma);
    } else this.report(makeDiagnostic(unexpectedToken, "item", { found }, { source: this.source, span }));
  }

  #separatesItems(): boolean {
    return this.isAt(1, tokens.Comma) || this.isAt(1, tokens.ListClose);
  }
}
