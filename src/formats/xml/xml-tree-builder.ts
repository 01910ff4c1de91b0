import { limits } from "../../base/limits.ts";
import { coverSpans, type Span } from "../../base/span.ts";
import { labelMissing } from "../../diagnostics/faults/label-missing.ts";
import { nestingTooDeep } from "../../diagnostics/faults/nesting-too-deep.ts";
import { xmlAttributeForList } from "../../diagnostics/faults/xml-attribute-for-list.ts";
import { xmlContentInValue } from "../../diagnostics/faults/xml-content-in-value.ts";
import { xmlElementForAttribute } from "../../diagnostics/faults/xml-element-for-attribute.ts";
import { xmlListItem } from "../../diagnostics/faults/xml-list-item.ts";
import { xmlNamespace } from "../../diagnostics/faults/xml-namespace.ts";
import { xmlTextInBlock } from "../../diagnostics/faults/xml-text-in-block.ts";
import type { Comment, Entry, Mapping, Scalar, Sequence, SequenceItem, TreeNode } from "../../model/tree.ts";
import type { PropertySpec } from "../../model/vocabulary/kind-spec.ts";
import { type KindId, kinds } from "../../model/vocabulary/vocabulary.ts";
import type { FindingList } from "../finding-list.ts";
import { isOpen, openShape, rootShape, type Shape, shapeOf } from "../shape.ts";
import { type LooseComment, makeDangling, makeTrivia } from "../trivia-draft.ts";
import { emptyNode, formOf, type OpenElement } from "./open-element.ts";
import type { XmlChild, XmlContent } from "./xml-comments.ts";
import type { XmlAttribute, XmlElement } from "./xml-element.ts";
import { keepsBlanks, openScalar, readAttribute, readElementText, typedScalar } from "./xml-value.ts";

/** Changes while its block is read: further elements of a labelled kind join the map of the first. */
interface EntryDraft {
  readonly key: string;
  readonly keySpan: Span;
  readonly kindSpan: Span;
  span: Span;
  value: TreeNode;
  readonly before: readonly LooseComment[];
  readonly after: LooseComment | undefined;
  readonly canDocument: boolean;
  /** Of a labelled kind: the blocks under their labels. */
  readonly labels?: EntryDraft[];
}

/** The block that is being read. */
interface Block {
  readonly element: XmlElement;
  readonly content: XmlContent;
  readonly shape: Shape;
  readonly depth: number;
  readonly drafts: EntryDraft[];
  damaged: boolean;
}

/** Attributes that name the block rather than state something in it. */
type Consumed = "id" | "key" | undefined;

/** Builds the tree of a declaration from its elements, by what the vocabulary says of each name. */
export class XmlTreeBuilder {
  readonly #findings: FindingList;
  readonly #uri: string;
  #tooDeep = false;

  /** `uri`: the namespace of the root; elements of any other are not read. */
  constructor(findings: FindingList, uri: string) {
    this.#findings = findings;
    this.#uri = uri;
  }

  /** The root's statements; `before` are comments in front of the root element. */
  buildRoot(element: XmlElement, content: XmlContent, around: readonly LooseComment[][]): Mapping {
    const [before = [], after = []] = around;
    const root = this.#block(element, content, { shape: rootShape, depth: 0 });
    const opening = content.opening ? [content.opening] : [];
    const ahead = [...before, ...opening, ...content.doc.map((doc) => ({ ...doc, isDoc: false }))];
    const first = root.entries[0];
    const dangling = [...root.dangling, ...makeDangling(after)];
    if (!first || ahead.length === 0) return { ...root, dangling: [...makeDangling(ahead), ...dangling] };
    const entry = putBefore(makeDangling(ahead), first);
    return { ...root, entries: [entry, ...root.entries.slice(1)], dangling };
  }

