import type { TextEdit } from "../base/edit.ts";
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import { versionNotRaised } from "../diagnostics/faults/version-not-raised.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Change } from "../model/change.ts";
import { type Document, type Loose, placeOfValue } from "../model/document.ts";
import type { Model } from "../model/generated/document-types.gen.ts";
import type { Tree } from "../model/tree.ts";
import { changeToSet } from "../rules/changes.ts";
import { compareModels, requiredStep, stepSuffices, takenStep } from "../theory/change.ts";
import type { ModelChange, Step } from "../theory/model-change.ts";
import { nextVersion } from "../theory/next-version.ts";

/** What became of one model between two versions of a declaration. */
export interface ModelDifference {
  readonly model: string;
  /** `null`: the declaration had, or has, no model of that name, or it states no version. */
  readonly before: string | null;
  readonly after: string | null;
  readonly is: "changed" | "unchanged" | "new" | "gone";
  /** Step that the changes ask for. */
  readonly required: Step;
  /** Step that the version took; `null` where it went backwards or cannot be told. */
  readonly taken: Step | null;
  readonly changes: readonly ModelChange[];
}

/** Two versions of a declaration, held against one another. */
export interface DeclarationDifference {
  readonly models: readonly ModelDifference[];
  /** Models whose version did not go up far enough, at the version in the newer declaration. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface DiffOptions {
  /** How the newer declaration's notation writes a change; left out: findings carry no fixes. */
  readonly edit?: (tree: Tree, change: Change) => readonly TextEdit[];
}

/** Whom the changes of each model hurt, and whether its version says so (theory of change). Nothing is read from disk. */
export function diffDeclarations(
  before: Document,
  after: Document,
  options: DiffOptions = {},
): DeclarationDifference {
  const old = before.data.model ?? {};
  const now = after.data.model ?? {};
  const models: ModelDifference[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const label of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const difference = diffModel(label, old[label], now[label]);
    models.push(difference);
    const diagnostic = judgeVersion(difference, { before, after, options });
    if (diagnostic) diagnostics.push(diagnostic);
  }
  return { models, diagnostics };
}

function diffModel(
  model: string,
  before: Loose<Model> | undefined,
  after: Loose<Model> | undefined,
): ModelDifference {
  const versions = { before: before?.version ?? null, after: after?.version ?? null };
  if (!before || !after) {
    const is = before ? "gone" : "new";
    return { model, ...versions, is, required: "none", taken: null, changes: [] };
  }
  const changes = compareModels(before, after);
  const taken = takenStep(before.version ?? "", after.version ?? "") ?? null;
  const is = changes.length > 0 ? "changed" : "unchanged";
  return { model, ...versions, is, required: requiredStep(changes), taken, changes };
}

interface Both {
  readonly before: Document;
  readonly after: Document;
  readonly options: DiffOptions;
}

function judgeVersion(difference: ModelDifference, { before, after, options }: Both): Diagnostic | undefined {
  const { model, required, taken, changes } = difference;
  const old = before.data.model?.[model];
  const now = after.data.model?.[model];
  if (!old?.version || !now?.version || stepSuffices(taken ?? "none", required)) return undefined;
  const next = nextVersion(old.version, required) ?? old.version;
  const reason = changes.find(({ step }) => step === required)?.text ?? "";
  const values = { before: old.version, after: now.version, step: required, reason, next };
  const place = placeOfValue(after, now, "version");
  const related = [{ ...placeOfValue(before, old, "version"), message: "the version before" }];
  const fixes = fixVersion(now, next, after, options);
  const extras = { ...place, related, fixes };
  if (taken === null) return makeDiagnostic(versionNotRaised, "back", values, extras);
  if (taken === "none") return makeDiagnostic(versionNotRaised, "same", values, extras);
  return makeDiagnostic(versionNotRaised, "small", { ...values, taken }, extras);
}

function fixVersion(
  model: object,
  version: string,
  { tree, ...document }: Document,
  { edit }: DiffOptions,
): Fix[] {
  const change = changeToSet({ tree, ...document }, model, "version", version);
  const edits = change ? (edit?.(tree, change) ?? []) : [];
  if (edits.length === 0) return [];
  const { source } = tree;
  return [{ title: `Write ${version}`, safe: false, edits: edits.map((one) => ({ source, ...one })) }];
}
