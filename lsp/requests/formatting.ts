import type { Range, TextEdit } from "vscode-languageserver-types";
import type { TextEdit as Edit } from "../../src/base/edit.ts";
import { formatDeclaration } from "../../src/service/format.ts";
import type { Analysis } from "../analysis.ts";
import { toRange, toSpan } from "../positions.ts";

/** Canonical layout of a document, or of the statements that a range touches. What is faulty is left as it is. */
export function formatting({ source, notation }: Analysis, range?: Range): TextEdit[] {
  const { edits } = formatDeclaration(source, notation, range ? { range: toSpan(source, range) } : {});
  return edits.map((edit) => {
    const { span, text } = narrow(source.text, edit);
    return { range: toRange(source, span), newText: text };
  });
}

/** An edit without the lines that it leaves as they are, so that the editor keeps its marks and folds. */
function narrow(text: string, { span, text: written }: Edit): Edit {
  const old = text.slice(span.start, span.end);
  const most = Math.min(old.length, written.length);
  let start = 0;
  while (start < most && old.charCodeAt(start) === written.charCodeAt(start)) start++;
  start = old.lastIndexOf("\n", start - 1) + 1;
  let end = 0;
  while (
    end < most - start &&
    old.charCodeAt(old.length - 1 - end) === written.charCodeAt(written.length - 1 - end)
  )
    end++;
  return {
    span: { start: span.start + start, end: span.end - end },
    text: written.slice(start, written.length - end),
  };
}
