import type { Loss, WriteResult } from "../../model/loss.ts";
import type { Comment, Entry, Mapping, Sequence, Tree, TreeNode, Trivia } from "../../model/tree.ts";
import { canonicalEntries, placeUnder, scalarData, type WritePlace } from "../canonical-entries.ts";
import { docLinesOf, linesOf } from "../comment-lines.ts";
import { itemShapeOf, rootShape } from "../shape.ts";
import { printLiteral, printYamlString } from "./print-yaml-scalar.ts";

/** Longest list on one line. */
const widestList = 100;

/** Longest key that stands before its colon without a mark. */
const longestKey = 1000;

/** Writes a tree as YAML in canonical layout, comments kept. */
export function writeYaml(tree: Tree): WriteResult {
  const losses: Loss[] = [];
  const printer = new YamlPrinter();
  printer.printBlock(tree.root, { shape: rootShape, path: [], losses }, "");
  const text = printer.lines.length > 0 ? printer.lines.join("\n") : "{}";
  return { text: `${text}\n`, losses };
}

/** Prints statements as lines. */
export class YamlPrinter {
  readonly lines: string[] = [];

  /** The statements of a block, and the comments after the last. */
  printBlock(mapping: Mapping, place: WritePlace, indent: string): void {
    for (const { entry, value, shape } of canonicalEntries(mapping, place))
      this.printEntry(entry, value, placeUnder(place, entry.key, shape), indent);
    this.#comments(mapping.dangling, indent);
  }

  printEntry(entry: Entry, value: TreeNode, place: WritePlace, indent: string): void {
    this.#trivia(entry.trivia, indent);
    const key = printYamlString(entry.key);
    // A longer key has to say that it is one (YAML 1.2 §8.2.2).
    if (key.length > longestKey) this.lines.push(`${indent}? ${key}`);
    const head = key.length > longestKey ? `${indent}:` : `${indent}${key}:`;
    this.#value(head, value, { place, indent, after: afterOf(entry.trivia) });
  }

  /** A value behind `head`, on the same line where it fits. */
  #value(
    head: string,
    value: TreeNode,
    { place, indent, after }: { place: WritePlace; indent: string; after: string },
  ): void {
    if (value.type === "scalar") {
      const { type, text } = scalarData(value, place.shape);
      const literal = type === "string" ? printLiteral(text) : undefined;
      if (!literal) this.lines.push(`${head} ${type === "string" ? printYamlString(text) : text}${after}`);
      else {
        this.lines.push(`${head} ${literal.header}${after}`);
        this.lines.push(...literal.lines.map((line) => (line === "" ? "" : `${indent}  ${line}`)));
      }
      return;
    }
    const isEmpty = value.type === "mapping" ? value.entries.length === 0 : value.items.length === 0;
    if (isEmpty) {
      this.#empty(head, value, { indent, after });
      return;
    }
    const line = value.type === "sequence" ? printFlowList(value, place) : undefined;
    if (line !== undefined && head.length + line.length < widestList) {
      this.lines.push(`${head} ${line}${after}`);
      return;
    }
    this.lines.push(`${head}${after}`);
    if (value.type === "mapping") this.printBlock(value, place, `${indent}  `);
    else this.#items(value, place, `${indent}  `);
  }

  #empty(
    head: string,
    value: Mapping | Sequence,
    { indent, after }: { indent: string; after: string },
  ): void {
    const [open, close] = value.type === "mapping" ? ["{", "}"] : ["[", "]"];
    if (value.dangling.length === 0) {
      this.lines.push(`${head} ${open}${close}${after}`);
      return;
    }
    this.lines.push(`${head} ${open}`);
    this.#comments(value.dangling, `${indent}  `);
    this.lines.push(`${indent}  ${close}${after}`);
  }

  #items(list: Sequence, place: WritePlace, indent: string): void {
    const shape = itemShapeOf(place.shape);
    for (const [i, { value, trivia }] of list.items.entries()) {
      this.#trivia(trivia, indent);
      const at = placeUnder(place, i, shape);
      this.#value(`${indent}-`, value, { place: at, indent, after: afterOf(trivia) });
    }
    this.#comments(list.dangling, indent);
  }

  #trivia(trivia: Trivia | undefined, indent: string): void {
    if (trivia) this.#comments(trivia.before, indent);
    for (const line of docLinesOf(trivia)) this.lines.push(`${indent}#///${line === "" ? "" : ` ${line}`}`);
  }

  #comments(comments: readonly Comment[], indent: string): void {
    for (const line of linesOf(comments)) this.lines.push(`${indent}${printComment(line)}`);
  }
}

function printComment(line: string): string {
  return line === "" ? "#" : `# ${line}`;
}

function afterOf(trivia: Trivia | undefined): string {
  return trivia?.after ? ` ${printComment(trivia.after.text.replaceAll("\n", " "))}` : "";
}

/** A list on one line; `undefined` where comments, blocks or texts of several lines stand in it. */
function printFlowList(list: Sequence, place: WritePlace): string | undefined {
  if (list.dangling.length > 0) return undefined;
  const shape = itemShapeOf(place.shape);
  const items: string[] = [];
  for (const { value, trivia } of list.items) {
    if (trivia || value.type === "mapping") return undefined;
    if (value.type === "sequence") {
      const inner = printFlowList(value, { ...place, shape });
      if (inner === undefined) return undefined;
      items.push(inner);
      continue;
    }
    const { type, text } = scalarData(value, shape);
    if (text.includes("\n")) return undefined;
    items.push(type === "string" ? printYamlString(text) : text);
  }
  return `[${items.join(", ")}]`;
}
