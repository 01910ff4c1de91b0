import { type Document, type Place, placeOfLabel, placeOfValue } from "../model/document.ts";
import { findEntry } from "../model/tree.ts";
import type { PropertySpec } from "../model/vocabulary/kind-spec.ts";
import { type KindId, kinds } from "../model/vocabulary/vocabulary.ts";

/** One reference as it is stated. */
export interface ReferenceUse {
  readonly document: Document;
  readonly block: object;
  readonly property: string;
  /** In a list its position; else 0. */
  readonly index: number;
  readonly text: string;
  readonly spec: PropertySpec;
  readonly place: Place;
}

/** The properties of a kind that hold references; most kinds have none. */
const referenceProperties: ReadonlyMap<string, readonly (readonly [name: string, spec: PropertySpec])[]> =
  new Map(
    Object.entries(kinds).flatMap(([id, kind]) => {
      const found = Object.entries(kind.properties).filter(([, spec]) => spec.type === "reference");
      return found.length > 0 ? [[id, found] as const] : [];
    }),
  );

const none: readonly ReferenceUse[] = [];

/** The references that a block states. */
export function usesOf(document: Document, block: object, kind: KindId | undefined): readonly ReferenceUse[] {
  const properties = kind && referenceProperties.get(kind);
  return properties ? properties.flatMap(([name, spec]) => usesIn(document, block, name, spec)) : none;
}

function usesIn(
  document: Document,
  block: object,
  property: string,
  spec: PropertySpec,
): readonly ReferenceUse[] {
  const value = (block as Readonly<Record<string, unknown>>)[property];
  const use = { document, block, property, spec };
  if (typeof value === "string")
    return [{ ...use, index: 0, text: value, place: placeOfValue(document, block, property) }];
  if (!Array.isArray(value)) return usesOfLabel(document, block, property, spec);
  return (value as readonly string[]).map((text, index) => ({
    ...use,
    index,
    text,
    place: placeOfValue(document, value, index),
  }));
}

// A label that is the default of a reference is one, where the property is not stated.
function usesOfLabel(
  document: Document,
  block: object,
  property: string,
  spec: PropertySpec,
): readonly ReferenceUse[] {
  const { kind, key, node } = document.origins.get(block) ?? {};
  if (kind === undefined || kinds[kind]?.labelIs !== property) return none;
  if (node?.type === "mapping" && findEntry(node, property)) return none;
  const place = placeOfLabel(document, block);
  return [{ document, block, property, index: 0, text: String(key), spec, place }];
}
