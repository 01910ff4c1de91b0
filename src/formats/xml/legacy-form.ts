import { lookupKind, lookupProperty } from "../../model/vocabulary/vocabulary.ts";
import type { XmlElement } from "./xml-element.ts";

/** Label of the variant that the legacy form does not name. */
export const legacyVariant = "default";

/**
 * The legacy form states in the model what HML 1.0 states in a variant: `<model id="face_detection" size="2MB">`. What a
 * model cannot state and a variant can becomes the variant `default`.
 */
export function completeLegacyForm(root: XmlElement): XmlElement {
  const children = root.children.map((node) =>
    node.type === "element" && node.name === "model" ? completeModel(node) : node,
  );
  return { ...root, children };
}

function completeModel(model: XmlElement): XmlElement {
  const attributes = model.attributes.filter(({ name }) => !belongsToVariant(name));
  const moved = model.attributes.filter(({ name }) => belongsToVariant(name));
  const isMoved = (node: XmlElement["children"][number]) =>
    node.type === "element" && belongsToVariant(node.name);
  const inside = model.children.filter(isMoved);
  if (moved.length + inside.length === 0) return model;
  const id = {
    name: "id",
    value: legacyVariant,
    nameSpan: model.nameSpan,
    // A label of its own place: the readers of the tree tell a label from the kind before it by where they stand.
    valueSpan: { start: model.nameSpan.end, end: model.nameSpan.end },
  };
  const variant: XmlElement = {
    ...model,
    name: "variant",
    attributes: [id, ...moved],
    children: inside,
  };
  return { ...model, attributes, children: [...model.children.filter((node) => !isMoved(node)), variant] };
}

function belongsToVariant(name: string): boolean {
  if (name === "id" || lookupProperty("model", name) || lookupKind("model", name)) return false;
  return lookupProperty("variant", name) !== undefined || lookupKind("variant", name) !== undefined;
}
