import type { TextEdit } from "../base/edit.ts";
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Messages } from "../diagnostics/message.ts";
import { askedForLostStatement, forgetLostStatements, noteLostStatement } from "../model/absence.ts";
import type { ArtifactState } from "../model/artifact-state.ts";
import type { Change } from "../model/change.ts";
import {
  type Document,
  enclosingBlock,
  placeOfBlock,
  placeOfKey,
  placeOfLabel,
  placeOfValue,
} from "../model/document.ts";
import type { Tree } from "../model/tree.ts";
import type { KindId } from "../model/vocabulary/vocabulary.ts";
import type { Workspace } from "../model/workspace.ts";
import { changeToRemove, changeToSet } from "./changes.ts";
import type { Rule } from "./define-rule.ts";
import type { ProposedFix, RuleContext } from "./rule-context.ts";

export interface RunOptions {
  readonly rules: readonly Rule[];
  /** The clock, epoch milliseconds; left out: time is not judged. */
  readonly now?: number | undefined;
  /** State of the artifact of a variant block; left out: artifacts are not checked. */
  readonly artifact?: (variant: object) => ArtifactState | undefined;
  /** The declarations that are checked together; left out: references lead nowhere. */
  readonly workspace?: Workspace | undefined;
  /** How the document's notation writes a change; left out: findings carry no fixes. */
  readonly edit?: (tree: Tree, change: Change) => readonly TextEdit[];
}

type Check = (block: object, context: RuleContext<Messages>) => void;

/**
 * Shows every block of a document to the rules for its kind: one walk sorts the blocks by kind, then each rule sees its
 * blocks in order, so that the machine stays in one rule's code. What a rule finds after it asked for a statement that was
 * lost to a fault is not reported: the fault was. A rule that throws is a bug.
 */
export function runRules(document: Document, options: RunOptions): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const blocks = blocksByKind(document);
  const shared = sharedContext(document, options);
  for (const rule of options.rules) {
    if (!rule.on.some((kind) => blocks.has(kind))) continue;
    const report: RuleContext<Messages>["report"] = (id, place, values, extras) => {
      if (askedForLostStatement()) return;
      const related = (extras?.related ?? []).map(([where, message]) => ({ ...where, message }));
      const fixes = extras?.fix ? resolveFix(extras.fix, document, options) : [];
      diagnostics.push(makeDiagnostic(rule, id, values, { ...place, related, fixes }));
    };
    const context = { ...shared, report };
    const check = rule.check as Check;
    for (const kind of rule.on)
      for (const block of blocks.get(kind) ?? []) {
        forgetLostStatements();
        check(block, context);
      }
  }
  return diagnostics;
}

function blocksByKind(document: Document): ReadonlyMap<KindId, readonly object[]> {
  const blocks = new Map<KindId, object[]>();
  for (const [block, { kind }] of document.origins) {
    if (!kind) continue;
    const known = blocks.get(kind);
    if (known) known.push(block);
    else blocks.set(kind, [block]);
  }
  return blocks;
}

/** What a rule may ask: the same for all rules of a run, so made once. */
function sharedContext(document: Document, options: RunOptions): Omit<RuleContext<Messages>, "report"> {
  const { workspace } = options;
  const ownerOf = (block: object) => findOwner(block, document, workspace);
  const at: RuleContext<Messages>["at"] = (block, key, index) => {
    const owner = ownerOf(block);
    if (key === undefined) return placeOfBlock(owner, block);
    const value = (block as Readonly<Record<string, unknown>>)[key];
    if (index !== undefined && typeof value === "object" && value !== null)
      return placeOfValue(owner, value, index);
    return placeOfValue(owner, block, key);
  };
  return {
    document,
    now: options.now,
    artifact: (variant) => options.artifact?.(variant),
    up: (block, kind) => enclosingBlock(ownerOf(block), block, kind) as never,
    resolve: (block, property, kind, index) => {
      const found = workspace?.resolve(block, property, index);
      // A reference that was lost or leads nowhere is a finding already; what follows from it is none.
      if (workspace && !found && Reflect.get(block, property) !== undefined) noteLostStatement();
      return (found?.kind === kind ? found.block : undefined) as never;
    },
    all: (kind) => (workspace?.list(document, kind) ?? []).map(({ block }) => block) as never,
    labelOf: (block) => String(ownerOf(block).origins.get(block)?.key ?? ""),
    at,
    atKey: (block, key) => placeOfKey(ownerOf(block), block, key),
    atLabel: (block) => placeOfLabel(ownerOf(block), block),
    set: (block, key, value) => changeToSet(document, block, key, value),
    remove: (block, key) => changeToRemove(document, block, key),
  };
}

/** The document in which a block stands: mostly the one that is judged, else one that it imports. */
function findOwner(block: object, document: Document, workspace: Workspace | undefined): Document {
  if (document.origins.has(block)) return document;
  const owner = workspace?.documents.find((one) => one.document.origins.has(block));
  return owner?.document ?? document;
}

function resolveFix(fix: ProposedFix, document: Document, options: RunOptions): Fix[] {
  const { edit } = options;
  if (!edit) return [];
  const edits = fix.changes.flatMap((change) => (change ? edit(document.tree, change) : []));
  if (edits.length === 0) return [];
  const source = document.tree.source;
  const joined = joinInsertions(edits);
  return [{ title: fix.title, safe: fix.safe, edits: joined.map((one) => ({ source, ...one })) }];
}

/** What several changes put into one place as one edit, in their order. */
function joinInsertions(edits: readonly TextEdit[]): readonly TextEdit[] {
  const places = Map.groupBy(edits, ({ span }) => `${span.start}-${span.end}`);
  return [...places.values()].flatMap((same) => {
    const [first] = same;
    if (!first || first.span.start !== first.span.end) return same;
    return [{ span: first.span, text: same.map(({ text }) => text).join("") }];
  });
}
