import type { HmlToken } from "../../grammar/hml-token.ts";
import type { SyntaxBlock, SyntaxItem, SyntaxProperty } from "../../grammar/syntax-tree.ts";
import { Name } from "../../grammar/tokens.ts";
import { incompleteStatement } from "../diagnostics/faults/incomplete-statement.ts";
import { missingValue } from "../diagnostics/faults/missing-value.ts";
import { kinds, lookupKind } from "../model/vocabulary/vocabulary.ts";
import type { Findings } from "./findings.ts";

/** The kind of the block whose members are read, and where findings go. */
export interface Place {
  readonly scope: string;
  readonly findings: Findings;
}

/**
 * Half-typed statements that are well-formed by accident, because line ends mean nothing to the grammar: `versi` above
 * `privacy {` reads as a block `versi` with a label, `version:` above `variant pocket {` as a property and a block `pocket`.
 * Where the vocabulary knows the second word as a kind and the first not, the line ends were meant. The block that
 * `member` and perhaps `next` are then.
 */
export function mendMember(
  member: SyntaxItem,
  next: SyntaxItem | undefined,
  place: Place,
): SyntaxBlock | undefined {
  const kind = kinds[place.scope];
  if (!kind || kind.open) return undefined;
  if (member.type === "block") return mendBlock(member, place);
  return member.type === "property" && next?.type === "block" ? mendProperty(member, next, place) : undefined;
}

/** Whether a statement goes on below the line on which it begins, as half-typed ones do. */
export function isSuspicious(member: SyntaxItem): boolean {
  if (member.type === "block") return member.label !== undefined && member.label.line !== member.kind.line;
  return (
    member.type === "property" && member.value?.type === "token" && member.value.line !== member.name.line
  );
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
