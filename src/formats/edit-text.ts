import type { TextEdit } from "../base/edit.ts";
import type { Span } from "../base/span.ts";
import type { Mapping, Tree } from "../model/tree.ts";
import { rootShape, type Shape, shapeOf } from "./shape.ts";

/** Blanks at the beginning of the line on which `offset` stands. */
export function indentationAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** Columns between the beginning of the line and `offset`. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** The line end that a text uses. */
export function lineEndOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

export function insertAt(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/**
 * Takes one of several parts separated by commas out of brackets: with the comma behind it, or the one before the last;
 * whole lines where it stands on lines of its own.
 */
export function removeFromList(text: string, part: Span, inside: Span): TextEdit {
  const behind = /^\s*,/.exec(text.slice(part.end, inside.end))?.[0].length;
  if (behind !== undefined) {
    const gap = /^[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(part.end + behind, inside.end))?.[0].length ?? 0;
    return { span: { start: part.start, end: part.end + behind + gap }, text: "" };
  }
  const before = /,?\s*$/.exec(text.slice(inside.start, part.start))?.[0].length ?? 0;
  return { span: { start: part.start - before, end: part.end }, text: "" };
}

/** What the vocabulary says of a mapping of the tree; `undefined` where it is not in it. */
export function shapeOfMapping(tree: Tree, wanted: Mapping): Shape | undefined {
  const search = (mapping: Mapping, shape: Shape): Shape | undefined => {
    if (mapping === wanted) return shape;
    for (const { key, value } of mapping.entries) {
      const found = value.type === "mapping" ? search(value, shapeOf(shape, key)) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return search(tree.root, rootShape);
}
