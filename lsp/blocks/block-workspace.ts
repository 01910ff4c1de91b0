import { usesOf } from "../../src/bind/list-references.ts";
import { resolveReference } from "../../src/bind/resolve-reference.ts";
import { scopesOf } from "../../src/bind/scope.ts";
import type { Document } from "../../src/model/document.ts";
import { parseReference } from "../../src/model/values/reference.ts";
import type { BoundBlock, BoundDocument, Workspace } from "../../src/model/workspace.ts";
import type { Block } from "./block.ts";

/** The blocks of one text as the rules see them: names of all of them, as if they had been read as one. */
export class BlockScope {
  readonly blocks: readonly Block[];
  /** Data of the whole text, its root put together. */
  readonly whole: Document;
  readonly #byKind = new Map<string, readonly Block[]>();
  #owners: Map<object, Block> | undefined;
  #labels: string | undefined;

  constructor(blocks: readonly Block[], whole: Document) {
    this.blocks = blocks;
    this.whole = whole;
  }

  /** Everything that references can name. */
  get labels(): string {
    this.#labels ??= this.blocks.map((block) => block.labels).join("\n");
    return this.#labels;
  }

  /** Parts in which blocks of a kind stand at the top. */
  ofKind(kind: string): readonly Block[] {
    const known = this.#byKind.get(kind);
    if (known) return known;
    const found = this.blocks.filter(({ document }) => Object.hasOwn(document.data, kind));
    this.#byKind.set(kind, found);
    return found;
  }

  /** The part in which a block of the data stands. */
  ownerOf(block: object): Block | undefined {
    const owner = this.#ownersAtTop().get(block);
    return owner ?? this.blocks.find(({ document }) => document.origins.has(block));
  }

  topOf(kind: string): Readonly<Record<string, object>> {
    return (
      (this.whole.data as Readonly<Record<string, Readonly<Record<string, object>> | undefined>>)[kind] ?? {}
    );
  }

  #ownersAtTop(): ReadonlyMap<object, Block> {
    if (this.#owners) return this.#owners;
    this.#owners = new Map();
    for (const owner of this.blocks)
      for (const [block, { entry }] of owner.document.origins) if (entry) this.#owners.set(block, owner);
    return this.#owners;
  }
}

/** Hears what a block's findings hang on. */
export interface DependencySink {
  use(block: Block): void;
  lookUp(): void;
  askForAll(kind: string): void;
}

/** The workspace in which the rules judge one block. */
export function blockWorkspace(scope: BlockScope, own: Block, sink: DependencySink): Workspace {
  const { blocks, whole } = scope;
  const ownerOf = (block: object) => (own.document.origins.has(block) ? own : scope.ownerOf(block));
  let documents: readonly BoundDocument[] | undefined;
  return {
    get documents() {
      documents ??= blocks.map(({ document }) => ({ file: document.tree.source.file, document }));
      return documents;
    },
    importsOf: () => [],
    resolve: (block, property, index = 0) => {
      sink.lookUp();
      const owner = ownerOf(block);
      const kind = owner?.document.origins.get(block)?.kind;
      if (!owner || !kind) return undefined;
      const use = usesOf(owner.document, block, kind).find(
        (one) => one.property === property && one.index === index,
      );
      if (!use) return undefined;
      const inside = scopesOf(owner.document, block, []).filter(({ kind }) => kind !== "root");
      const scopes = [...inside, { document: whole, block: whole.data, kind: "root" as const }];
      const resolution = resolveReference(parseReference(use.text) ?? [], use.spec.refers, scopes);
      if (resolution.is !== "found") return undefined;
      const target = ownerOf(resolution.target.block);
      if (target && target !== own) sink.use(target);
      return resolution.target;
    },
    find: (_document, kind, label) => {
      sink.askForAll(kind);
      const top = scope.topOf(kind);
      const block = Object.hasOwn(top, label) ? top[label] : undefined;
      return block && { document: whole, block, kind, label };
    },
    list: (_document, kind) => {
      sink.askForAll(kind);
      return Object.entries(scope.topOf(kind)).map(
        ([label, block]): BoundBlock => ({ document: whole, block, kind, label }),
      );
    },
  };
}
