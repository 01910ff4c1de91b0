import type { Entry, Mapping, Scalar, Sequence, Tree, TreeNode, Trivia } from "../../model/tree.ts";
import type { PropertySpec } from "../../model/vocabulary/kind-spec.ts";
import { kinds, lookupKind, lookupProperty } from "../../model/vocabulary/vocabulary.ts";
import type { BoundBlock } from "../../model/workspace.ts";
import { type Audience, isVisible, isVisibleTarget } from "./visibility.ts";

/** Properties that are left out alone where they name what a device must not see; any other takes its block along. */
const dispensable: Readonly<Record<string, readonly string[]>> = {
  placement: ["default"],
  "placement-rule": ["fallback"],
  offload: ["use"],
  dataflow: ["from-device", "to-device"],
  "lineage-step": ["from", "result"],
};

/** Lists that keep what may be seen of them; any other takes its block along. */
const shortened: Readonly<Record<string, string>> = { variant: "device-support", service: "devices" };

/** Kinds that say nothing true any more once a part of them is left out. */
const indivisible: readonly string[] = [
  "scheduler",
  "federated",
  "adaptation",
  "self-healing",
  "quantum",
  "he",
];

/** Blocks at the top that stand in a manifest only where another statement of it names them. */
const onDemand: readonly string[] = ["benchmark", "device"];

/** Blocks in which an extension may speak of any variant, so that nobody knows for whom it is. */
const ofAllVariants: readonly string[] = ["root", "model"];

/** What is left of a node, and what it names. */
interface Kept<Node extends TreeNode = TreeNode> {
  readonly node: Node;
  readonly names: readonly BoundBlock[];
}

/** Takes out of a declaration what one audience must not see. */
export class ManifestFilter {
  readonly #audience: Audience;
  /** Data of each block by its node. */
  readonly #blocks: ReadonlyMap<TreeNode, object>;

  constructor(audience: Audience) {
    this.#audience = audience;
    this.#blocks = new Map([...audience.document.origins].map(([block, { node }]) => [node, block]));
  }

  filter(): Tree {
    const { tree } = this.#audience.document;
    const { entries, names } = this.#entries(tree.root, "root", (key) => !onDemand.includes(key));
    const seen = new Set(names.map((one) => one.block));
    const demanded: Entry[] = [];
    const reached = [...names];
    for (const kind of onDemand) {
      const isWanted = (block: object) => seen.has(block);
      const found = this.#entries(tree.root, "root", (key) => key === kind, isWanted);
      demanded.push(...found.entries);
      reached.push(...found.names);
      for (const { block } of found.names) seen.add(block);
    }
    const root = { ...tree.root, entries: this.#imports([...entries, ...demanded], reached), dangling: [] };
    return { source: tree.source, notation: tree.notation, root };
  }

  /** Imports stay where something that is named stands in another document. */
  #imports(entries: readonly Entry[], names: readonly BoundBlock[]): readonly Entry[] {
    const { document, workspace } = this.#audience;
    const builtIn = new Set(
      workspace.documents.flatMap((one) => (one.file.startsWith("hml:") ? [one.document] : [])),
    );
    const foreign = names.filter((one) => one.document !== document);
    const isNeeded = (path: string) =>
      foreign.some((one) => builtIn.has(one.document) === path.startsWith("hml:"));
    return entries.flatMap((entry) => {
      if (entry.key !== "import" || entry.value.type !== "sequence") return [entry];
      const items = entry.value.items.filter(({ value }) => value.type === "scalar" && isNeeded(value.text));
      return items.length > 0 ? [{ ...entry, value: { ...entry.value, items } }] : [];
    });
  }

