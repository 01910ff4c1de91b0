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

/**
 * The grammar of HML text. Its rules build the syntax tree while they read (measured against a concrete syntax tree:
 * `spec/decisions/parser.md`); the generated EBNF and diagrams are recordings of them. A rule is entered only where
 * it must succeed: everything else goes to the recovery that this class inherits, so that no exception is ever thrown.
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

  readonly document = this.RULE("document", () => {
    const header =
      this.RECORDING_PHASE || this.#beginsHeader() ? this.SUBRULE(this.header) : this.#recoverHeader();
    return { header, items: this.SUBRULE(this.items) };
  });

  readonly items = this.RULE("items", () => {
    const items: SyntaxItem[] = [];
    this.#promoteImport();
    for (;;) {
      this.MANY(() => {
        this.OR([{ ALT: () => items.push(this.SUBRULE(this.import)) }, { ALT: () => this.#readItem(items) }]);
        this.#promoteImport();
      });
      if (this.RECORDING_PHASE || this.atEndOfText()) break;
      this.recoverStatement(items as SyntaxMember[], true);
      this.#promoteImport();
    }
    return items;
  });

  readonly header = this.RULE("header", (): SyntaxHeader => {
    return { keyword: own(this.CONSUME(tokens.Hml)), version: own(this.CONSUME(tokens.Bare)) };
  });

  readonly import = this.RULE("import", (): SyntaxImport => {
    return {
      type: "import",
      keyword: own(this.CONSUME(tokens.Import)),
      path: own(this.CONSUME(tokens.Text)),
    };
  });

  readonly block = this.RULE("block", (head?: StatementHead): SyntaxBlock => {
    const kind = head ? head.name : own(this.CONSUME(tokens.Name));
    const label = head ? head.label : this.OPTION(() => this.SUBRULE(this.label));
    const open = own(this.CONSUME(tokens.BlockOpen));
    const outer = this.damaged;
    this.damaged = false;
    const members: SyntaxMember[] = [];
    if (this.RECORDING_PHASE) this.#recordMembers();
    else this.#readMembers(members);
    const close = own(this.CONSUME(tokens.BlockClose));
    const damaged = this.damaged || close.isVirtual;
    this.damaged = outer || close.isVirtual;
    return { type: "block", kind, label, open, members, close, damaged };
  });

  readonly label = this.RULE("label", (): HmlToken => {
    return own(this.OR([{ ALT: () => this.CONSUME(tokens.Name) }, { ALT: () => this.CONSUME(tokens.Text) }]));
  });

  readonly member = this.RULE("member", (): SyntaxMember => {
    return this.OR([{ ALT: () => this.SUBRULE(this.property) }, { ALT: () => this.SUBRULE(this.block) }]);
  });

  readonly property = this.RULE("property", (): SyntaxProperty => {
    const name = own(this.CONSUME(tokens.Name));
    this.CONSUME(tokens.Colon);
    return { type: "property", name, value: this.SUBRULE(this.value), end: this.endOfLast };
  });

  readonly value = this.RULE("value", (): SyntaxValue => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.range) },
      { ALT: () => this.SUBRULE(this.tensor) },
      { ALT: () => this.SUBRULE(this.list) },
      { ALT: () => this.SUBRULE(this.scalar) },
    ]);
  });

  readonly scalar = this.RULE("scalar", (): HmlToken => {
    return own(
      this.OR([
        { ALT: () => this.CONSUME(tokens.Text) },
        { ALT: () => this.CONSUME(tokens.Bare) },
        { ALT: () => this.CONSUME(tokens.Digest) },
        { ALT: () => this.CONSUME(tokens.Instant) },
      ]),
    );
  });

  readonly range = this.RULE("range", (): SyntaxRange => {
    const low = own(this.CONSUME(tokens.Bare));
    this.CONSUME(tokens.Dots);
    return { type: "range", low, high: own(this.CONSUME2(tokens.Bare)) };
  });

  readonly list = this.RULE("list", (): SyntaxList => {
    const open = own(this.CONSUME(tokens.ListOpen));
    const items: SyntaxValue[] = [];
    if (this.RECORDING_PHASE) this.#recordItems();
    else this.#readListItems(items);
    const isClosed = this.RECORDING_PHASE || this.isAt(1, tokens.ListClose);
    const close = isClosed ? own(this.CONSUME(tokens.ListClose)) : this.recoverListClose(open);
    return { type: "list", open, items, close };
  });

  readonly tensor = this.RULE("tensor", (): SyntaxTensor => {
    const element = own(this.CONSUME(tokens.Bare));
    this.CONSUME(tokens.ListOpen);
    const dimensions: (HmlToken | SyntaxRange)[] = [];
    this.OPTION(() => {
      dimensions.push(this.SUBRULE(this.dim));
      this.MANY(() => {
        this.CONSUME(tokens.Comma);
        dimensions.push(this.SUBRULE2(this.dim));
      });
    });
    return { type: "tensor", element, dimensions, close: own(this.CONSUME(tokens.ListClose)) };
  });

  readonly dim = this.RULE("dim", (): HmlToken | SyntaxRange => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.range) },
      { ALT: () => own(this.CONSUME(tokens.Bare)) },
      { ALT: () => own(this.CONSUME(tokens.Question)) },
    ]);
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

  /** Makes the word `import` where an item could begin what it is there, and passes over one without a path. */
  #promoteImport() {
    while (!this.RECORDING_PHASE && this.isAt(1, tokens.Name) && this.tokenAt(1).image === "import") {
      if (this.isAt(2, tokens.Text)) return this.tokenAt(1).become(tokens.Import);
      if (this.isAt(2, tokens.BlockOpen)) return;
      this.damaged = true;
      const junk = this.takeJunk();
      const span = { start: junk[0]?.startOffset ?? 0, end: this.endOfLast };
      const path = /^import[ \t:]+([^\s"']+)$/.exec(this.text.slice(span.start, span.end))?.[1];
      const text = `import ${quoteText(path ?? "")}`;
      const fixes = path ? this.fix("Put the path into quotes", true, { span, text }) : [];
      this.report(makeDiagnostic(malformedImport, "default", {}, { source: this.source, span, fixes }));
    }
  }

  #readItem(items: SyntaxItem[]) {
    if (this.RECORDING_PHASE || this.beginsBlock(1)) items.push(this.SUBRULE(this.block));
    else if (!this.isAt(2, tokens.Colon)) this.recoverStatement(items as SyntaxMember[], true);
    else {
      const members: SyntaxMember[] = [];
      this.#readMember(members);
      for (const member of members) {
        if (member.type === "property") this.#reportOutside(member);
        items.push(member);
      }
    }
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

  #recordItems() {
    this.MANY(() => {
      this.SUBRULE(this.value);
      this.OPTION(() => this.CONSUME(tokens.Comma));
    });
  }

  #readListItems(items: SyntaxValue[]) {
    while (!this.isAt(1, tokens.ListClose) && !this.listIsUnclosed()) {
      if (!this.beginsItem()) this.recoverItem(items);
      else if (this.#isToken() || this.beginsWordAndList()) items.push(this.take());
      else items.push(this.SUBRULE(this.value));
      this.skipSeparator();
    }
  }

  #recordMembers() {
    this.MANY(() => {
      this.SUBRULE(this.member);
      this.OPTION2(() => this.CONSUME(tokens.Comma));
    });
  }

  /**
   * The members of a block as they were recorded, and whatever stands in their place. Read directly: they are nearly all
   * of a text, and a rule of Chevrotain costs as much as the property that it reads. A test holds the two together.
   */
  #readMembers(members: SyntaxMember[]) {
    while (!this.atEnd()) {
      if (this.isAt(1, tokens.Name)) this.#readMember(members);
      else this.recoverStatement(members, false);
      this.skipSeparator();
    }
  }

  #readMember(members: SyntaxMember[]) {
    if (this.isAt(2, tokens.Colon)) members.push(this.#readColon());
    else if (this.beginsBlock(1)) members.push(this.SUBRULE2(this.block));
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

  /** Whether the value that begins here is its first token. */
  #isToken(): boolean {
    return !this.isAt(1, tokens.ListOpen) && !this.isAt(2, tokens.Dots) && !this.isAt(2, tokens.ListOpen);
  }
}

/** The parser sees only tokens that the scanner made. */
function own(token: unknown): HmlToken {
  return token as HmlToken;
}
