import { quoteText } from "../../grammar/quote-text.ts";
import { formatPointer } from "../base/pointer.ts";
import type { Span } from "../base/span.ts";
import type { Loss } from "../model/loss.ts";
import type { Comment, Entry, Mapping, TreeNode, Trivia } from "../model/tree.ts";
import { isName } from "./is-name.ts";
import { isLabelMap } from "./locate-node.ts";
import { orderEntries } from "./order-entries.ts";
import { innerScope, primaryUnder, type Scope } from "./scope.ts";

/** One statement of HML text: what stands in front of its value, and the value. */
export interface Statement {
  /** `version`, `model face`, `import` */
  readonly head: string;
  /** Name that the vocabulary looks its value up by. */
  readonly key: string;
  readonly path: readonly string[];
  readonly value: TreeNode;
  /** Scope in which a property stands, or of the inside of a block. */
  readonly scope: Scope;
  readonly trivia: Trivia | undefined;
  /** From kind or key to the end of the value. */
  readonly span: Span;
  /** Its whole text, where it is neither a property nor a block: `hml 1.0`, `import "hml:devices"`. */
  readonly spelling?: string;
}

/** The block whose statements are listed. */
export interface Surroundings {
  readonly scope: Scope;
  readonly path: readonly string[];
  /** Takes what HML text has no way to say. */
  readonly losses?: Loss[];
}

/** The statements of a block, in canonical order: a block for each label, short forms, nothing that has no spelling. */
export function listStatements(mapping: Mapping, around: Surroundings): readonly Statement[] {
  const statements: Statement[] = [];
  for (const entry of orderEntries(mapping.entries, around.scope)) {
    const { key, value } = entry;
    const path = [...around.path, key];
    if (!isName(key)) lose(around, path, `the name "${key}", which is no word of HML text`);
    else if (value.type !== "mapping") statements.push(makeValue(entry, value, around.scope, path));
    else if (isLabelMap(entry, around.scope)) statements.push(...listLabelled(entry, value, around, path));
    else statements.push(makeBlock(entry, value, around.scope, path));
  }
  return statements;
}

function lose({ losses }: Surroundings, path: readonly string[], what: string): void {
  losses?.push({ what, path: formatPointer(path) });
}

function makeProperty(entry: Entry, value: TreeNode, scope: Scope, path: readonly string[]): Statement {
  const { key, trivia, span } = entry;
  return { head: key, key, path, value, scope, trivia, span };
}

/** A property, or a block that was written in short form: its value is one of the primary property. */
function makeValue(entry: Entry, value: TreeNode, scope: Scope, path: readonly string[]): Statement {
  const primary = primaryUnder(scope, entry.key);
  if (primary === undefined) return makeProperty(entry, value, scope, path);
  return { ...makeProperty(entry, value, innerScope(scope, entry.key), path), key: primary };
}

/** A block without a label, or the property that its short form is. */
function makeBlock(entry: Entry, value: Mapping, scope: Scope, path: readonly string[]): Statement {
  const inside = innerScope(scope, entry.key);
  const primary = primaryUnder(scope, entry.key);
  const [only, second] = value.entries;
  const isShort = primary !== undefined && only?.key === primary && !second && isBarePrimary(only, value);
  if (!isShort) return makeProperty(entry, value, inside, path);
  return { ...makeProperty(entry, only.value, inside, path), key: primary };
}

function isBarePrimary(only: Entry, block: Mapping): boolean {
  return (
    only.value.type === "scalar" &&
    !only.trivia &&
    block.dangling.length === 0 &&
    !only.value.text.includes("\n")
  );
}

function listLabelled(
  { key, trivia: own }: Entry,
  value: Mapping,
  around: Surroundings,
  path: readonly string[],
): readonly Statement[] {
  const scope = innerScope(around.scope, key);
  const statements: Statement[] = [];
  let inherited = own;
  for (const { key: label, value: block, trivia, span } of value.entries) {
    const inside = [...path, label];
    if (block.type !== "mapping") lose(around, inside, `the value of "${label}", where a block belongs`);
    else {
      const head = `${key} ${isName(label) ? label : quoteText(label)}`;
      const merged = inherited ? joinTrivia(inherited, trivia) : trivia;
      statements.push({ head, key, path: inside, value: block, scope, trivia: merged, span });
      inherited = undefined;
    }
  }
  for (const { text } of [...commentsOf(inherited), ...value.dangling])
    lose(around, path, `the comment ${JSON.stringify(text)}, of "${key}", which holds no block`);
  return statements;
}

function commentsOf(trivia: Trivia | undefined): readonly Comment[] {
  if (!trivia) return [];
  return [...trivia.before, ...(trivia.doc ? [trivia.doc] : []), ...(trivia.after ? [trivia.after] : [])];
}

/** Comments of the map of a labelled kind go to the first of its blocks. */
function joinTrivia(outer: Trivia, inner: Trivia | undefined): Trivia {
  return { before: [...commentsOf(outer), ...(inner?.before ?? [])], after: inner?.after, doc: inner?.doc };
}
