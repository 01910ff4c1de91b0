import { enums } from "../../src/model/vocabulary/enums.ts";
import type { KindSpec, PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { kinds } from "../../src/model/vocabulary/vocabulary.ts";

/** One step from the document to a block: the name of the kind there, and the kind. */
interface Step {
  readonly name: string;
  readonly kind: string;
}

const paths = findPaths();

/** The shortest way to a block of each kind; the extension kind stands at the root. */
function findPaths(): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, readonly Step[]>([["root", []]]);
  for (const [kind, path] of found) {
    for (const [name, use] of Object.entries(kinds[kind]?.blocks ?? {})) {
      if (!found.has(use.kind)) found.set(use.kind, [...path, { name, kind: use.kind }]);
    }
  }
  return found;
}

/** Kinds that can stand in a document, with what the vocabulary says of them; the document itself is not among them. */
export const placedKinds: readonly (readonly [id: string, spec: KindSpec])[] = [...paths.keys()]
  .filter((id) => id !== "root")
  .map((id) => [id, specOf(id)] as const);

/** The vocabulary's word on a kind. */
export function specOf(kind: string): KindSpec {
  const spec = kinds[kind];
  if (!spec) throw new Error(`the vocabulary has no kind "${kind}"`);
  return spec;
}

/** Name under which a kind stands in the text. */
export function nameOfKind(kind: string): string {
  return paths.get(kind)?.at(-1)?.name ?? kind;
}

export interface BlockOptions {
  /** Fills every block on the way with what is required of it. */
  readonly complete?: boolean;
  /** Marks the token that names the kind. */
  readonly mark?: boolean;
}

/** A document in which a block of the kind holds these members and nothing else. */
export function writeBlock(kind: string, members: readonly string[], options: BlockOptions = {}): string {
  const path = paths.get(kind);
  if (!path) throw new Error(`no block of kind "${kind}" can stand in a document`);
  const lines = ["hml 1.0"];
  path.forEach(({ name, kind: id }, depth) => {
    const isLast = depth === path.length - 1;
    const indent = "  ".repeat(depth);
    const shown = isLast && options.mark ? `⟦${name}⟧` : name;
    lines.push(`${indent}${shown}${labelOf(id)} {`);
    const next = path[depth + 1]?.name;
    const own = isLast ? members : options.complete ? requiredMembers(id, new Set(next ? [next] : [])) : [];
    for (const member of own) lines.push(...member.split("\n").map((line) => `${indent}  ${line}`));
  });
  for (let depth = path.length - 1; depth >= 0; depth--) lines.push(`${"  ".repeat(depth)}}`);
  return `${lines.join("\n")}\n`;
}

/** What a block of the kind must state, without some names. */
export function requiredMembers(kind: string, without: ReadonlySet<string>): readonly string[] {
  const spec = specOf(kind);
  const chosen = (spec.atLeastOne ?? [])
    .filter((group) => !group.some((name) => without.has(name)))
    .flatMap((group) => group.slice(0, 1));
  const isWanted = (name: string, required: true | undefined) =>
    !without.has(name) && (required === true || chosen.includes(name));
  const properties = Object.entries(spec.properties)
    .filter(([name, { required }]) => isWanted(name, required))
    .map(([name, property]) => `${name}: ${writeExample(property)}`);
  const blocks = Object.entries(spec.blocks)
    .filter(([name, { required }]) => isWanted(name, required))
    .map(([name, use]) => {
      const inner = requiredMembers(use.kind, new Set()).map(
        (member) => `  ${member.replaceAll("\n", "\n  ")}`,
      );
      return [`${name}${labelOf(use.kind)} {`, ...inner, "}"].join("\n");
    });
  return [...properties, ...blocks];
}

/** The value of a property as the vocabulary shows it, a list where one is wanted. */
export function writeExample({ example, list }: PropertySpec): string {
  return list && !example.startsWith("[") ? `[${example}]` : example;
}

/** A label that the kind allows: where it stands for a value, one of these values. */
function labelOf(kind: string): string {
  const { form, labelIs, properties } = specOf(kind);
  if (form === "single") return "";
  const type = labelIs === undefined ? undefined : properties[labelIs]?.type;
  const values = typeof type === "object" ? Object.keys(enums[type.enum].values) : [];
  return ` ${values[0] ?? "one"}`;
}
