import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from "yaml";
import { limits } from "../../base/limits.ts";
import type { Span } from "../../base/span.ts";
import type { ForeignMember, ForeignNode } from "./foreign-node.ts";
import { SyntaxProblem } from "./syntax-problem.ts";

const opener = /^\ufeff?---[ \t]*\r?\n/;
const closer = /^(?:---|\.\.\.)[ \t]*$/m;

/** Member under which the first heading of the text stands. */
export const headingKey = "(first heading)";

/** Member under which the first paragraph behind the heading stands. */
export const paragraphKey = "(first paragraph)";

/** Member under which the rest of the text stands. */
const textKey = "(text)";

/** Whether a text does not begin with front matter. */
export function isWithoutFrontMatter(text: string): boolean {
  return !opener.test(text);
}

/** Reads the YAML at the head of a Markdown file, and its first heading. Throws a `SyntaxProblem`. */
export function parseFrontMatter(text: string): ForeignNode {
  const start = opener.exec(text)?.[0].length ?? 0;
  const end = closer.exec(text.slice(start));
  if (!end) throw new SyntaxProblem('the front matter does not end; a line "---" closes it', 0);
  const yaml = text.slice(start, start + end.index);
  const matter = parseYaml(yaml, start);
  const members = matter.type === "object" ? matter.members : [];
  const bodyStart = start + end.index + end[0].length;
  return { ...matter, type: "object", members: [...members, ...readBody(text, bodyStart)] };
}

function parseYaml(text: string, offset: number): ForeignNode {
  const document = parseDocument(text, {
    uniqueKeys: false,
    prettyErrors: false,
    schema: "core",
    merge: false,
  });
  const [error] = document.errors;
  if (error) throw new SyntaxProblem(error.message, offset + error.pos[0]);
  const root = document.contents as ParsedNode | null;
  if (root === null || isMap(root)) return toNode(root, offset, 0);
  throw new SyntaxProblem("the front matter is no map of names and values", offset);
}

function toNode(node: ParsedNode | null, offset: number, depth: number): ForeignNode {
  const span = spanOf(node, offset);
  if (depth > limits.depth) throw new SyntaxProblem("", span.start, true);
  if (isMap(node)) {
    const members = node.items.map(({ key, value }): ForeignMember => {
      const name = isScalar(key) ? String(key.value) : "?";
      const inner = toNode((value ?? null) as ParsedNode | null, offset, depth + 1);
      const keySpan = spanOf(key as ParsedNode, offset);
      return { key: name, keySpan, value: inner.span.end === 0 ? { ...inner, span: keySpan } : inner };
    });
    return { type: "object", span, members };
  }
  if (isSeq(node))
    return {
      type: "array",
      span,
      items: node.items.map((item) => toNode(item as ParsedNode, offset, depth + 1)),
    };
  // An alias could stand for anything, and a billion of them for everything: it is shown as what it is.
  if (isAlias(node)) return { type: "scalar", span, value: `*${node.source}` };
  return { type: "scalar", span, value: isScalar(node) ? toPlain(node.value, node.source) : null };
}

/** Words of the core schema; a number keeps its spelling where JavaScript would change it. */
function toPlain(value: unknown, source: string | undefined): string | number | boolean | null {
  if (typeof value === "number") return String(value) === source ? value : (source ?? value);
  return typeof value === "string" || typeof value === "boolean" || value === null ? value : String(value);
}

function spanOf(node: ParsedNode | null | undefined, offset: number): Span {
  const [start, end] = node?.range ?? [-offset, -offset];
  return { start: offset + start, end: offset + end };
}

const heading = /^# +(.+?)[ \t]*#*[ \t]*$/m;
/** Lines of plain text: no heading, list, table, quotation, picture, code or HTML. */
const paragraph =
  /^\s*((?![#>|<!`~*+-]|\d+[.)]|\[!)\S[^\n]*(?:\n(?![ \t]*(?:\r?\n|$))[^\n]+)*)(?:[ \t]*\n|$)/;

/** The text behind the front matter: its heading if it begins with one, its first paragraph, and whether there is more. */
function readBody(text: string, start: number): readonly ForeignMember[] {
  const body = text.slice(start);
  const found = heading.exec(body);
  const begins = found && body.slice(0, found.index).trim() === "";
  const title = begins ? [makeMember(headingKey, found[1] ?? "", start + found.index, found[0].length)] : [];
  const behind = begins ? found.index + found[0].length : 0;
  const first = paragraph.exec(body.slice(behind));
  const end = behind + (first ? first.index + first[0].length : 0);
  const inside = first?.[1] ?? "";
  const members = first
    ? [...title, makeMember(paragraphKey, inside, start + behind + first[0].indexOf(inside), inside.length)]
    : title;
  const more = /\S[^\n]*/.exec(body.slice(end));
  if (!more) return members;
  return [
    ...members,
    makeMember(textKey, body.slice(end).trim(), start + end + more.index, more[0].trimEnd().length),
  ];
}

function makeMember(key: string, value: string, start: number, length: number): ForeignMember {
  const span = { start, end: start + length };
  return { key, keySpan: span, value: { type: "scalar", span, value } };
}
