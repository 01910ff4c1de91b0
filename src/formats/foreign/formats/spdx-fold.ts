import type { ExportOptions } from "../foreign-format.ts";
import {
  creationInfoId,
  noLicense,
  relationStart,
  spdxContext,
  spdxIdStart,
  spdxToolId,
} from "./spdx-ids.ts";

type Nested = Record<string, unknown>;

/** Members without which the schema refuses an element, by its type. */
const demanded: Readonly<Record<string, Nested>> = {
  dataset_DatasetPackage: { dataset_datasetType: ["noAssertion"] },
};

/** Packages with what belongs to them as the graph of elements and relationships that SPDX is. */
export function foldSpdx({ packages = [] }: Record<string, unknown>, { now = 0 }: ExportOptions): Nested {
  const folding = new Folding();
  const roots = (packages as Nested[]).map((one, i) => {
    const id = folding.addElement(one, `model:${encodeURIComponent(String(one.name ?? i))}`);
    folding.addLicenses(one, id);
    return id;
  });
  const document = {
    type: "SpdxDocument",
    spdxId: `${spdxIdStart}document`,
    creationInfo: creationInfoId,
    profileConformance: ["core", "software", "ai", "dataset", "simpleLicensing", "extension"],
    rootElement: roots,
  };
  return { "@context": spdxContext, "@graph": [...describeMaker(now), document, ...folding.graph] };
}

function describeMaker(now: number): readonly Nested[] {
  const created = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const maker = { type: "SoftwareAgent", spdxId: spdxToolId, creationInfo: creationInfoId, name: "hml" };
  const info = {
    type: "CreationInfo",
    "@id": creationInfoId,
    specVersion: "3.0.1",
    created,
    createdBy: [spdxToolId],
  };
  return [info, maker];
}

class Folding {
  readonly graph: Nested[] = [];

  /** Adds an element and everything that it is related to; its identifier. */
  addElement(nested: Nested, path: string): string {
    const spdxId = `${spdxIdStart}${path}`;
    const { type, ...members } = nested;
    const element: Nested = { type, spdxId, creationInfo: creationInfoId, ...demanded[String(type)] };
    this.graph.push(element);
    for (const [key, value] of Object.entries(members)) {
      if (key.startsWith(relationStart))
        this.#relate(spdxId, key.slice(relationStart.length), value as Nested[]);
      else if (key === "suppliedBy")
        element[key] = this.addElement({ type: "Organization", ...(value as Nested) }, `${path}:supplier`);
      else element[key] = value;
    }
    return spdxId;
  }

  #relate(from: string, relationshipType: string, targets: readonly Nested[]): void {
    const start = from.slice(spdxIdStart.length);
    const to = targets.map((target, i) => this.addElement(target, `${start}:${relationshipType}:${i + 1}`));
    this.#addRelationship(from, relationshipType, to);
  }

  #addRelationship(from: string, relationshipType: string, to: readonly string[]): void {
    const spdxId = `${from}:${relationshipType}`;
    this.graph.push({
      type: "Relationship",
      spdxId,
      creationInfo: creationInfoId,
      from,
      relationshipType,
      to,
    });
  }

  /** The AI profile demands a declared and a concluded licence of every package; nobody concludes anything here. */
  addLicenses(nested: Nested, id: string): void {
    if (nested[`${relationStart}hasDeclaredLicense`] === undefined)
      this.#addRelationship(id, "hasDeclaredLicense", [noLicense]);
    this.#addRelationship(id, "hasConcludedLicense", [noLicense]);
  }
}
