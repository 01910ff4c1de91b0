import { endOfLine, startOfLine } from "../../grammar/scan-text.ts";
import type { TextEdit } from "../base/edit.ts";
import type { Span } from "../base/span.ts";
import type { Entry, SequenceItem, Tree, Trivia } from "../model/tree.ts";
import { isLabelMap, locateNode } from "./locate-node.ts";

/** Takes a statement out, with its doc comment and the comment behind it; comments on lines before it stay. */
export function removeEntry(tree: Tree, entry: Entry): readonly TextEdit[] {
  const place = locateNode(tree, entry);
  if (!place) return [];
  const { text } = tree.source;
  const { value } = entry;
  const isLabels = place.labelOf === undefined && isLabelMap(entry, place.around);
  const parts = isLabels && value.type === "mapping" ? value.entries : [entry];
  return parts.flatMap(({ span, trivia }) => [...removeDoc(text, trivia), removeSpan(text, span, trivia)]);
}

/** Takes an item out of a list, or an import out of a document. */
export function removeItem(tree: Tree, item: SequenceItem): TextEdit {
  const { text } = tree.source;
  const { span } = item.value;
  const keyword = importKeyword(text, span);
  return removeSpan(text, keyword === undefined ? span : { start: keyword, end: span.end }, item.trivia);
}

/** Where the word `import` stands in front of a path. */
export function importKeyword(text: string, path: Span): number | undefined {
  const before = text.slice(Math.max(0, path.start - 200), path.start);
  const found = /(?:^|[\s}])import\s*$/.exec(before);
  return found ? path.start - before.length + found.index + found[0].indexOf("import") : undefined;
}

function removeDoc(text: string, trivia: Trivia | undefined): readonly TextEdit[] {
  const doc = trivia?.doc?.span;
  if (!doc || trivia.before.some(({ span }) => span.start > doc.start && span.end < doc.end)) return [];
  return [removeSpan(text, doc, undefined)];
}

/** Whole lines where nothing else stands on them, else the statement and one comma beside it. */
function removeSpan(text: string, span: Span, trivia: Trivia | undefined): TextEdit {
  const after = trivia?.after?.span;
  const end = after && after.start >= span.end ? after.end : span.end;
  const lineStart = startOfLine(text, span.start);
  const lineStop = endOfLine(text, end);
  const isAlone =
    text.slice(lineStart, span.start).trim() === "" && /^[ \t]*,?[ \t]*$/.test(text.slice(end, lineStop));
  if (isAlone) {
    const next = text.startsWith("\r\n", lineStop) ? lineStop + 2 : Math.min(lineStop + 1, text.length);
    return { span: { start: lineStart, end: next }, text: "" };
  }
  const behind = /^[ \t]*,[ \t]*/.exec(text.slice(end, lineStop))?.[0].length;
  if (behind !== undefined) return { span: { start: span.start, end: end + behind }, text: "" };
  const before = /(?:[ \t]*,)?[ \t]*$/.exec(text.slice(lineStart, span.start))?.[0] ?? "";
  return { span: { start: span.start - before.length, end }, text: "" };
}
