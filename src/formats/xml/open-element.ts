import type { TreeNode } from "../../model/tree.ts";
import { makeDangling } from "../trivia-draft.ts";
import type { XmlChild, XmlContent } from "./xml-comments.ts";
import type { XmlElement } from "./xml-element.ts";

/** What an element is that no vocabulary describes (`spec/decisions/xml-notation.md`). */
export type OpenForm = "value" | "list" | "block" | "empty-list" | "empty-block";

export interface OpenElement {
  readonly element: XmlElement;
  readonly content: XmlContent;
  /** Its text without blanks at the edges. */
  readonly text: string;
  /** An attribute that names it. */
  readonly consumed: string | undefined;
  readonly isItem: boolean;
  /** Outside of an extension: a slip, so that a list is recognised by its looks. */
  readonly isUnknown: boolean;
}

/** Tells a value from a list and a block. */
export function formOf({ element, content, text, consumed, isItem, isUnknown }: OpenElement): OpenForm {
  const { children } = content;
  if (element.attributes.some(({ name }) => name !== consumed && !name.includes(":"))) return "block";
  if (children.length === 0) {
    if (text === "[]") return "empty-list";
    return text === "{}" || (text === "" && !isItem) ? "empty-block" : "value";
  }
  if (text === "[]") return "list";
  const areItems = children.every((child) => child.element.name === "item");
  return text !== "{}" && (areItems || (isUnknown && looksLikeList(children))) ? "list" : "block";
}

function looksLikeList(children: readonly XmlChild[]): boolean {
  const name = children[0]?.element.name;
  return children.every(
    ({ element, content }) =>
      element.name === name && element.attributes.length === 0 && content.children.length === 0,
  );
}

/** The node of an element with nothing in it. */
export function emptyNode({ element, content }: OpenElement, form: "empty-list" | "empty-block"): TreeNode {
  const dangling = makeDangling(content.dangling);
  return form === "empty-list"
    ? { type: "sequence", items: [], span: element.span, dangling }
    : { type: "mapping", entries: [], span: element.span, dangling };
}
