import { limits } from "../src/base/limits.ts";
import type { Source } from "../src/base/source.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { foreignComment } from "../src/diagnostics/faults/foreign-comment.ts";
import { nestingTooDeep } from "../src/diagnostics/faults/nesting-too-deep.ts";
import { unclosedBlock } from "../src/diagnostics/faults/unclosed-block.ts";
import { unexpectedClose } from "../src/diagnostics/faults/unexpected-close.ts";
import { unexpectedToken } from "../src/diagnostics/faults/unexpected-token.ts";
import { unopenedBlock } from "../src/diagnostics/faults/unopened-block.ts";
import { makeDiagnostic } from "../src/diagnostics/make-diagnostic.ts";
import type { BraceFault } from "./brace-fault.ts";
import type { HmlToken } from "./hml-token.ts";
import { indentationAt } from "./scan-text.ts";

/** The first bracket beyond the depth that is read. */
export function describeDepth(source: Source, token: HmlToken): Diagnostic {
  const values = { depth: limits.depth + 1, limit: limits.depth };
  return makeDiagnostic(nestingTooDeep, "default", values, { source, span: spanOf(token) });
}

/** A comment as other languages write it. */
export function describeForeign(source: Source, comment: HmlToken): Diagnostic {
  const isBlock = comment.image.startsWith("/*");
  const inner = isBlock ? comment.image.slice(2, -2) : comment.image.slice(2);
  const text = inner
    .split(/\r\n|\r|\n/)
    .map((line) => `# ${line.replace(/^[ \t*]+/, "").trimEnd()}`.trimEnd())
    .join("\n");
  const endsLine = /^[ \t]*(?:[\r\n]|$)/.test(source.text.slice(comment.end, comment.end + 80));
  const span = spanOf(comment);
  const fixes = [
    { title: 'Begin it with "#"', safe: endsLine, edits: endsLine ? [{ source, span, text }] : [] },
  ];
  const found = isBlock ? '"/*"' : '"//"';
  return makeDiagnostic(foreignComment, "default", { found }, { source, span, fixes: endsLine ? fixes : [] });
}

/** A brace that is missing or too many. */
export function describeBrace(source: Source, fault: BraceFault): Diagnostic {
  const { token } = fault;
  const span = spanOf(token);
  const fixes = (title: string, safe: boolean, text: string) => [
    { title, safe, edits: [{ source, span: { start: fault.at.start, end: fault.at.end }, text }] },
  ];
  if (fault.kind === "extra-close") {
    const place = { source, span, fixes: fixes('Leave out "}"', false, "") };
    return makeDiagnostic(unexpectedClose, "default", { found: '"}"' }, place);
  }
  if (fault.kind === "extra-open") {
    const place = { source, span, fixes: fixes('Leave out "{"', false, "") };
    return makeDiagnostic(unexpectedToken, "statement", { found: '"{"' }, place);
  }
  if (fault.kind === "missing-open") {
    const place = { source, span, fixes: fixes('Put "{" behind it', true, " {") };
    return makeDiagnostic(unopenedBlock, "default", { found: `"${token.image.replaceAll('"', "")}"` }, place);
  }
  const indentation = " ".repeat(indentationAt(source.text, token.startOffset));
  const place = {
    source,
    span,
    fixes: fixes('Put in "}"', false, fault.ownLine ? `\n${indentation}}` : " }"),
  };
  return makeDiagnostic(unclosedBlock, "default", {}, place);
}

function spanOf(token: HmlToken): { start: number; end: number } {
  return { start: token.startOffset, end: token.end };
}