  #block(
    element: XmlElement,
    content: XmlContent,
    place: { readonly shape: Shape; readonly depth: number },
    consumed?: Consumed,
  ): Mapping {
    const block: Block = { element, content, ...place, drafts: [], damaged: element.damaged };
    for (const attribute of element.attributes)
      if (attribute.name !== consumed) this.#attribute(block, attribute);
    this.#checkText(block);
    let pending: LooseComment[] = [];
    for (const child of content.children) pending = this.#child(block, child, pending);
    return {
      type: "mapping",
      entries: block.drafts.map(finishEntry),
      span: element.span,
      dangling: makeDangling([...pending, ...content.dangling]),
      ...(block.damaged && { damaged: true }),
    };
  }

  #attribute(block: Block, attribute: XmlAttribute): void {
    const { name, nameSpan, valueSpan } = attribute;
    if (name.includes(":")) {
      this.#foreignAttribute(block, attribute);
      return;
    }
    const span = coverSpans(nameSpan, valueSpan);
    const shape = shapeOf(block.shape, name);
    const about = block.content.ofAttributes.get(name);
    this.#findings.path.push(name);
    const list = shape.is === "property" ? shape.property.list : undefined;
    if (list) this.#findings.report(xmlAttributeForList, ["default", { name, item: list.item }], span);
    block.drafts.push({
      key: name,
      keySpan: nameSpan,
      kindSpan: nameSpan,
      span,
      value: list ? splitList(attribute) : readAttribute(attribute, isOpen(shape)),
      before: about?.before ?? [],
      after: about?.after,
      canDocument: !(block.shape === rootShape && name === "hml"),
    });
    this.#findings.path.pop();
  }

  /** `xml:…` and where schemas are found say nothing of the data; any other prefix is somebody else's vocabulary. */
  #foreignAttribute(block: Block, { name, nameSpan }: XmlAttribute): void {
    if (/^(?:xml|xsi):/.test(name)) return;
    block.damaged = true;
    this.#findings.report(xmlNamespace, ["attribute", { name }], nameSpan);
  }

  #checkText(block: Block): void {
    const { element, content, shape } = block;
    for (const part of content.text) {
      // What holds nothing but undefined entities or forbidden characters is reported as such.
      const text = part.text.replaceAll(/&(?:[^\s;&]*;)?|\p{Cc}/gu, " ").trim();
      if (text === "" || (isOpen(shape) && text === "{}")) continue;
      const written = this.#findings.source.text.slice(part.span.start, part.span.end);
      const start = part.span.start + written.length - written.trimStart().length;
      const span = { start, end: start + written.trim().length };
      block.damaged = true;
      this.#findings.report(xmlTextInBlock, ["default", { text, name: element.name }], span);
    }
  }

  /** Adds what a child element states; gives the comments that go to the next one. */
  #child(block: Block, child: XmlChild, pending: LooseComment[]): LooseComment[] {
    const { element } = child;
    const before = [...pending, ...child.before];
    if (element.uri !== this.#uri) {
      block.damaged = true;
      const name = this.#findings.source.text.slice(element.nameSpan.start, element.nameSpan.end);
      this.#findings.report(xmlNamespace, ["element", { name }], element.nameSpan);
      return before;
    }
    const wrapped = element.name === "_" ? element.attributes.find(({ name }) => name === "key") : undefined;
    const key = wrapped?.value ?? element.name;
    const keySpan = wrapped?.valueSpan ?? element.nameSpan;
    this.#findings.path.push(key);
    const shape = shapeOf(block.shape, key);
    const stated = wrapped ? undefined : element.attributes.find(({ name }) => name === "id");
    const id = !stated && shape.is === "labels" ? this.#inventLabel(block, element) : stated;
    const isLabelled = id && (shape.is === "labels" || shape.is === "block" || isOpen(shape));
    const left = isLabelled
      ? this.#labelled(block, { ...child, before }, { shape, id })
      : this.#single(block, { ...child, before }, { shape, key, keySpan, consumed: wrapped && "key" });
    this.#findings.path.pop();
    return left;
  }

  /** A block without label is read under one that no other has, so that what is in it is checked all the same. */
  #inventLabel(block: Block, { name, nameSpan }: XmlElement): XmlAttribute {
    this.#findings.report(labelMissing, ["attribute", { kind: name }], nameSpan);
    block.damaged = true;
    const taken = block.drafts.find((draft) => draft.key === name)?.labels ?? [];
    const value = `${name}_${taken.length + 1}`;
    return { name: "id", value, nameSpan, valueSpan: { start: nameSpan.end, end: nameSpan.end } };
  }

  #labelled(
    block: Block,
    { element, content, before, after }: XmlChild,
    { shape, id }: { shape: Shape; id: XmlAttribute },
  ): LooseComment[] {
    this.#findings.path.push(id.value);
    const inner = shape.is === "labels" ? shapeOf(shape, id.value) : isOpen(shape) ? openShape : shape;
    const mapping = this.#deeper(block, element, (depth) =>
      this.#block(element, content, { shape: inner, depth }, "id"),
    );
    this.#findings.path.pop();
    if (!mapping) return [...before];
    const labelled: EntryDraft = {
      key: id.value,
      keySpan: id.valueSpan,
      kindSpan: element.nameSpan,
      span: element.span,
      value: mapping,
      before: [...before, ...content.doc],
      after,
      canDocument: true,
    };
    const { name, nameSpan, span } = element;
    const known = block.drafts.find((draft) => draft.key === name && draft.labels);
    if (known) {
      known.labels?.push(labelled);
      known.span = coverSpans(known.span, span);
    } else {
      const value = mapping;
      const labels = [labelled];
      block.drafts.push({
        ...{ key: name, keySpan: nameSpan, kindSpan: nameSpan, span, value, labels },
        ...{ before: [], after: undefined, canDocument: false },
      });
    }
    return [];
  }

  #single(
    block: Block,
    { element, content, before, after }: XmlChild,
    at: { shape: Shape; key: string; keySpan: Span; consumed: Consumed },
  ): LooseComment[] {
    const isImport = block.shape === rootShape && at.key === "import" && content.children.length > 0;
    const leading = isImport ? [...before, ...(after ? [after] : []), ...content.doc] : [];
    const value = this.#value(block, element, content, { ...at, leading });
    if (!value) return [...before];
    const inside = value.type === "scalar" ? [...content.dangling] : [];
    block.drafts.push({
      key: at.key,
      keySpan: at.keySpan,
      kindSpan: at.keySpan,
      span: element.span,
      value,
      before: isImport ? [] : [...before, ...inside, ...content.doc],
      after: isImport ? undefined : after,
      canDocument: true,
    });
    return isImport ? [...content.dangling] : [];
  }

  #value(
    block: Block,
    element: XmlElement,
    content: XmlContent,
    at: { shape: Shape; consumed: Consumed; leading: LooseComment[] },
  ): TreeNode | undefined {
    const { shape } = at;
    if (shape.is === "property") {
      const { property } = shape;
      if (property.list)
        return this.#deeper(block, element, () => this.#list(element, content, property, at.leading));
      if (property.xml !== "element")
        this.#findings.report(xmlElementForAttribute, ["default", { name: element.name }], element.nameSpan);
      return this.#scalar(element, content, property);
    }
    if (isOpen(shape)) {
      const isUnknown = shape.is === "unknown";
      return this.#open(block, { element, content }, { consumed: at.consumed, isItem: false, isUnknown });
    }
    const short = shape.is === "block" ? this.#short(element, content, shape.kind) : undefined;
    if (short) return short;
    return this.#deeper(block, element, (depth) => this.#block(element, content, { shape, depth }));
  }

  /** A block in short form: text where the vocabulary names a primary property. */
  #short(element: XmlElement, content: XmlContent, kind: KindId): Scalar | undefined {
    if (kinds[kind]?.primary === undefined || element.attributes.length + content.children.length > 0)
      return undefined;
    const found = readElementText(element, this.#findings.source.text, false);
    return found.text === "" ? undefined : typedScalar(found);
  }

  #scalar(element: XmlElement, content: XmlContent, property: PropertySpec): Scalar {
    this.#checkValue(element, content);
    return typedScalar(readElementText(element, this.#findings.source.text, keepsBlanks(property)));
  }

  #checkValue(element: XmlElement, content: XmlContent): void {
    const { name } = element;
    for (const attribute of element.attributes.filter((one) => !/^(?:xml|xsi):/.test(one.name))) {
      const span = coverSpans(attribute.nameSpan, attribute.valueSpan);
      this.#findings.report(xmlContentInValue, ["default", { name, found: attribute.name }], span);
    }
    for (const { element: child } of content.children) {
      const found = `<${child.name}>`;
      this.#findings.report(xmlContentInValue, ["default", { name, found }], child.nameSpan);
    }
  }

  #list(element: XmlElement, content: XmlContent, property: PropertySpec, leading: LooseComment[]): Sequence {
    const item = property.list?.item ?? "item";
    for (const attribute of element.attributes.filter((one) => !one.name.includes(":"))) {
      const span = coverSpans(attribute.nameSpan, attribute.valueSpan);
      this.#findings.report(
        xmlContentInValue,
        ["default", { name: element.name, found: attribute.name }],
        span,
      );
    }
    const text = content.text.map((part) => part.text).join("");
    if (content.children.length === 0 && text.trim() !== "") {
      const value = typedScalar(readElementText(element, this.#findings.source.text, false));
      return { type: "sequence", items: [{ value, trivia: undefined }], span: element.span, dangling: [] };
    }
    this.#checkText({ element, content, shape: rootShape, depth: 0, drafts: [], damaged: false });
    let ahead = leading;
    const items = content.children.map((child): SequenceItem => {
      if (child.element.name !== item) this.#wrongItem(element, child.element, item);
      const value = this.#scalar(child.element, child.content, property);
      const before = [...ahead, ...child.before, ...child.content.dangling];
      ahead = [];
      return { value, trivia: makeTrivia(before, child.after, false) };
    });
    const dangling = leading.length > 0 || isImportList(property) ? [] : makeDangling(content.dangling);
    return { type: "sequence", items, span: element.span, dangling };
  }

  #wrongItem(list: XmlElement, element: XmlElement, item: string): void {
    const { text } = this.#findings.source;
    const { name, nameSpan, span } = element;
    const closing = /<\/[^\s<>]+\s*>$/.exec(text.slice(nameSpan.end, span.end));
    const closeAt = closing ? nameSpan.end + closing.index + 2 : undefined;
    const edits = [{ span: nameSpan, text: item }];
    if (closeAt !== undefined)
      edits.push({ span: { start: closeAt, end: closeAt + nameSpan.end - nameSpan.start }, text: item });
    const fix = { title: `Rename it to <${item}>`, edits };
    this.#findings.report(xmlListItem, ["default", { list: list.name, item, name }], nameSpan, { fix });
  }

  /** An element that no vocabulary describes: what it holds says what it is. */
  #open(
    block: Block,
    { element, content }: Pick<XmlChild, "element" | "content">,
    at: Pick<OpenElement, "consumed" | "isItem" | "isUnknown">,
  ): TreeNode | undefined {
    const found = readElementText(element, this.#findings.source.text, false);
    const open: OpenElement = { element, content, text: found.text, ...at };
    const form = formOf(open);
    if (form === "value") return openScalar(found);
    return this.#deeper(block, element, (depth) => {
      if (form === "list") return this.#openList(element, content, depth);
      if (form !== "block") return emptyNode(open, form);
      return this.#block(element, content, { shape: openShape, depth }, at.consumed as Consumed);
    });
  }

  #openList(element: XmlElement, content: XmlContent, depth: number): Sequence {
    const items: SequenceItem[] = [];
    const block: Block = { element, content, shape: openShape, depth, drafts: [], damaged: false };
    let ahead: LooseComment[] = [];
    for (const child of content.children) {
      this.#findings.path.push(items.length);
      const value = this.#open(block, child, { consumed: undefined, isItem: true, isUnknown: false });
      this.#findings.path.pop();
      const inside = value?.type === "scalar" ? child.content.dangling : [];
      ahead = [...ahead, ...child.before, ...inside];
      if (!value) continue;
      items.push({ value, trivia: makeTrivia(ahead, child.after, false) });
      ahead = [];
    }
    const dangling = makeDangling([...ahead, ...content.dangling]);
    return { type: "sequence", items, span: element.span, dangling };
  }

  /** Reads one level further down, or reports that it is one too many. */
  #deeper<Node>(block: Block, element: XmlElement, read: (depth: number) => Node): Node | undefined {
    const depth = block.depth + 1;
    if (depth <= limits.depth) return read(depth);
    block.damaged = true;
    if (!this.#tooDeep && !this.#findings.has(nestingTooDeep))
      this.#findings.report(nestingTooDeep, ["default", { depth, limit: limits.depth }], element.nameSpan);
    this.#tooDeep = true;
    return undefined;
  }
}

