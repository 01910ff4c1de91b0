import { parse, type ValueNode } from "@humanwhocodes/momoa";
import type { Span } from "../../base/span.ts";
import type { ForeignNode } from "./foreign-node.ts";
import { SyntaxProblem } from "./syntax-problem.ts";

/** Reads JSON or JSON5: what other programs write is read as far as anyone can. Throws a `SyntaxProblem`. */
export function parseJson5(text: string): ForeignNode {
  try {
    return toNode(parse(text, { mode: "json5", ranges: true }).body);
  } catch (fault) {
    const offset = fault instanceof Error && "offset" in fault ? Number(fault.offset) : 0;
    throw new SyntaxProblem(
      fault instanceof Error ? fault.message : "",
      Number.isFinite(offset) ? offset : 0,
    );
  }
}

function toNode(node: ValueNode): ForeignNode {
  const span = spanOf(node);
  switch (node.type) {
    case "Object":
      return {
        type: "object",
        span,
        members: node.members.map(({ name, value }) => ({
          key: name.type === "Identifier" ? name.name : name.value,
          keySpan: spanOf(name),
          value: toNode(value),
        })),
      };
    case "Array":
      return { type: "array", span, items: node.elements.map(({ value }) => toNode(value)) };
    case "String":
    case "Number":
    case "Boolean":
      return { type: "scalar", span, value: node.value };
    case "Null":
      return { type: "scalar", span, value: null };
    default:
      // `NaN` and `Infinity` of JSON5: words that no statement of ours can take.
      return { type: "scalar", span, value: node.type };
  }
}

function spanOf(node: { readonly range?: readonly number[] }): Span {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}
