import type { CST } from "yaml";
import { limits } from "../../base/limits.ts";
import { coverSpans, type Span } from "../../base/span.ts";
import { nestingTooDeep } from "../../diagnostics/faults/nesting-too-deep.ts";
import { yamlMissingColon } from "../../diagnostics/faults/yaml-missing-colon.ts";
import { yamlNull } from "../../diagnostics/faults/yaml-null.ts";
import { yamlRoot } from "../../diagnostics/faults/yaml-root.ts";
import { yamlUnclosed } from "../../diagnostics/faults/yaml-unclosed.ts";
import type { Entry, Mapping, Sequence, SequenceItem, TreeNode } from "../../model/tree.ts";
import type { FindingList } from "../finding-list.ts";
import { itemShapeOf, rootShape, type Shape, shapeOf } from "../shape.ts";
import { type LooseComment, makeDangling, makeTrivia } from "../trivia-draft.ts";
import { type JoinedLine, splitJoinedLine } from "./joined-line.ts";
import { reportProps } from "./report-props.ts";
import { listComments, splitComments } from "./yaml-comments.ts";
import { readYamlKey } from "./yaml-key.ts";
import { isEmptyScalar, isUnclosedQuote, readYamlScalar, spanOfToken } from "./yaml-scalar.ts";

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/** A value as read, and the comments around it that belong elsewhere. */
interface Built {
  readonly node: TreeNode | undefined;
  /** On the line on which the value ends. */
  readonly after?: LooseComment | undefined;
  /** Stand between the value and the next statement. */
  readonly trailing: LooseComment[];
  /** Stand before a value that cannot take them. */
  readonly leading: readonly LooseComment[];
}

/** Where a value stands. */
interface Place {
  readonly shape: Shape;
  readonly depth: number;
  readonly flow: boolean;
  /** Column of the block around it. */
  readonly indent: number;
}

interface EntryDraft {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: TreeNode;
  readonly before: readonly LooseComment[];
  after: LooseComment | undefined;
  readonly canDocument: boolean;
}

type MapItem = CST.CollectionItem & { readonly explicitKey?: true };

/** Builds the tree of one YAML document from its concrete syntax, and reports what HML does not take from YAML. */
export class YamlTreeBuilder {
  readonly #findings: FindingList;
  /** Stretches whose faults are reported, so that the library's view of them is not reported again. */
  readonly covered: Span[] = [];
  #tooDeep = false;
  /** Statements were taken for part of a value, and that was reported. */
  #lost: boolean;

  constructor(findings: FindingList, truncated: boolean) {
    this.#findings = findings;
    this.#lost = truncated;
    this.#tooDeep = truncated;
  }

  /** The root of a document with the comments that stand before it and behind it. */
  buildRoot(document: CST.Document | undefined, before: LooseComment[], after: LooseComment[]): Mapping {
    const value = document?.value;
    const leading = [...before, ...listComments(document?.start)];
    if (document) reportProps(this.#findings, document.start);
    const tail = [...listComments(document?.end), ...after];
    if (value?.type === "block-map" || (value?.type === "flow-collection" && value.start.source === "{")) {
      const { node, trailing } = this.#mapping(
        value,
        { shape: rootShape, depth: 0, flow: false, indent: -1 },
        leading,
      );
      return { ...node, dangling: [...node.dangling, ...makeDangling([...trailing, ...tail])] };
    }
    if (value && !isEmptyScalar(value)) {
      const what = value.type === "block-seq" || value.type === "flow-collection" ? "a list" : "a text";
      const span = spanOfToken(value);
      this.covered.push(span);
      this.#findings.report(yamlRoot, ["default", { what }], span);
    }
    const span = value ? spanOfToken(value) : { start: 0, end: 0 };
    const dangling = makeDangling([...leading, ...tail]);
    return { type: "mapping", entries: [], span, dangling, ...(value ? { damaged: true } : {}) };
  }

  #value(token: CST.Token | null | undefined, place: Place, leading: LooseComment[]): Built {
    if (!token) return { node: undefined, trailing: [], leading };
    switch (token.type) {
      case "block-map":
      case "block-seq":
      case "flow-collection":
        return this.#collection(token, place, leading);
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
      case "block-scalar":
      case "alias": {
        const { sameLine, later } = splitComments(token.type === "block-scalar" ? token.props : token.end);
        const node = readYamlScalar(this.#findings, token, place);
        if (!node) this.#cover(token);
        return { node, after: sameLine, trailing: later, leading };
      }
      default:
        return { node: undefined, trailing: [], leading };
    }
  }