/** Comments before a statement; before the first of the blocks where it is the map of a labelled kind. */
function putBefore(comments: readonly Comment[], entry: Entry): Entry {
  const { value } = entry;
  const [label, ...others] = value.type === "mapping" ? value.entries : [];
  if (value.type === "mapping" && label && shapeOf(rootShape, entry.key).is === "labels")
    return { ...entry, value: { ...value, entries: [putBefore(comments, label), ...others] } };
  const trivia = entry.trivia ?? { before: [], after: undefined, doc: undefined };
  return { ...entry, trivia: { ...trivia, before: [...comments, ...trivia.before] } };
}

function isImportList(property: PropertySpec): boolean {
  return property === kinds.root?.properties.import;
}

function splitList({ value, valueSpan }: XmlAttribute): Sequence {
  const words = value.split(/[\s,]+/).filter((word) => word !== "");
  const items = words.map((text) => ({ value: typedScalar({ text, span: valueSpan }), trivia: undefined }));
  return { type: "sequence", items, span: valueSpan, dangling: [] };
}

function finishEntry(draft: EntryDraft): Entry {
  const { key, keySpan, kindSpan, span, labels, before, after, canDocument } = draft;
  const value: TreeNode = labels
    ? { type: "mapping", entries: labels.map(finishEntry), span, dangling: [] }
    : draft.value;
  return { key, keySpan, kindSpan, span, value, trivia: makeTrivia(before, after, canDocument) };
}
