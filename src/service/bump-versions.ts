import { applyEdits, type TextEdit } from "../base/edit.ts";
import type { Change } from "../model/change.ts";
import type { Document } from "../model/document.ts";
import { changeToSet } from "../rules/changes.ts";
import { compareModels, requiredStep } from "../theory/change.ts";
import { versionAfter } from "../theory/next-version.ts";
import type { Declaration } from "./read-declaration.ts";

/** A declaration whose versions follow what was changed in it. */
export interface Bumped {
  readonly text: string;
  /** One sentence a model whose version was raised: what changed, and to which version. */
  readonly notes: readonly string[];
}

/**
 * Raises the version of each model as far as its changes since `before` ask for (theory of change): new bytes are a
 * patch, a new output a minor step, another type of an input a major one. The beginning of `compressed-version`, which
 * repeats the version, goes along. A version that somebody raised far enough stays.
 */
export function bumpVersions(
  before: Document,
  { document, notation }: Pick<Declaration, "document" | "notation">,
): Bumped {
  const notes: string[] = [];
  const edits: TextEdit[] = [];
  const { tree } = document;
  const add = (change: Change | undefined) => {
    if (change) edits.push(...notation.edit(tree, change));
  };
  for (const [label, model] of Object.entries(document.data.model ?? {})) {
    const old = before.data.model?.[label];
    if (!old?.version || !model?.version) continue;
    const changes = compareModels(old, model);
    const step = requiredStep(changes);
    const version = versionAfter(old.version, model.version, step);
    if (version === undefined || version === model.version) continue;
    add(changeToSet(document, model, "version", version));
    const { lifecycle } = model;
    const compressed = lifecycle?.["compressed-version"];
    if (lifecycle && compressed?.startsWith(`${model.version}-`)) {
      add(
        changeToSet(
          document,
          lifecycle,
          "compressed-version",
          `${version}${compressed.slice(model.version.length)}`,
        ),
      );
    }
    const reasons = changes.filter((change) => change.step === step).map(({ text }) => text);
    notes.push(
      `model "${label}" is now ${version}, a ${step} step from ${model.version}: ${reasons.join("; ")}`,
    );
  }
  return { text: applyEdits(tree.source.text, edits), notes };
}
