import { limits } from "../../base/limits.ts";
import type { Source } from "../../base/source.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { foreignSyntax } from "../../diagnostics/faults/foreign-syntax.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { ForeignFormat } from "./foreign-format.ts";
import type { ForeignNode } from "./foreign-node.ts";
import { findTooDeep } from "./measure-depth.ts";
import { isWithoutFrontMatter, parseFrontMatter } from "./parse-front-matter.ts";
import { parseJson5 } from "./parse-json5.ts";
import { SyntaxProblem } from "./syntax-problem.ts";

const names = { json: "JSON", json5: "JSON5", "front-matter": "YAML" } as const;

/** Text of another format to nodes with their places, or the one reason why not. Never throws for any text. */
export function parseForeign(
  source: Source,
  { syntax, title }: Pick<ForeignFormat, "syntax" | "title">,
): ForeignNode | Diagnostic {
  if (syntax === "front-matter" && isWithoutFrontMatter(source.text))
    return makeDiagnostic(foreignSyntax, "matter", {}, placeAt(source, 0));
  const deep = findTooDeep(source.text, limits.depth);
  if (syntax !== "front-matter" && deep !== undefined) return reportDepth(source, title, deep);
  try {
    return syntax === "front-matter" ? parseFrontMatter(source.text) : parseJson5(source.text);
  } catch (fault) {
    if (fault instanceof SyntaxProblem && fault.tooDeep) return reportDepth(source, title, fault.offset);
    // Whatever a parser of somebody else throws, a text is all that it was given.
    const offset = fault instanceof SyntaxProblem ? fault.offset : 0;
    const problem = fault instanceof Error ? tidy(fault.message) : "it cannot be read";
    return makeDiagnostic(
      foreignSyntax,
      "default",
      { syntax: names[syntax], problem },
      placeAt(source, offset),
    );
  }
}

function reportDepth(source: Source, title: string, offset: number): Diagnostic {
  return makeDiagnostic(
    foreignSyntax,
    "depth",
    { limit: limits.depth, format: title.replace(/^an? /, "") },
    placeAt(source, offset),
  );
}

function placeAt(source: Source, offset: number) {
  const start = Math.min(offset, source.text.length);
  return { source, span: { start, end: Math.min(start + 1, source.text.length) } };
}

/** A message of a parser as the end of ours: one line, no full stop. */
function tidy(text: string): string {
  const line = (text.split("\n")[0] ?? "")
    .replace(/\s*\(\d+:\d+\)\s*$/, "")
    .replace(/ at line \d+, column \d+$/, "")
    .replace(/[.:]\s*$/, "");
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