  #cover(token: CST.Token): void {
    const span = spanOfToken(token);
    this.covered.push({ start: span.start, end: startOfNext(this.#findings.source.text, span.end) });
    if (isUnclosedQuote(token)) this.#lost = true;
  }

  #collection(token: Collection, place: Place, leading: LooseComment[]): Built {
    const isMap =
      token.type === "block-map" || (token.type === "flow-collection" && token.start.source === "{");
    // The labels of a kind are one level with their block, as in HML text.
    const depth = place.depth + (place.shape.is === "labels" && isMap ? 0 : 1);
    if (depth > limits.depth) {
      this.#reportDepth(token, depth);
      return { node: undefined, trailing: [], leading };
    }
    const inside = { ...place, depth };
    const built = isMap
      ? this.#mapping(token as CST.BlockMap, inside, leading)
      : this.#sequence(token as CST.BlockSequence, inside, leading);
    if (token.type !== "flow-collection") return { ...built, leading: [] };
    const { sameLine, later } = splitComments(token.end);
    const node = this.#isClosed(token) ? built.node : undefined;
    return { node, after: sameLine, trailing: [...built.trailing, ...later], leading: [] };
  }

  #reportDepth(token: Collection, depth: number): void {
    this.covered.push(spanOfToken(token));
    if (this.#tooDeep) return;
    this.#tooDeep = true;
    const span = { start: token.offset, end: token.offset + 1 };
    this.#findings.report(nestingTooDeep, ["default", { depth, limit: limits.depth }], span);
  }

  /** Whether the bracket of a collection is closed; else it is reported, and what it swallowed is not read. */
  #isClosed(token: CST.FlowCollection): boolean {
    const open = token.start.source;
    const close = open === "{" ? "}" : "]";
    if (token.end[0]?.source === close) return true;
    const { offset } = token.start;
    this.covered.push({
      start: offset,
      end: startOfNext(this.#findings.source.text, spanOfToken(token).end),
    });
    if (!this.#lost) {
      const span = { start: offset, end: offset + 1 };
      this.#findings.report(yamlUnclosed, ["default", { open: `"${open}"`, close: `"${close}"` }], span);
    }
    this.#lost = true;
    return false;
  }

  #mapping(
    token: CST.BlockMap | CST.FlowCollection,
    place: Place,
    leading: LooseComment[],
  ): { node: Mapping; trailing: LooseComment[] } {
    const flow = token.type === "flow-collection";
    const drafts: EntryDraft[] = [];
    let pending = [...leading];
    let damaged = false;
    const before = this.#findings.diagnostics.length;
    for (const item of token.items as MapItem[]) {
      pending = this.#commentsBefore(item.start, pending, flow ? drafts.at(-1) : undefined);
      if (!item.key && !item.sep && !hasProps(item.start)) continue;
      const around = { ...place, flow: flow || place.flow, indent: token.indent };
      const taken = this.#entry(item, around, pending, drafts);
      if (taken) pending = taken;
      else damaged = true;
    }
    damaged ||= this.#findings.diagnostics.slice(before).some(({ name }) => name === yamlMissingColon.name);
    damaged ||=
      this.#lost || (before < this.#findings.diagnostics.length && drafts.length < token.items.length);
    const isLabels = place.shape.is === "labels";
    const trailing = isLabels ? pending.splice(0) : flow ? [] : this.#outdented(pending, token, place);
    const span = flow ? spanOfToken(token) : spanOfEntries(drafts, token.offset);
    const node: Mapping = {
      type: "mapping",
      entries: drafts.map(finishEntry),
      span,
      dangling: makeDangling(pending),
      ...(damaged && { damaged: true }),
    };
    return { node, trailing };
  }

