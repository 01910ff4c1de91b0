import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from "vscode-languageserver-types";
import { namesInScope } from "../../src/bind/resolve-reference.ts";
import { scopesOf } from "../../src/bind/scope.ts";
import type { Document } from "../../src/model/document.ts";
import { type KindId, kinds } from "../../src/model/vocabulary/vocabulary.ts";
import type { Workspace } from "../../src/model/workspace.ts";
import type { Analysis } from "../analysis.ts";
import { listFacts } from "../completion/facts.ts";
import { listPaths } from "../completion/paths.ts";
import { type CompletionPlace, placeAt } from "../completion/place.ts";
import { completeStatements } from "../completion/statements.ts";
import { listValues, spellOffer, type ValueOffer } from "../completion/values.ts";
import { entryOf } from "../names.ts";
import { toOffset, toPosition } from "../positions.ts";
import type { Session } from "../session.ts";

/** Names that are offered at once. */
const most = 1000;

/** What may stand at the cursor: statements of the block, or values of the property; the most useful first. */
export async function completion(
  session: Session,
  analysis: Analysis,
  position: Position,
): Promise<CompletionList> {
  const { source, notation } = analysis;
  const place = placeAt(analysis, toOffset(source, position));
  if (!place) return { isIncomplete: false, items: [] };
  const { property, typed, isQuoted, offset } = place;
  const items = property
    ? (await listOffers(session, analysis, place)).map((offer, index) =>
        spellOffer(offer, { notation: notation.id, spec: property.spec, isQuoted, index }),
      )
    : completeStatements(place, notation.id);
  const range = { start: toPosition(source, offset - typed.length), end: position };
  // Units hang on the number that is there, so that they are asked for again with each key.
  return { isIncomplete: /^[0-9]/.test(typed), items: items.map((item) => placeItem(item, range)) };
}

function placeItem(
  { insertText, ...item }: CompletionItem,
  range: { start: Position; end: Position },
): CompletionItem {
  return { ...item, textEdit: { range, newText: insertText ?? item.label } };
}

async function listOffers(
  session: Session,
  analysis: Analysis,
  { property, typed, block, offset }: CompletionPlace,
): Promise<readonly ValueOffer[]> {
  if (!property) return [];
  const { name, spec } = property;
  if (spec.type === "reference") return listReferences(session, analysis, { offset, allowed: spec.refers });
  if (spec.type === "path") return listPaths(session, analysis, { name, typed });
  const facts = await listFacts(session, analysis, { block, name });
  const others = listValues(spec, typed).filter(({ value }) => !facts.some((one) => one.value === value));
  return [...facts, ...others];
}

async function listReferences(
  session: Session,
  analysis: Analysis,
  { offset, allowed }: { readonly offset: number; readonly allowed: readonly string[] | undefined },
): Promise<readonly ValueOffer[]> {
  const { document } = analysis;
  const workspace = await session.workspace.bindOne(analysis);
  const imports = workspace.importsOf(document).map((one) => one.document);
  const scopes = scopesOf(document, blockAt(document, offset), imports);
  return namesInScope(allowed, scopes, most).map((value) => ({
    value,
    kind: CompletionItemKind.Reference,
    documentation: describeName(value, document, { workspace, allowed }),
    ...(allowed && { detail: allowed.join(" or ") }),
  }));
}

/** What its author says of a block at the top, else what blocks of its kind are. */
function describeName(
  name: string,
  document: Document,
  {
    workspace,
    allowed = [],
  }: { readonly workspace: Workspace; readonly allowed: readonly string[] | undefined },
): string {
  const known = allowed.filter((kind): kind is KindId => Object.hasOwn(kinds, kind));
  const target = known.map((kind) => workspace.find(document, kind, name)).find((one) => one !== undefined);
  const own = target && entryOf(target)?.trivia?.doc?.text;
  return own ?? known.map((kind) => kinds[kind]?.doc).join(" ");
}

/** The innermost block of the data around an offset. */
function blockAt(document: Document, offset: number): object {
  let found: object = document.data;
  let length = Number.POSITIVE_INFINITY;
  for (const [block, { kind, entry }] of document.origins) {
    const span = kind ? entry?.span : undefined;
    if (!span || offset < span.start || offset > span.end || span.end - span.start > length) continue;
    found = block;
    length = span.end - span.start;
  }
  return found;
}
