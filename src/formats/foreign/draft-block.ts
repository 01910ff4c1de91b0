import type { Span } from "../../base/span.ts";
import type { Comment, Entry, Mapping, Scalar, Sequence, TreeNode } from "../../model/tree.ts";
import { orderOf } from "../canonical-entries.ts";
import { type Shape, shapeOf } from "../shape.ts";

const nowhere: Span = { start: 0, end: 0 };

/** The texts of a property, one for each item of a list, and where they come from. */
export interface DraftValue {
  readonly texts: readonly string[];
  readonly span: Span;
}

/** A block of a declaration that is being put together from a document of another format. */
export class DraftBlock {
  readonly entries = new Map<string, DraftBlock | DraftValue>();
  doc: string | undefined;

  /** The block at a path inside, made where it is not there yet. */
  blockAt(path: readonly string[]): DraftBlock {
    let at: DraftBlock = this;
    for (const key of path) {
      let inner = at.entries.get(key);
      if (!(inner instanceof DraftBlock)) {
        inner = new DraftBlock();
        at.entries.set(key, inner);
      }
      at = inner;
    }
    return at;
  }

  /** States a property unless it is stated already; `true` where it was not. */
  state(path: readonly string[], texts: readonly string[], span: Span = nowhere): boolean {
    const block = this.blockAt(path.slice(0, -1));
    const key = path.at(-1) ?? "";
    if (block.entries.has(key)) return false;
    block.entries.set(key, { texts, span });
    return true;
  }

  /** The draft as a tree, in the order of the vocabulary. */
  toMapping(shape: Shape): Mapping {
    const entries = [...this.entries].map(([key, value]) => toEntry(key, value, shapeOf(shape, key)));
    if (shape.is === "block") {
      const order = orderOf(shape.kind);
      entries.sort((a, b) => (order.get(a.key) ?? order.size) - (order.get(b.key) ?? order.size));
    }
    return { type: "mapping", entries, span: nowhere, dangling: [] };
  }
}

function toEntry(key: string, value: DraftBlock | DraftValue, shape: Shape): Entry {
  const isBlock = value instanceof DraftBlock;
  const node: TreeNode = isBlock ? value.toMapping(shape) : toValue(value, shape);
  const doc: Comment | undefined =
    isBlock && value.doc !== undefined ? { text: value.doc, span: nowhere } : undefined;
  const trivia = doc && { before: [], after: undefined, doc };
  return { key, keySpan: node.span, kindSpan: node.span, span: node.span, value: node, trivia };
}

function toValue({ texts, span }: DraftValue, shape: Shape): Scalar | Sequence {
  const property = shape.is === "property" ? shape.property : undefined;
  const form = property?.type === "string" ? "quoted" : "bare";
  const scalar = (text: string): Scalar => ({ type: "scalar", text, form, span });
  if (!property?.list) return scalar(texts[0] ?? "");
  const items = texts.map((text) => ({ value: scalar(text), trivia: undefined }));
  return { type: "sequence", items, span, dangling: [] };
}
