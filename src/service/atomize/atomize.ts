import { formatPointer } from "../../base/pointer.ts";
import { listStatements } from "../../formats/list-statements.ts";
import type { Document } from "../../model/document.ts";
import type { Loss } from "../../model/loss.ts";
import type { Tree } from "../../model/tree.ts";
import type { Workspace } from "../../model/workspace.ts";
import { type Bound, chooseVariants, deviceTypesOf, variantsOf } from "./choose-variants.ts";
import { ManifestFilter } from "./manifest-filter.ts";
import type { Audience } from "./visibility.ts";

/** What one type of device is told of one model. */
export interface AtomicManifest {
  readonly model: string;
  readonly deviceType: string;
  /** Labels of the variants in it; more than one where only the device at hand can tell which fits. */
  readonly variants: readonly string[];
  readonly tree: Tree;
}

export interface Atomized {
  /** By model, then by type of device, in the order of the declaration. */
  readonly manifests: readonly AtomicManifest[];
  /** Statements that stand in none of them. Comments are not listed: none is in any. */
  readonly leftOut: readonly Loss[];
}

/**
 * Splits a declaration into atomic manifests, one for each model and type of device (spec chapter 28). Ask it of
 * declarations that a check finds no error in; then each manifest is free of errors too. Pure.
 */
export function atomize(document: Document, workspace: Workspace): Atomized {
  const bound: Bound = { document, workspace };
  const manifests = Object.entries(document.data.model ?? {}).flatMap(([label, model]) =>
    model ? deviceTypesOf(model).map((type) => makeManifest(bound, [label, model], type)) : [],
  );
  return { manifests, leftOut: listLeftOut(document.tree, manifests) };
}

type LabelledModel = readonly [
  label: string,
  model: NonNullable<NonNullable<Document["data"]["model"]>[string]>,
];

function makeManifest(bound: Bound, [label, model]: LabelledModel, type: string): AtomicManifest {
  const variants = chooseVariants(bound, model, type);
  const own = new Set(variantsOf(model).flatMap((one) => (variants.has(one) ? (one.digest ?? []) : [])));
  const others = allDigests(bound.document).filter((digest) => !own.has(digest));
  const audience: Audience = { ...bound, type, model, variants, hidden: new Set(others) };
  const labels = Object.entries(model.variant ?? {}).flatMap(([name, one]) =>
    one && variants.has(one) ? [name] : [],
  );
  return { model: label, deviceType: type, variants: labels, tree: new ManifestFilter(audience).filter() };
}

function allDigests({ data }: Document): readonly string[] {
  return Object.values(data.model ?? {}).flatMap((model) =>
    model ? variantsOf(model).flatMap(({ digest }) => digest ?? []) : [],
  );
}

/** The blocks and properties that no manifest holds, each named once, at the highest block that is left out as a whole. */
function listLeftOut(tree: Tree, manifests: readonly AtomicManifest[]): readonly Loss[] {
  const kept = new Set<string>();
  for (const manifest of manifests)
    for (const { names } of listStatements(manifest.tree))
      for (let length = 1; length <= names.length; length++) kept.add(JSON.stringify(names.slice(0, length)));
  const lost = new Map<string, Loss>();
  for (const { kind, names } of listStatements(tree)) {
    if (kind === "comment" || kept.has(JSON.stringify(names))) continue;
    const first = names.findIndex((_, i) => !kept.has(JSON.stringify(names.slice(0, i + 1))));
    const top = names.slice(0, first + 1);
    const path = formatPointer(top);
    lost.set(path, { what: `"${top.slice(-2).join(" ")}"`, path });
  }
  return [...lost.values()];
}
