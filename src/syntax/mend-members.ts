import type { HmlToken } from "../../grammar/hml-token.ts";
import type { SyntaxBlock, SyntaxItem, SyntaxProperty } from "../../grammar/syntax-tree.ts";
import { Name } from "../../grammar/tokens.ts";
import { incompleteStatement } from "../diagnostics/faults/incomplete-statement.ts";
import { missingValue } from "../diagnostics/faults/missing-value.ts";
import { kinds, lookupKind } from "../model/vocabulary/vocabulary.ts";
import type { Findings } from "./findings.ts";
import type { MappingDraft } from "./mapping-draft.ts";

/** The kind of the block whose members are read, and where findings go. */
export interface Place {
  readonly scope: string;
  readonly findings: Findings;
}

/**
 * Half-typed statements that are well-formed by accident, because line ends mean nothing to the grammar: `versi` above
 * `privacy {` reads as a block `versi` with a label, `version:` above `variant pocket {` as a property and a block `pocket`.
 * Where the vocabulary knows the second word as a kind and the first not, the line ends were meant.
 */
export function mendMembers(
  members: readonly SyntaxItem[],
  draft: MappingDraft,
  place: Place,
): readonly SyntaxItem[] {
  const kind = kinds[place.scope];
  if (!kind || kind.open) return members;
  let mended: SyntaxItem[] | undefined;
  for (let i = 0; i < members.length; i++) {
    const member = members[i] as SyntaxItem;
    const next = members[i + 1];
    let block: SyntaxBlock | undefined;
    if (member.type === "block") block = mendBlock(member, place);
    else if (member.type === "property" && next?.type === "block") block = mendProperty(member, next, place);
    if (block) {
      mended ??= members.slice(0, i);
      draft.isDamaged = true;
      mended.push(block);
      if (member.type === "property") i++;
    } else mended?.push(member);
  }
  return mended ?? members;
}

/** `versi` above `privacy {` */
function mendBlock(block: SyntaxBlock, { scope, findings }: Place): SyntaxBlock | undefined {
  const { kind, label } = block;
  if (!label || label.line === kind.line || label.tokenTypeIdx !== Name.tokenTypeIdx) return undefined;
  if (lookupKind(scope, kind.image) || !lookupKind(scope, label.image)) return undefined;
  const found = kind.image;
  const span = { start: kind.startOffset, end: kind.end };
  if (scope === "root") findings.report(incompleteStatement, ["top", { found }], span);
  else findings.report(incompleteStatement, ["default", { found, name: found }], span);
  return { ...block, kind: label, label: undefined };
}

/** `version:` above `variant pocket {` */
function mendProperty(
  property: SyntaxProperty,
  next: SyntaxBlock,
  { scope, findings }: Place,
): SyntaxBlock | undefined {
  const { name, value } = property;
  if (value?.type !== "token" || next.label || !standsAbove(name, value, next.kind)) return undefined;
  const kind = lookupKind(scope, value.image);
  if (!kind || kinds[kind]?.form !== "labelled" || lookupKind(scope, next.kind.image)) return undefined;
  const colon = findings.source.text.indexOf(":", name.end);
  const span = { start: name.startOffset, end: colon < 0 ? name.end : colon + 1 };
  findings.report(missingValue, ["default", { name: name.image }], span);
  return { ...next, kind: value, label: next.kind };
}

function standsAbove(name: HmlToken, value: HmlToken, kind: HmlToken): boolean {
  return value.tokenTypeIdx === Name.tokenTypeIdx && value.line > name.line && value.line === kind.line;
}