  /** Takes the comments that stand further left than a block: they belong to what follows it. */
  #outdented(pending: LooseComment[], token: Collection, place: Place): LooseComment[] {
    const { text } = this.#findings.source;
    const first = pending.findIndex(({ span }) => {
      const column = span.start - (text.lastIndexOf("\n", span.start - 1) + 1);
      return column < token.indent || token.indent === place.indent;
    });
    return first < 0 ? [] : pending.splice(first);
  }

  /** Comments that stand before an item; in `{ … }` one on the line of the statement before belongs to that. */
  #commentsBefore(
    start: readonly CST.SourceToken[],
    pending: LooseComment[],
    previous: { after: LooseComment | undefined } | undefined,
  ): LooseComment[] {
    const { sameLine, later } = splitComments(start);
    if (sameLine && previous && !previous.after) previous.after = sameLine;
    else if (sameLine) pending.push(sameLine);
    pending.push(...later);
    return pending;
  }

  /** Adds the statement of one item; gives the comments that go to the next, or `undefined` where it was left out. */
  #entry(
    item: MapItem,
    place: Place,
    pending: LooseComment[],
    drafts: EntryDraft[],
  ): LooseComment[] | undefined {
    reportProps(this.#findings, item.start);
    const key = readYamlKey(this.#findings, item, { flow: place.flow, covered: this.covered });
    if (!key) return undefined;
    this.#findings.path.push(key.text);
    const { sameLine, later } = splitComments(item.sep);
    if (item.sep) reportProps(this.#findings, item.sep);
    const shape = shapeOf(place.shape, key.text);
    const takes = takesComments(place.shape, shape, key.text, item.value);
    const inner = takes ? [...pending, ...(sameLine ? [sameLine] : []), ...later] : later;
    const joined = isOnKeyLine(item, place) ? this.#joined(item.value as CST.BlockMap) : undefined;
    const built = joined ?? toLastItem(this.#value(item.value, { ...place, shape }, inner), takes);
    if (!built.node && !joined) this.#reportNothing(item, key);
    this.#findings.path.pop();
    if (!built.node) return undefined;
    const after = takes ? undefined : (sameLine ?? built.after);
    const left = takes || !sameLine ? [] : [built.after];
    drafts.push({
      key: key.text,
      keySpan: key.span,
      value: built.node,
      before: takes ? [] : [...pending, ...built.leading],
      after,
      canDocument: !(place.shape === rootShape && (key.text === "hml" || key.text === "import")),
    });
    const rest = [...(takes ? [built.after] : left), ...built.trailing].filter((one) => one !== undefined);
    return joined ? this.#hoist(item.value as CST.BlockMap, place, { rest, drafts, joined }) : rest;
  }

  #reportNothing(item: MapItem, key: { readonly text: string; readonly span: Span }): void {
    if (item.value && !isEmptyScalar(item.value)) return;
    this.covered.push(key.span);
    this.#findings.report(yamlNull, ["default", { key: key.text }], key.span);
  }

  #joined(value: CST.BlockMap): Built & JoinedLine {
    this.covered.push(spanOfToken(value));
    return { ...splitJoinedLine(this.#findings, value), trailing: [], leading: [] };
  }

  /** Reads the statements below `title: a` that stand too deep as statements of the block around them. */
  #hoist(
    value: CST.BlockMap,
    place: Place,
    found: { rest: LooseComment[]; drafts: EntryDraft[]; joined: JoinedLine },
  ): LooseComment[] {
    const { firstKey } = found.joined;
    let pending = found.rest;
    for (const [i, item] of value.items.entries()) {
      if (i === 0 && !firstKey) continue;
      const used = (i === 0 ? { ...item, key: firstKey } : item) as MapItem;
      if (i > 0) pending = this.#commentsBefore(item.start, pending, undefined);
      if (used.key || used.sep) pending = this.#entry(used, place, pending, found.drafts) ?? [];
    }
    return pending;
  }

  #sequence(
    token: CST.BlockSequence | CST.FlowCollection,
    place: Place,
    leading: LooseComment[],
  ): { node: Sequence; trailing: LooseComment[] } {
    const flow = token.type === "flow-collection";
    const drafts: { value: TreeNode; before: LooseComment[]; after: LooseComment | undefined }[] = [];
    const shape = itemShapeOf(place.shape);
    let pending = [...leading];
    for (const item of token.items as MapItem[]) {
      const mark = flow ? -1 : item.start.findIndex((one) => one.type === "seq-item-ind");
      const ahead = mark < 0 ? item.start : item.start.slice(0, mark);
      pending = this.#commentsBefore(ahead, pending, flow ? drafts.at(-1) : undefined);
      if (isCommentsOnly(item)) continue;
      const behind = splitComments(mark < 0 ? [] : item.start.slice(mark));
      reportProps(this.#findings, item.start);
      this.#findings.path.push(drafts.length);
      const around = { ...place, shape, flow: flow || place.flow, indent: token.indent };
      const built = this.#item(item, around, behind.later);
      this.#findings.path.pop();
      if (!built.node) continue;
      const after = behind.sameLine ?? built.after;
      drafts.push({ value: built.node, before: [...pending, ...built.leading], after });
      pending = behind.sameLine && built.after ? [built.after, ...built.trailing] : built.trailing;
    }
    const isImport = place.shape.is === "property" && place.depth === 1;
    const trailing = isImport ? pending.splice(0) : flow ? [] : this.#outdented(pending, token, place);
    const node: Sequence = {
      type: "sequence",
      items: drafts.map(({ value, before, after }): SequenceItem => {
        return { value, trivia: makeTrivia(before, after, false) };
      }),
      span: spanOfToken(token),
      dangling: makeDangling(pending),
    };
    return { node, trailing };
  }

  #item(item: MapItem, place: Place, leading: LooseComment[]): Built {
    // `[a: 1]` is a mapping of one pair in YAML; it is built as one, and the schema says that a value was expected.
    if (item.key || item.sep) {
      const offset = item.key?.offset ?? item.sep?.[0]?.offset ?? 0;
      const pair = { type: "block-map", offset, indent: 0, items: [item] } as CST.BlockMap;
      const { node, trailing } = this.#mapping(pair, { ...place, depth: place.depth + 1 }, leading);
      return { node, trailing, leading: [] };
    }
    const built = this.#value(item.value, place, leading);
    if (!built.node && (!item.value || isEmptyScalar(item.value))) {
      const at = item.start.findLast((token) => token.type === "seq-item-ind") ?? item.start.at(-1);
      const span = at ? { start: at.offset, end: at.offset + 1 } : spanOfToken(item.value as CST.Token);
      this.covered.push(span);
      this.#findings.report(yamlNull, ["item", {}], span);
    }
    return built;
  }
}

/** Whether comments before a statement go to the first block or item in it (`spec/decisions/comments.md`). */
function takesComments(parent: Shape, shape: Shape, key: string, value: CST.Token | undefined): boolean {
  const isCollection =
    value?.type === "block-map" || value?.type === "block-seq" || value?.type === "flow-collection";
  if (!isCollection || !value.items.some((item) => item.key ?? item.value)) return false;
  return shape.is === "labels" || (parent === rootShape && key === "import" && value.type !== "block-map");
}

/** A block mapping behind a colon on the same line, which YAML forbids. */
function isOnKeyLine(item: MapItem, place: Place): boolean {
  if (place.flow || item.explicitKey || item.value?.type !== "block-map") return false;
  const { items } = item.value;
  return !!items[0]?.key && "source" in items[0].key && !item.sep?.some((token) => token.type === "newline");
}

/** `import: [a, b] # here`: behind the last item, as if each stood on a line of its own. */
function toLastItem(built: Built, takes: boolean): Built {
  const { node, after } = built;
  const last = node?.type === "sequence" ? node.items.at(-1) : undefined;
  if (!takes || !after || node?.type !== "sequence" || !last || last.trivia?.after) return built;
  const trivia = {
    before: [],
    doc: undefined,
    ...last.trivia,
    after: { text: after.text, span: after.span },
  };
  return {
    ...built,
    after: undefined,
    node: { ...node, items: [...node.items.slice(0, -1), { ...last, trivia }] },
  };
}

function hasProps(tokens: readonly CST.SourceToken[]): boolean {
  return tokens.some((token) => token.type === "anchor" || token.type === "tag");
}

function isCommentsOnly(item: MapItem): boolean {
  if (item.key || item.sep || item.value) return false;
  return !item.start.some((token) => token.type === "seq-item-ind" || token.type === "anchor");
}

function finishEntry(draft: EntryDraft): Entry {
  const { key, keySpan, value, before, after, canDocument } = draft;
  const span = coverSpans(keySpan, value.span);
  return { key, keySpan, kindSpan: keySpan, span, value, trivia: makeTrivia(before, after, canDocument) };
}

function spanOfEntries(drafts: readonly EntryDraft[], offset: number): Span {
  const last = drafts.at(-1);
  return { start: drafts[0]?.keySpan.start ?? offset, end: last ? last.value.span.end : offset };
}

/** Behind the next character that is no blank: where the library notices that something ends too early. */
function startOfNext(text: string, from: number): number {
  const found = text.slice(from).search(/\S/);
  return found < 0 ? text.length + 1 : from + found + 1;
}
