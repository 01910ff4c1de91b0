import { malformedImport } from "../src/diagnostics/faults/malformed-import.ts";
import { missingHeader } from "../src/diagnostics/faults/missing-header.ts";
import { propertyOutsideBlock } from "../src/diagnostics/faults/property-outside-block.ts";
import { makeDiagnostic } from "../src/diagnostics/make-diagnostic.ts";
import type { HmlToken } from "./hml-token.ts";
import { quoteText } from "./quote-text.ts";
import type { StatementHead } from "./statement-recovery.ts";
import type {
  SyntaxBlock,
  SyntaxHeader,
  SyntaxImport,
  SyntaxItem,
  SyntaxList,
  SyntaxMember,
  SyntaxProperty,
  SyntaxRange,
  SyntaxTensor,
  SyntaxValue,
} from "./syntax-tree.ts";
import * as tokens from "./tokens.ts";
import { ValueRecovery } from "./value-recovery.ts";

/** A rule of the grammar: what it is, for Chevrotain to record, and how it is read. */
interface RuleParts<Arguments extends unknown[], Result> {
  readonly is: () => unknown;
  /** Absent where the rule that contains it reads it along. */
  readonly read?: (...given: Arguments) => Result;
}

/**
 * The grammar of HML text. What each rule *is* stands in Chevrotain's terms: the recording of it is the grammar that the
 * EBNF and the diagrams print. How it is *read* builds the syntax tree and chooses by itself (measured:
 * `spec/decisions/parser.md`), entering only what must succeed and leaving everything else to the recovery that this class
 * inherits, so that no exception is ever thrown. A test holds the two together.
 */
export class HmlParser extends ValueRecovery {
  constructor(isChecked = false) {
    super(isChecked);
    this.prepare();
  }

  /** Reads the first tokens of a text: braces pair up, depth is limited. */
  readDocument(vector: HmlToken[]): { header: SyntaxHeader | undefined; items: SyntaxItem[] } {
    this.input = vector;
    return this.document();
  }

  /** Reads further tokens of the same text. */
  readItems(vector: HmlToken[]): SyntaxItem[] {
    this.input = vector;
    return this.items();
  }

