import type { Outcome } from "../../base/outcome.ts";
import { formatPointer } from "../../base/pointer.ts";
import type { Source } from "../../base/source.ts";
import type { Span } from "../../base/span.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { duplicateStatement } from "../../diagnostics/faults/duplicate-statement.ts";
import { mergeConflict } from "../../diagnostics/faults/merge-conflict.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { longForm, scalarData } from "../../formats/canonical-entries.ts";
import { itemShapeOf, rootShape, type Shape, shapeOf } from "../../formats/shape.ts";
import type {
  Comment,
  Entry,
  Mapping,
  Scalar,
  Sequence,
  SequenceItem,
  Tree,
  TreeNode,
  Trivia,
} from "../../model/tree.ts";
import { compareVersions } from "../../model/values/version.ts";
import { readDocument } from "../../schema/read-document.ts";

/** Kinds whose blocks stand in an order that means something; others may be joined from several places. */
const ordered: readonly string[] = ["input", "output", "lineage-step", "selector-band"];

/**
 * Puts declarations together: blocks of one kind and label become one block, lists of device types and of devices are
 * joined, and everything else that two of them state must be the same. Where it is not, a finding names both places and
 * the first one stands in the result. Statements stand in the order in which they first come. At least one tree.
 */
export function mergeDeclarations(trees: readonly [Tree, ...Tree[]]): Outcome<Tree, Diagnostic> {
  const merger = new Merger();
  const [first, ...others] = trees;
  for (const tree of trees) merger.remember(tree.root, tree.source);
  const root = others.reduce<Mapping>(
    (joined, tree) => merger.join(joined, tree.root, { shape: rootShape, path: [] }),
    first.root,
  );
  return { value: { source: first.source, notation: first.notation, root }, diagnostics: merger.diagnostics };
}

/** Names that stand twice in one document, of which only one could be joined with those of another. */
export function findDuplicates(tree: Tree): readonly Diagnostic[] {
  return readDocument(tree).diagnostics.filter(({ code }) => code === duplicateStatement.code);
}

interface Place {
  readonly shape: Shape;
  readonly path: readonly string[];
}

class Merger {
  readonly diagnostics: Diagnostic[] = [];
  /** The text in which each node and entry was written. */
  readonly #sources = new WeakMap<TreeNode | Entry, Source>();

  remember(node: TreeNode, source: Source): void {
    this.#sources.set(node, source);
    if (node.type === "mapping")
      for (const entry of node.entries) {
        this.#sources.set(entry, source);
        this.remember(entry.value, source);
      }
  }

