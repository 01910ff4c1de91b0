import type { Span } from "../src/base/span.ts";
import { incompleteStatement } from "../src/diagnostics/faults/incomplete-statement.ts";
import { malformedName } from "../src/diagnostics/faults/malformed-name.ts";
import { missingColon } from "../src/diagnostics/faults/missing-colon.ts";
import { unexpectedClose } from "../src/diagnostics/faults/unexpected-close.ts";
import { unexpectedToken } from "../src/diagnostics/faults/unexpected-token.ts";
import { makeDiagnostic } from "../src/diagnostics/make-diagnostic.ts";
import type { HmlToken } from "./hml-token.ts";
import { JunkRecovery } from "./junk-recovery.ts";
import type { SyntaxBlock, SyntaxMember, SyntaxProperty } from "./syntax-tree.ts";
import * as tokens from "./tokens.ts";

/** The words in front of a block or a value that recovery has read already. */
export interface StatementHead {
  readonly name: HmlToken;
  readonly label?: HmlToken;
}

const namePattern = /^[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*$/;

/** What is done where a statement should begin and none does. Each way out consumes at least one token. */
export abstract class StatementRecovery extends JunkRecovery {
  protected abstract readBlock(head: StatementHead): SyntaxBlock;
  protected abstract readProperty(head: StatementHead): SyntaxProperty;

  /** Reads what stands in place of a statement, reports it once, and adds to `members` what could be made of it. */
  protected recoverStatement(members: SyntaxMember[], top: boolean) {
    if (this.isAt(1, tokens.Comma)) return this.recoverComma();
    if (this.isAt(1, tokens.ListClose)) return this.#skipListClose();
    const head = this.#readableHead();
    if (head) {
      members.push(head);
      return;
    }
    const previous = this.#continuesProperty(members) ? (members.at(-1) as SyntaxProperty) : undefined;
    if (this.isAt(1, tokens.Name) && !previous) return this.#incomplete(members, top);
    const junk = this.takeJunk();
    if (junk.some((token) => token.tokenTypeIdx !== tokens.Unknown.tokenTypeIdx)) this.damaged = true;
    const dropped = this.reportJunk(junk, previous);
    if (previous && dropped)
      members[members.length - 1] = { ...previous, value: undefined, end: this.endOfLast };
    else members.push({ type: "malformed", tokens: junk });
  }

  protected recoverComma() {
    const first = this.take();
    while (this.isAt(1, tokens.Comma)) this.take();
    const span = { start: first.startOffset, end: this.endOfLast };
    this.report(
      makeDiagnostic(
        unexpectedToken,
        "comma",
        {},
        {
          source: this.source,
          span,
          fixes: this.fix("Leave it out", true, { span, text: "" }),
        },
      ),
    );
  }

  #skipListClose() {
    const span = this.take();
    this.report(
      makeDiagnostic(
        unexpectedClose,
        "default",
        { found: '"]"' },
        {
          source: this.source,
          span,
          fixes: this.fix('Leave out "]"', false, { span, text: "" }),
        },
      ),
    );
  }

  /** Statements whose meaning is certain although they are misspelled. */
  #readableHead(): SyntaxMember | undefined {
    if (this.isAt(1, tokens.Text)) return this.#quotedName();
    if (!this.isAt(1, tokens.Name)) return undefined;
    if (this.isAt(2, tokens.Unknown) && /^:?=$/.test(this.tokenAt(2).image)) return this.#equals();
    if (!this.onSameLine(2)) return undefined;
    if (this.isAt(2, tokens.Unknown) || this.isAt(3, tokens.Unknown)) return this.#unknownInHead();
    if (this.isAt(2, tokens.Bare)) {
      return this.isAt(3, tokens.BlockOpen) ? this.#bareLabel() : this.#missingColon();
    }
    if (this.isAt(2, tokens.Digest) || this.isAt(2, tokens.Instant) || this.isAt(2, tokens.ListOpen)) {
      return this.#missingColon();
    }
    return this.#severalLabels();
  }

  /** `version §: 1.0.0`, `model § face {`: the words around the unknown characters are clear. */
  #unknownInHead(): SyntaxMember | undefined {
    const words: HmlToken[] = [];
    const unknown: HmlToken[] = [];
    let ahead = 1;
    for (; this.isAt(ahead, tokens.Unknown) || this.#isLabel(ahead); ahead++) {
      if (ahead > 1 && !this.onSameLine(ahead)) return undefined;
      const token = this.tokenAt(ahead);
      const isUnknown = this.isAt(ahead, tokens.Unknown);
      if (
        isUnknown &&
        ahead > 1 &&
        this.isAdjacent(ahead) &&
        this.#isLabel(ahead + 1) &&
        this.isAdjacent(ahead + 1)
      ) {
        return undefined;
      }
      (isUnknown ? unknown : words).push(token);
    }
    const [name, label] = words;
    const isProperty = this.isAt(ahead, tokens.Colon) && words.length === 1;
    if (!name || !(isProperty || (this.isAt(ahead, tokens.BlockOpen) && words.length < 3))) return undefined;
    for (; ahead > 1; ahead--) this.take();
    for (const token of unknown) this.reportUnknownCharacter(token);
    if (!isProperty) return this.readBlock(label ? { name, label } : { name });
    const colon = this.take();
    return this.isAt(1, tokens.BlockOpen) ? this.colonBlock({ name }, colon) : this.readProperty({ name });
  }

  /** `"version": 1.0.0`, `"model" face {` */
  #quotedName(): SyntaxMember | undefined {
    const name = this.tokenAt(1).image.slice(1, -1);
    const isProperty = this.isAt(2, tokens.Colon);
    if (!namePattern.test(name) || !(isProperty || this.beginsBlock(1))) return undefined;
    const quoted = this.take();
    this.report(
      makeDiagnostic(
        malformedName,
        "quoted",
        { name },
        {
          source: this.source,
          span: quoted,
          fixes: this.fix("Leave out the quotes", true, { span: quoted, text: name }),
        },
      ),
    );
    const token = { name: quoted.renamed(tokens.Name, name) };
    if (!isProperty)
      return this.readBlock(this.isAt(1, tokens.BlockOpen) ? token : { ...token, label: this.take() });
    const colon = this.take();
    return this.isAt(1, tokens.BlockOpen) ? this.colonBlock(token, colon) : this.readProperty(token);
  }

  /** `privacy: {`, `model: face {`: the colon has been read. */
  protected abstract colonBlock(head: StatementHead, colon: HmlToken): SyntaxBlock;

  /** `version = 1.0.0` */
  #equals(): SyntaxMember {
    const name = this.take();
    const sign = this.take();
    this.report(
      makeDiagnostic(
        missingColon,
        "equals",
        { name: name.image, found: `"${sign.image}"` },
        {
          source: this.source,
          span: sign,
          fixes: this.fix("Write a colon", true, {
            span: { start: name.end, end: sign.end },
            text: ":",
          }),
        },
      ),
    );
    return this.readProperty({ name });
  }

  /** `version 1.0.0` */
  #missingColon(): SyntaxMember {
    const name = this.take();
    const value = this.isAt(1, tokens.ListOpen) ? "[…]" : this.tokenAt(1).image;
    const span = this.isAt(1, tokens.ListOpen) ? name : this.tokenAt(1);
    this.report(
      makeDiagnostic(
        missingColon,
        "default",
        { name: name.image, value },
        {
          source: this.source,
          span: { start: span.startOffset, end: span.end },
          fixes: this.fix("Write a colon", true, { span: { start: name.end, end: name.end }, text: ":" }),
        },
      ),
    );
    return this.readProperty({ name });
  }

  /** `variant 2in1 {` */
  #bareLabel(): SyntaxMember {
    const name = this.take();
    const label = this.take();
    const quoted = `"${label.image}"`;
    this.report(
      makeDiagnostic(
        malformedName,
        "label",
        { found: quoted },
        {
          source: this.source,
          span: label,
          fixes: this.fix("Put the label into quotes", true, { span: label, text: quoted }),
        },
      ),
    );
    return this.readBlock({ name, label });
  }

  /** `model face second {` */
  #severalLabels(): SyntaxMember | undefined {
    let count = 1;
    while (this.#isLabel(count + 1) && this.onSameLine(count + 1)) count++;
    if (count < 3 || !this.isAt(count + 1, tokens.BlockOpen)) return undefined;
    const name = this.take();
    const label = this.take();
    const span: Span = { start: this.tokenAt(1).startOffset, end: this.tokenAt(count - 2).end };
    for (let i = 2; i < count; i++) this.take();
    const found = `"${this.text.slice(span.start, span.end).replaceAll('"', "")}"`;
    this.report(
      makeDiagnostic(
        malformedName,
        "labels",
        { found },
        {
          source: this.source,
          span,
          fixes: this.fix("Leave it out", false, { span: { start: label.end, end: span.end }, text: "" }),
        },
      ),
    );
    return this.readBlock({ name, label });
  }

  #isLabel(ahead: number): boolean {
    return this.isAt(ahead, tokens.Name) || this.isAt(ahead, tokens.Text) || this.isAt(ahead, tokens.Bare);
  }

  /** Whether the next token stands behind a property on its line, with no comma between: a part of its value? */
  #continuesProperty(members: readonly SyntaxMember[]): boolean {
    const last = members.at(-1);
    return last?.type === "property" && last.end === this.endOfLast && this.onSameLine(1);
  }

  /** `versi`, `variant pocket` without a brace. */
  #incomplete(members: SyntaxMember[], top: boolean) {
    this.damaged = true;
    const name = this.tokenAt(1);
    const junk = this.takeJunk();
    members.push({ type: "malformed", tokens: junk });
    // A name that ends in a hyphen is half typed as well.
    if (junk.some((token) => !this.isWord(token) && token.image !== "-")) {
      this.reportJunk(junk, undefined);
      return;
    }
    const found = this.text.slice(name.startOffset, this.endOfLast);
    const place = { source: this.source, span: { start: name.startOffset, end: this.endOfLast } };
    this.report(
      top
        ? makeDiagnostic(incompleteStatement, "top", { found }, place)
        : makeDiagnostic(incompleteStatement, "default", { found, name: name.image }, place),
    );
  }
}