  #rule<Arguments extends unknown[], Result>(name: string, { is, read }: RuleParts<Arguments, Result>) {
    return this.RULE(name, (...given: Arguments): Result => {
      if (this.RECORDING_PHASE) is();
      return (this.RECORDING_PHASE ? undefined : read?.(...given)) as Result;
    });
  }

  readonly document = this.#rule("document", {
    is: () => {
      this.SUBRULE(this.header);
      this.SUBRULE(this.items);
    },
    read: () => {
      const header = this.#beginsHeader() ? this.SUBRULE(this.header) : this.#recoverHeader();
      return { header, items: this.SUBRULE(this.items) };
    },
  });

  readonly items = this.#rule("items", {
    is: () => {
      this.MANY(() => {
        this.OR([{ ALT: () => this.SUBRULE(this.import) }, { ALT: () => this.SUBRULE(this.block) }]);
      });
    },
    read: (): SyntaxItem[] => {
      const items: SyntaxItem[] = [];
      while (!this.atEndOfText()) this.#readItem(items);
      return items;
    },
  });

  readonly header = this.#rule("header", {
    is: () => {
      this.CONSUME(tokens.Hml);
      this.CONSUME(tokens.Bare);
    },
    read: (): SyntaxHeader => ({ keyword: this.take(), version: this.take() }),
  });

  readonly import = this.#rule("import", {
    is: () => {
      this.CONSUME(tokens.Import);
      this.CONSUME(tokens.Text);
    },
    read: (): SyntaxImport => ({ type: "import", keyword: this.take(), path: this.take() }),
  });

  readonly block = this.#rule("block", {
    is: () => {
      this.CONSUME(tokens.Name);
      this.OPTION(() => this.SUBRULE(this.label));
      this.CONSUME(tokens.BlockOpen);
      this.MANY(() => {
        this.SUBRULE(this.member);
        this.OPTION2(() => this.CONSUME(tokens.Comma));
      });
      this.CONSUME(tokens.BlockClose);
    },
    read: (head?: StatementHead): SyntaxBlock => {
      const kind = head ? head.name : this.take();
      const label = head ? head.label : this.isAt(1, tokens.BlockOpen) ? undefined : this.take();
      const open = this.take();
      const outer = this.damaged;
      this.damaged = false;
      const members = this.#readMembers();
      const close = this.take();
      const damaged = this.damaged || close.isVirtual;
      this.damaged = outer || close.isVirtual;
      return { type: "block", kind, label, open, members, close, damaged };
    },
  });

  readonly label = this.#rule("label", {
    is: () => this.OR([{ ALT: () => this.CONSUME(tokens.Name) }, { ALT: () => this.CONSUME(tokens.Text) }]),
  });

  readonly member = this.#rule("member", {
    is: () => this.OR([{ ALT: () => this.SUBRULE(this.property) }, { ALT: () => this.SUBRULE(this.block) }]),
  });

  readonly property = this.#rule("property", {
    is: () => {
      this.CONSUME(tokens.Name);
      this.CONSUME(tokens.Colon);
      this.SUBRULE(this.value);
    },
  });

  readonly value = this.#rule("value", {
    is: () =>
      this.OR([
        { ALT: () => this.SUBRULE(this.range) },
        { ALT: () => this.SUBRULE(this.tensor) },
        { ALT: () => this.SUBRULE(this.list) },
        { ALT: () => this.SUBRULE(this.scalar) },
      ]),
    read: (): SyntaxValue => {
      if (this.isAt(1, tokens.ListOpen)) return this.SUBRULE(this.list);
      if (this.#isToken()) return this.take();
      return this.isAt(2, tokens.Dots) ? this.SUBRULE(this.range) : this.SUBRULE(this.tensor);
    },
  });

  readonly scalar = this.#rule("scalar", {
    is: () =>
      this.OR([
        { ALT: () => this.CONSUME(tokens.Text) },
        { ALT: () => this.CONSUME(tokens.Bare) },
        { ALT: () => this.CONSUME(tokens.Digest) },
        { ALT: () => this.CONSUME(tokens.Instant) },
      ]),
  });

  readonly range = this.#rule("range", {
    is: () => {
      this.CONSUME(tokens.Bare);
      this.CONSUME(tokens.Dots);
      this.CONSUME2(tokens.Bare);
    },
    read: (): SyntaxRange => {
      const low = this.take();
      this.take();
      return { type: "range", low, high: this.take() };
    },
  });

  readonly list = this.#rule("list", {
    is: () => {
      this.CONSUME(tokens.ListOpen);
      this.MANY(() => {
        this.SUBRULE(this.value);
        this.OPTION(() => this.CONSUME(tokens.Comma));
      });
      this.CONSUME(tokens.ListClose);
    },
    read: (): SyntaxList => {
      const open = this.take();
      const items = this.#readListItems();
      const close = this.isAt(1, tokens.ListClose) ? this.take() : this.recoverListClose(open);
      return { type: "list", open, items, close };
    },
  });

  readonly tensor = this.#rule("tensor", {
    is: () => {
      this.CONSUME(tokens.Bare);
      this.CONSUME(tokens.ListOpen);
      this.OPTION(() => {
        this.SUBRULE(this.dim);
        this.MANY(() => {
          this.CONSUME(tokens.Comma);
          this.SUBRULE2(this.dim);
        });
      });
      this.CONSUME(tokens.ListClose);
    },
    read: (): SyntaxTensor => {
      const element = this.take();
      this.take();
      const dimensions: (HmlToken | SyntaxRange)[] = [];
      while (!this.isAt(1, tokens.ListClose)) {
        dimensions.push(this.SUBRULE(this.dim));
        this.skipSeparator();
      }
      return { type: "tensor", element, dimensions, close: this.take() };
    },
  });

  readonly dim = this.#rule("dim", {
    is: () =>
      this.OR([
        { ALT: () => this.SUBRULE(this.range) },
        { ALT: () => this.CONSUME(tokens.Bare) },
        { ALT: () => this.CONSUME(tokens.Question) },
      ]),
    read: (): HmlToken | SyntaxRange => (this.isAt(2, tokens.Dots) ? this.SUBRULE(this.range) : this.take()),
  });

  /** `hml` and a version; `hml` above a block lacks it, because no version is a name on the next line. */
  #beginsHeader(): boolean {
    const first = this.tokenAt(1);
    if (first.image !== "hml" || !this.isAt(1, tokens.Name)) return false;
    const isVersion = this.isAt(2, tokens.Bare) || (this.isAt(2, tokens.Name) && this.onSameLine(2));
    if (isVersion) first.become(tokens.Hml);
    return isVersion;
  }

  #recoverHeader(): undefined {
    const first = this.tokenAt(1);
    const isMeant = /^hml/i.test(first.image) && !this.beginsBlock(1);
    if (!isMeant) {
      const span = this.atEndOfText() ? { start: 0, end: 0 } : { start: first.startOffset, end: first.end };
      const fixes = this.fix('Put "hml 1.0" first', true, { span: { start: 0, end: 0 }, text: "hml 1.0\n" });
      this.report(makeDiagnostic(missingHeader, "default", {}, { source: this.source, span, fixes }));
      return;
    }
    do this.take();
    while (!this.atEndOfText() && this.onSameLine(1) && !this.beginsBlock(1));
    const span = { start: first.startOffset, end: this.endOfLast };
    const found = this.text.slice(span.start, span.end);
    const fixes = this.fix('Write "hml 1.0"', /^hml\W*(?:1\.0)?\W*$/i.test(found), { span, text: "hml 1.0" });
    const place = { source: this.source, span, fixes };
    this.report(makeDiagnostic(missingHeader, "malformed", { found: quoteText(found) }, place));
  }

  #readItem(items: SyntaxItem[]): void {
    const isWord = this.isAt(1, tokens.Name) && this.tokenAt(1).image === "import";
    if (isWord && !this.isAt(2, tokens.BlockOpen)) this.#readImport(items);
    else if (!this.isAt(1, tokens.Name)) this.recoverStatement(items as SyntaxMember[], true);
    else if (this.beginsBlock(1)) items.push(this.SUBRULE(this.block));
    else if (this.isAt(2, tokens.Colon)) this.#readOutside(items);
    else this.recoverStatement(items as SyntaxMember[], true);
  }

  /** The word `import` where an item could begin is an import, whatever follows. */
  #readImport(items: SyntaxItem[]): void {
    if (this.isAt(2, tokens.Text)) {
      this.tokenAt(1).become(tokens.Import);
      items.push(this.SUBRULE(this.import));
      return;
    }
    this.damaged = true;
    const junk = this.takeJunk();
    items.push({ type: "malformed", tokens: junk });
    const span = { start: junk[0]?.startOffset ?? 0, end: this.endOfLast };
    const path = /^import[ \t:]+([^\s"']+)$/.exec(this.text.slice(span.start, span.end))?.[1];
    const text = `import ${quoteText(path ?? "")}`;
    const fixes = path ? this.fix("Put the path into quotes", true, { span, text }) : [];
    this.report(makeDiagnostic(malformedImport, "default", {}, { source: this.source, span, fixes }));
  }

  /** A property at the top is a fault, unless its colon is one too many. */
  #readOutside(items: SyntaxItem[]): void {
    const member = this.#readColon();
    if (member.type === "property") this.#reportOutside(member);
    items.push(member);
  }

  #reportOutside(property: SyntaxProperty) {
    this.damaged = true;
    if (property.value === undefined) return;
    const span = { start: property.name.startOffset, end: property.end };
    const place = { source: this.source, span };
    this.report(
      makeDiagnostic(propertyOutsideBlock, "default", { name: quoteText(property.name.image) }, place),
    );
  }

  #readListItems(): SyntaxValue[] {
    const items: SyntaxValue[] = [];
    while (!this.isAt(1, tokens.ListClose) && !this.listIsUnclosed()) {
      if (!this.beginsItem()) this.recoverItem(items);
      else if (this.#isToken() || this.beginsWordAndList()) items.push(this.take());
      else items.push(this.SUBRULE(this.value));
      this.skipSeparator();
    }
    return items;
  }

  /** The members of a block, and whatever stands in their place. Nearly all of a text: a rule would double their cost. */
  #readMembers(): SyntaxMember[] {
    const members: SyntaxMember[] = [];
    while (!this.atEnd()) {
      if (this.isAt(1, tokens.Name)) this.#readMember(members);
      else this.recoverStatement(members, false);
      this.skipSeparator();
    }
    return members;
  }

  #readMember(members: SyntaxMember[]): void {
    if (this.isAt(2, tokens.Colon)) members.push(this.#readColon());
    else if (this.beginsBlock(1)) members.push(this.SUBRULE(this.block));
    else this.recoverStatement(members, false);
  }

  /** A property, or a block with a colon too many. */
  #readColon(): SyntaxMember {
    const third = this.kindAt(3);
    if (third === tokens.BlockOpen.tokenTypeIdx) {
      const name = this.take();
      return this.colonBlock({ name }, this.take());
    }
    const isLabelled = this.isAt(4, tokens.BlockOpen) && this.onSameLine(3) && this.beginsBlock(3);
    const name = this.take();
    const colon = this.take();
    return isLabelled ? this.colonBlock({ name, label: this.take() }, colon) : this.readProperty({ name });
  }

  protected override readBlock(head: StatementHead): SyntaxBlock {
    return this.SUBRULE(this.block, { ARGS: [head] });
  }

  /** A property whose name and colon have been read. */
  protected override readProperty({ name }: StatementHead): SyntaxProperty {
    const value = this.#readValue(name);
    return { type: "property", name, value, end: this.endOfLast };
  }

  /** A value; one of a single token without the detour through its rules. */
  #readValue(name: HmlToken): SyntaxValue | undefined {
    if (!this.beginsValue() && !this.skipUnknown()) return this.recoverValue(name);
    return this.#isToken() ? this.take() : this.SUBRULE(this.value);
  }

  /** Whether the value that begins here is its first token: a word may begin a range or a tensor type. */
  #isToken(): boolean {
    const isWord = this.isAt(1, tokens.Name) || this.isAt(1, tokens.Bare);
    if (!isWord) return !this.isAt(1, tokens.ListOpen);
    return !this.isAt(2, tokens.Dots) && !this.isAt(2, tokens.ListOpen);
  }
}
