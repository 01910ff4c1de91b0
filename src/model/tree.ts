import type { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";

/**
 * The one tree that all four readers build, shaped like the data model: a labelled block `model face { … }` is an
 * entry `face` of the mapping under the entry `model`. Nothing above the readers asks which notation it came from.
 */
export type TreeNode = Mapping | Sequence | Scalar;

/**
 * A comment as written, without its marker (`#`, `///`, `<!-- -->`) and the one space behind it, trimmed at the end.
 * One line, except a doc comment: `spec/decisions/comments.md` says to what each belongs, so that all notations agree.
 */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** Comments that travel with a node or an entry. */
export interface Trivia {
  /** Comments on the lines before. */
  readonly before: readonly Comment[];
  /** A comment behind it on the same line; of a block, behind its opening (`model face { # here`) or its end. */
  readonly after: Comment | undefined;
  /** The doc comment (`///`, `<doc>`), lines joined with LF. */
  readonly doc: Comment | undefined;
}

/**
 * How a scalar was written, as far as its type depends on it. `bare` and `quoted` are typed by the vocabulary and mean
 * the same there (in `x` a quoted one is always a string); `string`, `number` and `boolean` come from JSON, where the
 * notation itself has types.
 */
export type ScalarForm = "bare" | "quoted" | "string" | "number" | "boolean";

export interface Scalar {
  readonly type: "scalar";
  /** The characters of the value, quotes and escapes resolved: `1.0`, `5%`, `float32[1, 3]`. */
  readonly text: string;
  readonly form: ScalarForm;
  /** What the author wrote, quotes included. */
  readonly span: Span;
}

export interface SequenceItem {
  readonly value: TreeNode;
  readonly trivia: Trivia | undefined;
}

export interface Sequence {
  readonly type: "sequence";
  readonly items: readonly SequenceItem[];
  readonly span: Span;
  /** Comments after the last item. */
  readonly dangling: readonly Comment[];
}

export interface Entry {
  /** Property name, block kind or label. */
  readonly key: string;
  /** Where `key` stands. In HML text and XML the label of a labelled block, for an entry of a label. */
  readonly keySpan: Span;
  /**
   * The token that names the kind of the block, where a missing statement is reported: in HML text and XML the kind
   * before the label; elsewhere the same as `keySpan`.
   */
  readonly kindSpan: Span;
  /** From kind or key to the end of the value. */
  readonly span: Span;
  readonly value: TreeNode;
  readonly trivia: Trivia | undefined;
}

export interface Mapping {
  readonly type: "mapping";
  /** In document order; duplicates are kept, the later stages report them. */
  readonly entries: readonly Entry[];
  readonly span: Span;
  /** Comments after the last entry. */
  readonly dangling: readonly Comment[];
  /**
   * A statement in here could not be read and was reported by the reader. Nothing is reported as missing from a damaged
   * mapping, so that one fault gives one diagnostic.
   */
  readonly damaged?: true;
}

export const notationIds = ["hml", "yaml", "json", "xml"] as const;
/** The ways to write a declaration, which all give the same tree. */
export type NotationId = (typeof notationIds)[number];

export function isNotation(value: unknown): value is NotationId {
  return notationIds.some((id) => id === value);
}

/** A whole document as read. The root holds `hml` (scalar) and `import` (sequence) like any other entry. */
export interface Tree {
  readonly source: Source;
  readonly notation: NotationId;
  readonly root: Mapping;
  /** XML without namespace and version: read as far as it goes, and nothing is reported as missing from it. */
  readonly legacy?: true;
}

/** Mappings with more entries than this are indexed when they are first searched, so that many searches stay linear. */
const longMapping = 32;
const indexes = new WeakMap<Mapping, ReadonlyMap<string, Entry>>();

/** First entry of that key. */
export function findEntry(mapping: Mapping, key: string): Entry | undefined {
  if (mapping.entries.length > longMapping) return indexOf(mapping).get(key);
  for (const entry of mapping.entries) if (entry.key === key) return entry;
  return undefined;
}

function indexOf(mapping: Mapping): ReadonlyMap<string, Entry> {
  const known = indexes.get(mapping);
  if (known) return known;
  const index = new Map<string, Entry>();
  for (const entry of mapping.entries) if (!index.has(entry.key)) index.set(entry.key, entry);
  indexes.set(mapping, index);
  return index;
}