  #entries(
    mapping: Mapping,
    kind: string,
    isAsked: (key: string) => boolean = () => true,
    isWanted: (block: object) => boolean = () => true,
  ): { readonly entries: readonly Entry[]; readonly names: readonly BoundBlock[]; readonly isCut: boolean } {
    const entries: Entry[] = [];
    const names: BoundBlock[] = [];
    let isCut = false;
    for (const entry of mapping.entries) {
      if (!isAsked(entry.key)) continue;
      const found = this.#entry(entry, { kind, block: this.#blocks.get(mapping), isWanted });
      if (found === "hidden") isCut = true;
      else if (found) {
        entries.push({ ...entry, value: found.node, trivia: docOnly(entry.trivia) });
        names.push(...found.names);
      }
    }
    return { entries, names, isCut };
  }

  /** A statement; `hidden` where it names something that may not be seen, `undefined` where it is for others. */
  #entry(entry: Entry, around: Around): Kept | "hidden" | undefined {
    const { key, value } = entry;
    const inner = lookupKind(around.kind, key);
    if (!inner) return this.#property(entry, around);
    if (kinds[inner]?.open)
      return ofAllVariants.includes(around.kind) ? undefined : { node: withoutComments(value), names: [] };
    if (value.type !== "mapping") return { node: withoutComments(value), names: [] };
    return kinds[inner]?.form === "labelled"
      ? this.#labels(value, inner, around)
      : this.#block(value, inner, { ...around, label: "" });
  }

  #labels(labels: Mapping, kind: string, around: Around): Kept | "hidden" | undefined {
    const entries: Entry[] = [];
    const names: BoundBlock[] = [];
    let isCut = false;
    for (const entry of labels.entries) {
      if (entry.value.type !== "mapping") continue;
      const found = this.#block(entry.value, kind, { ...around, label: entry.key });
      if (found === "hidden") isCut = true;
      else if (found) {
        entries.push({ ...entry, value: found.node, trivia: docOnly(entry.trivia) });
        names.push(...found.names);
      }
    }
    if (entries.length === 0) return isCut ? "hidden" : undefined;
    return { node: { ...labels, entries, dangling: [] }, names };
  }

  #block(mapping: Mapping, kind: string, { label, isWanted }: Around): Kept<Mapping> | "hidden" | undefined {
    const block = this.#blocks.get(mapping);
    if (!block || !isVisible(this.#audience, kind, block, label)) return undefined;
    if (onDemand.includes(kind) && !isWanted(block)) return undefined;
    const { entries, names, isCut } = this.#entries(mapping, kind);
    if (isCut && !this.#isDivisible(mapping, kind, entries)) return "hidden";
    // What held something and holds nothing any more has nothing to say.
    if (entries.length === 0 && mapping.entries.length > 0) return undefined;
    if (kind === "service" && !entries.some(({ key }) => key === "deploy")) return undefined;
    return { node: { ...mapping, entries, dangling: [] }, names };
  }

  /** Whether a block still holds true without the statements that were taken out of it. */
  #isDivisible(mapping: Mapping, kind: string, kept: readonly Entry[]): boolean {
    if (indivisible.includes(kind)) return false;
    const missing = mapping.entries.filter(({ key }) => !kept.some((one) => one.key === key));
    return missing.every(
      ({ key }) => lookupKind(kind, key) !== undefined || dispensable[kind]?.includes(key),
    );
  }

  #property(entry: Entry, { kind, block }: Around): Kept | "hidden" {
    const { key, value } = entry;
    const property = lookupProperty(kind, key);
    const kept = { node: withoutComments(value), names: [] };
    if (!property || !block) return kept;
    if (value.type === "sequence") return this.#list(value, { kind, key, property, block });
    if (value.type !== "scalar") return kept;
    if (property.type === "digest") return this.#audience.hidden.has(value.text) ? "hidden" : kept;
    // Which other type of device takes over is a matter of the whole: nothing here says what it runs.
    if (kind === "placement-rule" && key === "fallback")
      return value.text === this.#audience.type ? kept : "hidden";
    if (property.type !== "reference") return kept;
    const target = this.#audience.workspace.resolve(block, key);
    if (!target || !isVisibleTarget(this.#audience, target)) return "hidden";
    return { ...kept, names: [target] };
  }

  #list(list: Sequence, at: ListPlace): Kept | "hidden" {
    const { kind, key, property, block } = at;
    const { type, workspace } = this.#audience;
    const isOfTypes = typeof property.type === "object" && property.type.enum === "device-type";
    if (property.type !== "reference" && !isOfTypes) return { node: withoutComments(list), names: [] };
    const targets = list.items.map((_, i) => (isOfTypes ? undefined : workspace.resolve(block, key, i)));
    const isSeen = (item: TreeNode, target: BoundBlock | undefined) =>
      isOfTypes ? (item as Scalar).text === type : target && isVisibleTarget(this.#audience, target);
    const items = list.items.filter(({ value }, i) => isSeen(value, targets[i]));
    const isShort = items.length < list.items.length;
    if (isShort && (shortened[kind] !== key || items.length === 0)) return "hidden";
    const names = targets.filter((target) => target !== undefined && isVisibleTarget(this.#audience, target));
    return {
      node: withoutComments({ ...list, items }),
      names: names as readonly BoundBlock[],
    };
  }
}

interface Around {
  readonly kind: string;
  /** Data of the block around. */
  readonly block: object | undefined;
  readonly label?: string;
  readonly isWanted: (block: object) => boolean;
}

interface ListPlace {
  readonly kind: string;
  readonly key: string;
  readonly property: PropertySpec;
  readonly block: object;
}

/** Comments are notes of the authors among themselves; a doc comment is for whoever reads the statement. */
function docOnly(trivia: Trivia | undefined): Trivia | undefined {
  return trivia?.doc ? { before: [], after: undefined, doc: trivia.doc } : undefined;
}

function withoutComments<Node extends TreeNode>(node: Node): Node {
  if (node.type === "scalar") return node;
  if (node.type === "sequence") {
    const items = node.items.map(({ value }) => ({ value: withoutComments(value), trivia: undefined }));
    return { ...node, items, dangling: [] };
  }
  const entries = node.entries.map((entry) => {
    return { ...entry, value: withoutComments(entry.value), trivia: docOnly(entry.trivia) };
  });
  return { ...node, entries, dangling: [] };
}
