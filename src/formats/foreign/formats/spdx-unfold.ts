import type { Unfolded } from "../foreign-format.ts";
import { type ForeignMember, type ForeignNode, type ForeignObject, memberOf } from "../foreign-node.ts";
import { noLicense, relationStart, spdxIdStart, spdxToolId } from "./spdx-ids.ts";

/** Relationships that say whatever the table says of them, and nothing besides. */
const plainMembers: ReadonlySet<string> = new Set([
  ...["type", "spdxId", "@id", "creationInfo", "from", "relationshipType"],
]);

/**
 * The graph of SPDX as packages with what belongs to them: each relationship of a package becomes a member of it, its
 * supplier stands in the place of the supplier's identifier. What only ties elements together counts as read.
 */
export function unfoldSpdx(root: ForeignNode): Unfolded {
  const graph = memberOf(root, "@graph");
  const elements = (graph?.type === "array" ? graph.items : [root]).filter((one) => one.type === "object");
  const byId = new Map(
    elements.flatMap((one) => (idOf(one) === undefined ? [] : [[idOf(one), one] as const])),
  );
  const links: Unfolded["links"][number][] = [memberOf(root, "@context")].flatMap((node) =>
    node ? [{ node }] : [],
  );
  for (const element of elements) links.push(...tiesOf(element));
  const relationsFrom = new Map<string | undefined, ForeignObject[]>();
  for (const one of elements.filter((element) => textOf(element, "relationshipType") !== undefined)) {
    const from = textOf(one, "from");
    if (from !== undefined) relationsFrom.set(from, [...(relationsFrom.get(from) ?? []), one]);
  }
  const packages = elements
    .filter((one) => textOf(one, "type") === "ai_AIPackage")
    .map((one) => {
      const own = one.members.map((member) => resolveSupplier(member, byId, links));
      return { ...one, members: [...own, ...relate(one, { relationsFrom, byId }, links)] };
    });
  const made: ForeignMember = {
    key: "packages",
    keySpan: root.span,
    value: { type: "array", items: packages, span: root.span },
  };
  return { root: { type: "object", members: [made], span: root.span }, links };
}

function textOf(node: ForeignNode | undefined, key: string): string | undefined {
  const value = memberOf(node, key);
  return value?.type === "scalar" && typeof value.value === "string" ? value.value : undefined;
}

function idOf(element: ForeignNode): string | undefined {
  return textOf(element, "spdxId") ?? textOf(element, "@id");
}

type Link = Unfolded["links"][number];

/** Members of an element that only tie it to others; all of an element that an export makes for no statement of ours. */
function tiesOf(element: ForeignObject): readonly Link[] {
  const type = textOf(element, "type");
  const isOurs = idOf(element)?.startsWith(spdxIdStart) === true;
  if (isOurs && (type === "SpdxDocument" || idOf(element) === spdxToolId)) return [{ node: element }];
  if (type === "CreationInfo" && isMadeByUs(element)) return [{ node: element }];
  const keys = ["creationInfo", ...(isOurs ? ["spdxId", "dataset_datasetType"] : [])];
  const ties = keys.flatMap((key) => memberOf(element, key) ?? []).map((node) => ({ node, when: element }));
  return type === "Relationship" && targetsOf(element).every((id) => id === noLicense)
    ? [{ node: element }]
    : ties;
}

function isMadeByUs(info: ForeignNode): boolean {
  const makers = memberOf(info, "createdBy");
  const [only] = makers?.type === "array" && makers.items.length === 1 ? makers.items : [];
  return only?.type === "scalar" && only.value === spdxToolId;
}

function targetsOf(relation: ForeignNode): readonly (string | undefined)[] {
  const to = memberOf(relation, "to");
  const items = to?.type === "array" ? to.items : to ? [to] : [];
  return items.map((item) =>
    item.type === "scalar" && typeof item.value === "string" ? item.value : undefined,
  );
}

type ById = ReadonlyMap<string | undefined, ForeignObject>;

function resolveSupplier(member: ForeignMember, byId: ById, links: Link[]): ForeignMember {
  const { key, value } = member;
  const supplier =
    value.type === "scalar" && typeof value.value === "string" ? byId.get(value.value) : undefined;
  if (key !== "suppliedBy" || !supplier) return member;
  const ties = [value, ...[memberOf(supplier, "type")].flatMap((type) => type ?? [])];
  const name = memberOf(supplier, "name");
  if (name) links.push(...ties.map((node) => ({ node, when: name })));
  return { ...member, value: supplier };
}

interface Graph {
  readonly relationsFrom: ReadonlyMap<string | undefined, readonly ForeignObject[]>;
  readonly byId: ById;
}

function relate(
  element: ForeignObject,
  { relationsFrom, byId }: Graph,
  links: Link[],
): readonly ForeignMember[] {
  const found = new Map<string, ForeignNode[]>();
  for (const relation of relationsFrom.get(idOf(element)) ?? []) {
    const key = `${relationStart}${textOf(relation, "relationshipType")}`;
    const targets = targetsOf(relation).flatMap((id) => byId.get(id) ?? []);
    found.set(key, [...(found.get(key) ?? []), ...targets]);
    links.push(...tiesOfRelation(relation, byId));
  }
  return [...found].map(([key, items]) => ({
    key,
    keySpan: element.span,
    value: { type: "array", items, span: element.span },
  }));
}

/** What a relationship says besides what it is about; a target that is not of this document stays, and is reported. */
function tiesOfRelation(relation: ForeignObject, byId: ById): readonly Link[] {
  const to = memberOf(relation, "to");
  const items = to?.type === "array" ? to.items : to ? [to] : [];
  const ends = items.flatMap((node) => {
    const when = node.type === "scalar" ? byId.get(String(node.value)) : undefined;
    return when ? [{ node, when }] : [];
  });
  const [first] = ends;
  const isOurs = idOf(relation)?.startsWith(spdxIdStart) === true;
  const others = relation.members.filter(({ key }) => plainMembers.has(key) && (key !== "spdxId" || isOurs));
  return first ? [...ends, ...others.map(({ value: node }) => ({ node, when: first.when }))] : [];
}
