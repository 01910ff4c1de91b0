import { printAttributeValue, printElementText } from "../formats/xml/print-xml-text.ts";

/** What is printed: a tag with attributes and what stands in it. */
export interface XsdNode {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly children?: readonly (XsdNode | string)[];
}

/** An element of the schema language. */
export function xs(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (XsdNode | string)[]
): XsdNode {
  return { tag, attributes, children };
}

/** Documentation, for editors that show it. */
export function document(text: string): XsdNode {
  return xs("annotation", {}, xs("documentation", {}, text));
}

/** A tag as text, at an indentation. */
export function printNode({ tag, attributes = {}, children = [] }: XsdNode, indent: string): string {
  const pairs = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}=${printAttributeValue(value)}`],
  );
  const start = `${indent}<xs:${tag}${pairs.join("")}`;
  if (children.length === 0) return `${start}/>`;
  const [only] = children;
  if (children.length === 1 && typeof only === "string")
    return `${start}>${printElementText(only)}</xs:${tag}>`;
  const inner = children.map((child) =>
    typeof child === "string" ? `${indent}  ${printElementText(child)}` : printNode(child, `${indent}  `),
  );
  return `${start}>\n${inner.join("\n")}\n${indent}</xs:${tag}>`;
}
