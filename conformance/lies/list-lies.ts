import { formatPointer } from "../../src/base/pointer.ts";
import type { Entry, Mapping, Scalar, Sequence, TreeNode } from "../../src/model/tree.ts";
import type { PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { kinds, lookupKind, lookupProperty } from "../../src/model/vocabulary/vocabulary.ts";
import { listWrongValues } from "./wrong-values.ts";

/** A declaration in which one statement about the artifact was made untrue. */
export interface Lie {
  /** The statement as the vocabulary names it, and which part of it: `variant.bytes`, `input.type (dimension)`. */
  readonly statement: string;
  /** What was done to it. */
  readonly change: string;
  /** JSON Pointer of the statement, or of the block in which one is missing or too many. */
  readonly path: string;
  /** Where the finding has to be: at that value, label or kind of block. Default: the value, or the kind, at `path`. */
  readonly place?: { readonly path: string; readonly part: "value" | "label" };
  /** True labels on which the lie hangs: it is one only if the artifact calls its tensors so. */
  readonly labels?: readonly string[];
  readonly root: Mapping;
}

/**
 * Every way to make one machine-checkable statement of a true declaration untrue: the walk goes by the vocabulary, so
 * that a property which becomes bound to the artifact is lied about here without another line. `names` are those that
 * the artifact gives its inputs and outputs: a label is a statement about the bytes only where it is one of them.
 */
export function listLies(root: Mapping, names: ReadonlySet<string>): Lie[] {
  return [...lieInBlock(root, "root", [])].filter(
    ({ labels }) => labels?.every((label) => names.has(label)) ?? true,
  );
}

type Path = readonly string[];

function* lieInBlock(block: Mapping, kind: string, path: Path): Generator<Lie> {
  for (const entry of block.entries) {
    const put = (value: TreeNode) => replaceEntry(block, entry, value);
    const at = [...path, entry.key];
    const property = lookupProperty(kind, entry.key);
    if (property) yield* lieInProperty({ kind, entry, property, path: at }, put);
    else yield* lieInNested(entry, { parent: kind, path: at }, put);
  }
}

interface BoundStatement {
  readonly kind: string;
  readonly entry: Entry;
  readonly property: PropertySpec;
  readonly path: Path;
}

type Put = (value: TreeNode) => Mapping;

function* lieInProperty(statement: BoundStatement, put: Put): Generator<Lie> {
  const { kind, entry, property } = statement;
  if (!property.bound) return;
  const name = `${kind}.${entry.key}`;
  const path = formatPointer(statement.path);
  if (entry.value.type === "scalar") {
    for (const { text, change, aspect } of listWrongValues(name, property, entry.value.text)) {
      const statement = aspect ? `${name} (${aspect})` : name;
      yield { statement, change, path, root: put(withText(entry.value, text)) };
    }
  } else if (entry.value.type === "sequence") {
    for (const { value, change, aspect, index } of lieInList(name, property, entry.value)) {
      const item = { path: `${path}/${index}`, part: "value" } as const;
      const place = aspect === "item" ? { place: item } : {};
      yield { statement: `${name} (${aspect})`, change, path, ...place, root: put(value) };
    }
  }
}

function* lieInList(name: string, property: PropertySpec, list: Sequence) {
  for (const [i, item] of list.items.entries()) {
    if (item.value.type !== "scalar") continue;
    const { text } = item.value;
    for (const wrong of listWrongValues(name, property, text)) {
      const items = list.items.with(i, { ...item, value: withText(item.value, wrong.text) });
      yield { value: { ...list, items }, aspect: "item", index: i, change: `"${text}": ${wrong.change}` };
    }
    // An empty list would state nothing; that is another fault.
    if (list.items.length > 1) {
      const items = list.items.toSpliced(i, 1);
      yield { value: { ...list, items }, aspect: "omission", index: i, change: `"${text}" left out` };
    }
  }
}

function* lieInNested(
  entry: Entry,
  { parent, path }: { readonly parent: string; readonly path: Path },
  put: Put,
): Generator<Lie> {
  const kind = lookupKind(parent, entry.key);
  if (!kind || entry.value.type !== "mapping") return;
  const nested = entry.value;
  if (kinds[kind]?.form !== "labelled") {
    yield* wrap(lieInBlock(nested, kind, path), put);
    return;
  }
  if (kind === "input" || kind === "output") yield* wrap(lieInPorts(nested, kind, path), put);
  for (const labelled of nested.entries) {
    if (labelled.value.type !== "mapping") continue;
    const inner = lieInBlock(labelled.value, kind, [...path, labelled.key]);
    yield* wrap(inner, (value) => put(replaceEntry(nested, labelled, value)));
  }
}

function* wrap(lies: Generator<Lie>, put: Put): Generator<Lie> {
  for (const lie of lies) yield { ...lie, root: put(lie.root) };
}

/** Lies about how many inputs or outputs there are, in which order, and what they are called. */
function* lieInPorts(ports: Mapping, kind: string, path: Path): Generator<Lie> {
  const at = formatPointer(path);
  const [first, second] = ports.entries;
  if (!first) return;
  if (second) {
    const less = { ...ports, entries: ports.entries.slice(0, -1) };
    yield { statement: `${kind} (count)`, change: "the last one left out", path: at, root: less };
  }
  const more = { ...ports, entries: [...ports.entries, { ...withoutName(first), key: "invented" }] };
  const invented = ownLabel([...path, "invented"]);
  yield { statement: `${kind} (count)`, change: "one more", path: at, place: invented, root: more };
  if (second) {
    const swapped = { ...ports, entries: [second, first, ...ports.entries.slice(2)] };
    const labels = [first, second].flatMap(labelAsName);
    const own = [...path, second.key];
    const place = labelAsName(second).length > 0 ? ownLabel(own) : ownValue([...own, "name"]);
    const statement = `${kind} (order)`;
    yield { statement, change: "the first two swapped", path: at, place, labels, root: swapped };
  }
  for (const [i, port] of ports.entries.entries()) {
    const labels = labelAsName(port);
    if (labels.length === 0) continue;
    const key = `${port.key}_x`;
    const root = { ...ports, entries: ports.entries.with(i, { ...port, key }) };
    const place = ownLabel([...path, key]);
    yield { statement: `${kind} (label)`, change: "another label", path: place.path, place, labels, root };
  }
}

/** The label of a port that is also what the artifact calls it: one without `name`. */
function labelAsName(port: Entry): string[] {
  const isNamed = port.value.type === "mapping" && port.value.entries.some((entry) => entry.key === "name");
  return isNamed ? [] : [port.key];
}

/** A port that is called by its label alone: two of one name would be another fault. */
function withoutName(port: Entry): Entry {
  if (port.value.type !== "mapping") return port;
  const entries = port.value.entries.filter((entry) => entry.key !== "name");
  return { ...port, value: { ...port.value, entries } };
}

function ownLabel(path: Path) {
  return { path: formatPointer(path), part: "label" } as const;
}

function ownValue(path: Path) {
  return { path: formatPointer(path), part: "value" } as const;
}

function replaceEntry(block: Mapping, entry: Entry, value: TreeNode): Mapping {
  const entries = block.entries.map((other) => (other === entry ? { ...entry, value } : other));
  return { ...block, entries };
}

function withText(scalar: Scalar, text: string): Scalar {
  return { ...scalar, text };
}
