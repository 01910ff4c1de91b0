import type { HmlToken } from "../../grammar/hml-token.ts";
import type { ItemSink } from "../../grammar/parse-items.ts";
import {
  endOfValue,
  type SyntaxBlock,
  type SyntaxHeader,
  type SyntaxImport,
  type SyntaxItem,
  type SyntaxProperty,
  type SyntaxValue,
} from "../../grammar/syntax-tree.ts";
import { Text } from "../../grammar/tokens.ts";
import type { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { missingLabel } from "../diagnostics/faults/missing-label.ts";
import { unexpectedLabel } from "../diagnostics/faults/unexpected-label.ts";
import type { Entry, Mapping, SequenceItem, TreeNode } from "../model/tree.ts";
import { kinds, lookupKind } from "../model/vocabulary/vocabulary.ts";
import { CommentFeed, type LooseComment } from "./comment-feed.ts";
import { Findings } from "./findings.ts";
import { MappingDraft } from "./mapping-draft.ts";
import { isSuspicious, mendMember } from "./mend-member.ts";
import { TriviaMaker } from "./trivia-maker.ts";
import { ValueReader } from "./value-reader.ts";

/** The import statements of a document: one list. */
interface ImportDraft {
  readonly keySpan: Span;
  readonly items: SequenceItem[];
  readonly place: (entry: Entry) => void;
  end: number;
}

/**
 * Builds the tree of a document while its blocks are parsed, in one pass: labelled blocks are gathered under their kind,
 * comments find their statements. What the vocabulary says of labels is reported here, once, and mended.
 */
export class TreeBuilder implements ItemSink {
  readonly #findings: Findings;
  readonly #comments: CommentFeed;
  readonly #trivia: TriviaMaker;
  readonly #values: ValueReader;
  readonly #root = new MappingDraft();
  readonly #names = new Map<string, string>();
  #imports: ImportDraft | undefined;

  constructor(source: Source, comments: readonly HmlToken[]) {
    this.#findings = new Findings(source);
    this.#comments = new CommentFeed(source.text, comments);
    this.#trivia = new TriviaMaker(this.#findings);
    this.#values = new ValueReader(this.#findings, this.#comments, this.#trivia);
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#findings.list;
  }

  /** The root, once all items have been read. */
  finish(isDamaged: boolean): Mapping {
    this.#comments.refresh();
    this.#finishImports();
    const dangling = this.#trivia.settleAll(this.#before(this.#root, Number.POSITIVE_INFINITY));
    return this.#root.finish({ start: 0, end: this.#findings.source.text.length }, dangling, isDamaged);
  }

  readHeader(header: SyntaxHeader | undefined): void {
    this.#comments.refresh();
    const [start, end] = header ? [header.keyword.startOffset, header.version.end] : [0, 0];
    const keySpan = { start, end: header?.keyword.end ?? 0 };
    const span = { start: header?.version.startOffset ?? 0, end };
    const before = this.#comments.takeBefore(end);
    const after = header && this.#comments.takeBehind(end);
    this.#root.add({
      key: "hml",
      keySpan,
      kindSpan: keySpan,
      span: { start, end },
      value: { type: "scalar", text: header?.version.image ?? "1.0", form: "bare", span },
      trivia: this.#trivia.make(before, after, false),
    });
  }

  readItems(items: readonly SyntaxItem[]): void {
    this.#comments.refresh();
    this.#readMembers(items, "root", this.#root);
  }

  #readMembers(members: readonly SyntaxItem[], scope: string, draft: MappingDraft): void {
    for (let i = 0; i < members.length; i++) {
      const member = members[i] as SyntaxItem;
      const mended = isSuspicious(member)
        ? mendMember(member, members[i + 1], { scope, findings: this.#findings })
        : undefined;
      if (mended) {
        draft.isDamaged = true;
        this.#readBlock(mended, scope, draft);
        if (member.type === "property") i++;
      } else if (member.type === "block") this.#readBlock(member, scope, draft);
      else if (member.type === "property") {
        if (scope !== "root") this.#readProperty(member, draft);
      } else if (member.type === "import") this.#readImport(member);
    }
  }

  /** Comments in front of `offset`, and those of statements that were lost before. */
  #before(draft: MappingDraft, offset: number): readonly LooseComment[] {
    const taken = this.#comments.takeBefore(offset);
    if (!draft.pending) return taken;
    const all = [...draft.pending, ...taken];
    draft.pending = undefined;
    return all;
  }

  #readImport({ keyword, path }: SyntaxImport): void {
    const before = this.#before(this.#root, path.end);
    const value = this.#values.readToken(path);
    const trivia = this.#trivia.make(before, this.#comments.takeBehind(path.end), false);
    const keySpan = { start: keyword.startOffset, end: keyword.end };
    this.#imports ??= { keySpan, items: [], place: this.#root.reserve(), end: path.end };
    this.#imports.end = path.end;
    if (value) this.#imports.items.push({ value, trivia });
    else this.#root.isDamaged = true;
  }

  #finishImports(): void {
    if (!this.#imports) return;
    const { keySpan, items, end, place } = this.#imports;
    const span = { start: keySpan.start, end };
    const value = { type: "sequence", items, span, dangling: [] } as const;
    place({ key: "import", keySpan, kindSpan: keySpan, span, value, trivia: undefined });
  }

  #readProperty({ name, value: written }: SyntaxProperty, draft: MappingDraft): void {
    if (!written) return;
    const comments = this.#comments;
    const before = this.#before(draft, name.startOffset);
    const end = endOfValue(written);
    const inFront = comments.takeBefore(written.type === "list" ? written.open.startOffset : end);
    const value = this.#readValue(name, written);
    const after = comments.takeBehind(end);
    const own = inFront.length > 0 ? [...before, ...inFront] : before;
    if (!value) {
      draft.isDamaged = true;
      if (own.length > 0 || after) draft.pending = after ? [...own, after] : [...own];
      return;
    }
    const keySpan = { start: name.startOffset, end: name.end };
    const trivia = this.#trivia.make(own, after, true);
    const key = this.#intern(name.image);
    draft.add({ key, keySpan, kindSpan: keySpan, span: { start: keySpan.start, end }, value, trivia });
  }

  #readValue(name: HmlToken, written: SyntaxValue): TreeNode | undefined {
    if (written.type === "token" && written.tokenTypeIdx !== Text.tokenTypeIdx) {
      const span = { start: written.startOffset, end: written.end };
      return { type: "scalar", text: written.image, form: "bare", span };
    }
    this.#findings.path.push(name.image);
    const value = this.#values.read(written);
    this.#findings.path.pop();
    return value;
  }

  /** The same characters as one string: a large document names the same few properties thousands of times. */
  #intern(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, name);
    return name;
  }

  #readBlock(block: SyntaxBlock, scope: string, draft: MappingDraft): void {
    const { kind, label, open, close } = block;
    const before = this.#before(draft, open.startOffset);
    const isExtension = kinds[scope]?.open === "extension";
    const id = isExtension ? scope : (lookupKind(scope, kind.image) ?? "");
    const form = isExtension ? "single" : kinds[id]?.form;
    const isLabelled = form ? form === "labelled" : label !== undefined;
    const key = isLabelled ? this.#labelOf(block, draft) : this.#intern(kind.image);
    if (label && !isLabelled) this.#reportLabel(kind, label, isExtension);
    this.#findings.path.push(...(isLabelled ? [kind.image, key] : [key]));
    const behindOpen = this.#comments.takeBehind(open.end);
    const value = this.#readBody(block, id);
    this.#findings.path.length -= isLabelled ? 2 : 1;
    const trivia = this.#trivia.make(before, behindOpen ?? this.#comments.takeBehind(close.end), true);
    const kindSpan = { start: kind.startOffset, end: kind.end };
    const keySpan = isLabelled && label ? { start: label.startOffset, end: label.end } : kindSpan;
    const entry = { key, keySpan, kindSpan, span: { start: kindSpan.start, end: close.end }, value, trivia };
    if (isLabelled) draft.addLabelled(kind.image, entry);
    else draft.add(entry);
  }

  #readBody({ members, open, close, damaged }: SyntaxBlock, scope: string): Mapping {
    const draft = new MappingDraft();
    this.#readMembers(members, scope, draft);
    const dangling = this.#trivia.settleAll(this.#before(draft, close.startOffset));
    // A brace that was put in has no characters: what belongs in here may have ended up elsewhere.
    const isUnclosed = close.image === "";
    return draft.finish({ start: open.startOffset, end: close.end }, dangling, damaged || isUnclosed);
  }

  #labelOf({ kind, label }: SyntaxBlock, draft: MappingDraft): string {
    if (label) return this.#values.readLabel(label);
    const invented = draft.inventLabel(kind.image);
    const span = { start: kind.startOffset, end: kind.end };
    const edits = [{ span: { start: kind.end, end: kind.end }, text: ` ${invented}` }];
    const fix = { title: `Call it "${invented}"`, safe: false, edits };
    this.#findings.report(missingLabel, ["default", { kind: kind.image }], span, fix);
    return invented;
  }

  #reportLabel(kind: HmlToken, label: HmlToken, isExtension: boolean): void {
    const span = { start: label.startOffset, end: label.end };
    const edits = [{ span: { start: kind.end, end: label.end }, text: "" }];
    const fix = { title: "Leave out the label", safe: false, edits };
    const found = `"${label.image.replaceAll('"', "")}"`;
    if (isExtension) this.#findings.report(unexpectedLabel, ["extension", { label: found }], span, fix);
    else
      this.#findings.report(
        unexpectedLabel,
        ["default", { kind: `"${kind.image}"`, label: found }],
        span,
        fix,
      );
  }
}
