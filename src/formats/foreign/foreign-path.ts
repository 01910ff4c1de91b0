import type { ForeignNode, Json } from "./foreign-node.ts";
import { memberOf } from "./foreign-node.ts";

/** One step of a path into a document of another format. */
export type PathStep =
  | { readonly is: "member"; readonly name: string }
  /** The item of a list that has exactly one. */
  | { readonly is: "only" }
  /** Items whose members have these values. */
  | { readonly is: "items"; readonly where: readonly (readonly [key: string, value: string])[] }
  /** Several members that together hold one value. */
  | { readonly is: "parts"; readonly names: readonly string[] };

const token = /\[([^\]]*)\]|\{([^}]*)\}|"([^"]*)"|([^.[\]{}"]+)/g;

const known = new Map<string, readonly PathStep[]>();

/**
 * Reads a path as the mapping tables write it: `a.b` members, `"a.b"` one member with a dot in its name, `list[only]` the
 * item of a list of one, `list[k=v&l=w]` the items with these members, `list[]` every item, `a.{b,c}` two members at once.
 */
export function parseForeignPath(path: string): readonly PathStep[] {
  let steps = known.get(path);
  if (!steps) {
    steps = [...path.matchAll(token)].map(([, where, parts, quoted, name]) =>
      readStep(where, parts, quoted ?? name),
    );
    known.set(path, steps);
  }
  return steps;
}

function readStep(where: string | undefined, parts: string | undefined, name = ""): PathStep {
  if (where === "only") return { is: "only" };
  if (where !== undefined) {
    const conditions = where.split("&").filter(Boolean);
    return {
      is: "items",
      where: conditions.map((one) => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)]),
    };
  }
  if (parts !== undefined) return { is: "parts", names: parts.split(",") };
  return { is: "member", name };
}

/** What a path leads to, and the nodes that it went by because of their value. */
export interface ForeignMatch {
  readonly node: ForeignNode;
  /** Of a path that ends in parts: the members that are there. */
  readonly parts?: Readonly<Record<string, ForeignNode>>;
  readonly constants: readonly ForeignNode[];
}

/** Every place that a path leads to, in document order. */
export function matchForeignPath(root: ForeignNode, path: string): readonly ForeignMatch[] {
  let matches: readonly ForeignMatch[] = [{ node: root, constants: [] }];
  for (const step of parseForeignPath(path)) matches = matches.flatMap((match) => takeStep(match, step));
  return matches;
}

function takeStep({ node, constants }: ForeignMatch, step: PathStep): readonly ForeignMatch[] {
  switch (step.is) {
    case "member": {
      const value = memberOf(node, step.name);
      return value ? [{ node: value, constants }] : [];
    }
    case "only": {
      const [item] = node.type === "array" && node.items.length === 1 ? node.items : [];
      return item ? [{ node: item, constants }] : [];
    }
    case "items":
      return node.type === "array"
        ? node.items.flatMap((item) => matchItem(item, step.where, constants))
        : // Some programs write a list of one as the one.
          matchItem(node, step.where, constants);
    case "parts": {
      const found = step.names.flatMap((name) => {
        const value = memberOf(node, name);
        return value ? [[name, value] as const] : [];
      });
      return found.length > 0 ? [{ node, parts: Object.fromEntries(found), constants }] : [];
    }
  }
}

function matchItem(
  item: ForeignNode,
  where: readonly (readonly [string, string])[],
  constants: readonly ForeignNode[],
): readonly ForeignMatch[] {
  const found: ForeignNode[] = [];
  for (const [key, wanted] of where) {
    const value = memberOf(item, key);
    if (value?.type !== "scalar" || value.value !== wanted) return [];
    found.push(value);
  }
  return [{ node: item, constants: [...constants, ...found] }];
}

type MutableJson = Record<string, unknown>;

/** The object or list at a path of a document that is being written, made where it is not there yet; `last`: what stands at its end. */
export function makeForeignPlace(root: MutableJson, steps: readonly PathStep[], last: object = {}): unknown {
  let at: unknown = root;
  for (const [i, step] of steps.entries()) {
    if (step.is === "member") {
      const next = steps[i + 1];
      const holder = at as MutableJson;
      holder[step.name] ??= next ? (next.is === "member" || next.is === "parts" ? {} : []) : last;
      at = holder[step.name];
    } else if (step.is !== "parts") at = makeItem(at as unknown[], step);
  }
  return at;
}

function makeItem(list: unknown[], step: PathStep): unknown {
  const where = step.is === "items" ? step.where : [];
  const found = list.find((item) => where.every(([key, value]) => (item as MutableJson)[key] === value));
  if (found !== undefined) return found;
  const made = Object.fromEntries(where);
  list.push(made);
  return made;
}

/** Writes a value at a path. */
export function writeForeignPath(root: MutableJson, path: string, value: Json): void {
  const steps = parseForeignPath(path);
  const last = steps.at(-1);
  if (!last) return;
  const before = steps.slice(0, -1);
  if (last.is === "parts") Object.assign(makeForeignPlace(root, before) as object, value);
  else if (last.is === "member") (makeForeignPlace(root, before) as MutableJson)[last.name] = value;
  else (makeForeignPlace(root, before, []) as unknown[]).push(value);
}