  join(one: Mapping, other: Mapping, place: Place): Mapping {
    this.#compareOrder(one, other, place);
    const entries = new Map(one.entries.map((entry) => [entry.key, entry]));
    for (const entry of other.entries) {
      const known = entries.get(entry.key);
      entries.set(entry.key, known ? this.#joinEntry(known, entry, place) : entry);
    }
    return this.#from(one, {
      ...one,
      entries: [...entries.values()],
      dangling: joinComments(one.dangling, other.dangling),
    });
  }

  /** A node in the place of another: what is said of it is said of the text of that one. */
  #from<Part extends TreeNode | Entry>(origin: TreeNode | Entry, part: Part): Part {
    const source = this.#sources.get(origin);
    if (source) this.#sources.set(part, source);
    return part;
  }

  #joinEntry(one: Entry, other: Entry, place: Place): Entry {
    const shape = shapeOf(place.shape, one.key);
    const at = { shape, path: [...place.path, one.key] };
    const value = this.#joinValues(one, other, at);
    return this.#from(one, { ...one, value, trivia: joinTrivia(one.trivia, other.trivia) });
  }

  #joinValues(one: Entry, other: Entry, place: Place): TreeNode {
    const [a, b] = [longForm(one.value, place.shape), longForm(other.value, place.shape)];
    if (a.type === "mapping" && b.type === "mapping")
      return this.join(this.#from(one, a), this.#from(other, b), place);
    if (a.type === "sequence" && b.type === "sequence") return this.#joinLists([one, a], [other, b], place);
    if (a.type === "scalar" && b.type === "scalar") return this.#joinScalars([one, a], [other, b], place);
    this.#report([one, other], place, "two kinds of value");
    return a;
  }

  #joinScalars(
    [one, a]: readonly [Entry, Scalar],
    [other, b]: readonly [Entry, Scalar],
    place: Place,
  ): Scalar {
    const [left, right] = [scalarData(a, place.shape), scalarData(b, place.shape)];
    if (left.type === right.type && left.text === right.text) return a;
    // Every document of HML 1.n is one of 1.m for m ≥ n (spec §7.1), so that the newer speaks for both.
    if (place.path.join() === "hml") return (compareVersions(a.text, b.text) ?? 0) < 0 ? b : a;
    this.#report([one, other], place, spell(a, place.shape), spell(b, place.shape));
    return a;
  }

  #joinLists(
    [one, a]: readonly [Entry, Sequence],
    [other, b]: readonly [Entry, Sequence],
    place: Place,
  ): Sequence {
    const known = new Map(a.items.map((item) => [spell(item.value, itemShapeOf(place.shape)), item]));
    const added: SequenceItem[] = b.items.filter(
      (item) => !known.has(spell(item.value, itemShapeOf(place.shape))),
    );
    const isSame = added.length === 0 && spell(a, place.shape) === spell(b, place.shape);
    if (!isSame && !isJoined(place)) {
      this.#report([one, other], place, spell(a, place.shape), spell(b, place.shape));
      return a;
    }
    return { ...a, items: [...a.items, ...added], dangling: joinComments(a.dangling, b.dangling) };
  }

  /** The position of an input is data: two declarations that order the same ones differently do not agree. */
  #compareOrder(one: Mapping, other: Mapping, { shape, path }: Place): void {
    if (shape.is !== "labels" || !ordered.includes(shape.kind)) return;
    const [left, right] = [labelsOf(one), labelsOf(other)];
    const a = one.entries[0];
    const b = other.entries.find(({ key }, i) => key !== one.entries[i]?.key) ?? other.entries[0];
    if (left !== right && a && b) this.#report([a, b], { shape, path }, left, right);
  }

  #report(
    [one, other]: readonly [Entry, Entry],
    { path }: Place,
    found: string | undefined,
    stated = found,
  ): void {
    const source = this.#sources.get(other);
    const first = this.#sources.get(one);
    if (!source || !first) return;
    const message = `the other statement: ${shorten(found ?? "")}`;
    this.diagnostics.push(
      makeDiagnostic(
        mergeConflict,
        "default",
        {
          name: path.at(-1) ?? "",
          found: shorten(stated ?? ""),
          other: shorten(found ?? ""),
          file: first.file,
        },
        {
          source,
          span: spanOf(other),
          path: formatPointer(path),
          related: [{ message, source: first, span: spanOf(one) }],
        },
      ),
    );
  }
}

function labelsOf({ entries }: Mapping): string {
  return entries.map(({ key }) => key).join(", ");
}

function spanOf({ value, keySpan }: Entry): Span {
  return value.type === "scalar" ? value.span : keySpan;
}

/** Lists that say for which devices something is: of two, both hold. */
function isJoined({ shape, path }: Place): boolean {
  if (path.join() === "import") return true;
  if (shape.is !== "property") return false;
  const { type, refers } = shape.property;
  return (typeof type === "object" && type.enum === "device-type") || refers?.includes("device") === true;
}

/** A value as canonical text, for comparison and for messages. */
function spell(node: TreeNode, shape: Shape): string {
  if (node.type === "scalar") {
    const { type, text } = scalarData(node, shape);
    return type === "string" && shape.is !== "property" ? JSON.stringify(text) : text;
  }
  if (node.type === "sequence")
    return `[${node.items.map((item) => spell(item.value, itemShapeOf(shape))).join(", ")}]`;
  const inside = node.entries.map(({ key, value }) => `${key}: ${spell(value, shapeOf(shape, key))}`);
  return `{ ${inside.join(", ")} }`;
}

const longestValue = 60;

function shorten(text: string): string {
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

function joinComments(one: readonly Comment[], other: readonly Comment[]): readonly Comment[] {
  return [...one, ...other.filter(({ text }) => !one.some((known) => known.text === text))];
}

/** Of two doc comments the first stays one; what the other says besides becomes a comment. */
function joinTrivia(one: Trivia | undefined, other: Trivia | undefined): Trivia | undefined {
  if (!one || !other) return one ?? other;
  const more = [
    ...other.before,
    ...(other.after && one.after && other.after.text !== one.after.text ? [other.after] : []),
  ];
  const doc = other.doc && one.doc && other.doc.text !== one.doc.text ? [other.doc] : [];
  return {
    before: joinComments(one.before, [...doc, ...more]),
    after: one.after ?? other.after,
    doc: one.doc ?? other.doc,
  };
}
