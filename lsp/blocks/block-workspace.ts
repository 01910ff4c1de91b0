import { usesOf } from "../../src/bind/list-references.ts";
import { resolveReference } from "../../src/bind/resolve-reference.ts";
import { scopesOf } from "../../src/bind/scope.ts";
import type { Document } from "../../src/model/document.ts";
import { parseReference } from "../../src/model/values/reference.ts";
import type { BoundBlock, BoundDocument, Workspace } from "../../src/model/workspace.ts";
import type { Block } from "./block.ts";

/** The blocks of one text as the rules see them: names of all of them, as if they had been read as one. */
export interface BlockScope {
  readonly blocks: readonly Block[];
  /** Data of the whole text, its root put together. */
  readonly whole: Document;
}

/** Hears what a block's findings hang on. */
export interface DependencySink {
  use(block: Block): void;
  lookUp(): void;
  askForAll(): void;
}

/** The workspace in which the rules judge one block. */
export function blockWorkspace({ blocks, whole }: BlockScope, own: Block, sink: DependencySink): Workspace {
  const ownerOf = (block: object) =>
    own.document.origins.has(block) ? own : blocks.find(({ document }) => document.origins.has(block));
  const topOf = (kind: string): Readonly<Record<string, object>> =>
    (whole.data as Readonly<Record<string, Readonly<Record<string, object>> | undefined>>)[kind] ?? {};
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
      const inside = scopesOf(owner.document, block, []).filter((scope) => scope.kind !== "root");
      const scopes = [...inside, { document: whole, block: whole.data, kind: "root" as const }];
      const resolution = resolveReference(parseReference(use.text) ?? [], use.spec.refers, scopes);
      if (resolution.is !== "found") return undefined;
      const target = ownerOf(resolution.target.block);
      if (target && target !== own) sink.use(target);
      return resolution.target;
    },
    find: (_document, kind, label) => {
      sink.askForAll();
      const block = Object.hasOwn(topOf(kind), label) ? topOf(kind)[label] : undefined;
      return block && { document: whole, block, kind, label };
    },
    list: (_document, kind) => {
      sink.askForAll();
      return Object.entries(topOf(kind)).map(
        ([label, block]): BoundBlock => ({ document: whole, block, kind, label }),
      );
    },
  };
}
