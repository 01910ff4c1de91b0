import { findEntry, type Mapping } from "../model/tree.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";

/**
 * What a block of that kind must state and does not, one remark for each: only a person knows it. The wording comes
 * from the vocabulary, so that a statement which becomes obligatory is listed here too.
 */
export function listMissing(kindId: string, stated: Mapping): string[] {
  const kind = kinds[kindId];
  if (!kind) return [];
  const remarks: string[] = [];
  for (const [name, property] of Object.entries(kind.properties)) {
    if (property.required && !findEntry(stated, name)) {
      remarks.push(remark(`${name}: ${property.example}`, property.doc));
    }
  }
  for (const [name, use] of Object.entries(kind.blocks)) {
    const target = kinds[use.kind];
    if (!use.required || !target || findEntry(stated, name)) continue;
    remarks.push(remark(sketchBlock(name, use.kind), target.doc));
  }
  return remarks;
}

/** A block with the least that it must state. */
function sketchBlock(name: string, kindId: string): string {
  const kind = kinds[kindId];
  const properties = Object.entries(kind?.properties ?? {}).filter(([, property]) => property.required);
  const inside = properties.map(([key, property]) => `${key}: ${property.example}`);
  for (const choice of kind?.atLeastOne ?? []) inside.push(sketchChoice(kindId, choice));
  return `${name} { ${inside.join(", ")} }`;
}

/** One of several statements of which one is needed: a property, or a block in its short form. */
function sketchChoice(kindId: string, choice: readonly string[]): string {
  for (const name of choice) {
    const property = kinds[kindId]?.properties[name];
    if (property) return `${name}: ${property.example}`;
    const used = kinds[kinds[kindId]?.blocks[name]?.kind ?? ""];
    const primary = used?.primary ? used.properties[used.primary] : undefined;
    if (primary) return `${name}: ${primary.example}`;
  }
  return choice.join(" or ");
}

/** How a remark of `init` begins; people search for it. */
export const toComplete = "to complete:";

/** One line: the statement as one might write it, and what it is. */
export function remark(sketch: string, doc: string): string {
  return `${toComplete} ${sketch}   (${doc.split(/(?<=\.) /)[0]?.replace(/\.$/, "") ?? doc})`;
}
