import { hmlNamespace, rootName } from "../formats/xml/xml-names.ts";
import type { BlockUse, KindSpec, PropertySpec, PropertyType } from "../model/vocabulary/kind-spec.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { document, printNode, type XsdNode, xs } from "./xsd-node.ts";
import { decimalWithin, integerWithin, printXsdTypes, typeName } from "./xsd-types.ts";

const xmlNames = "http://www.w3.org/XML/1998/namespace";
const optional = { minOccurs: "0" } as const;
const many = { minOccurs: "0", maxOccurs: "unbounded" } as const;

/**
 * The XML Schema (XSD 1.0) of `<model-service>`, from the vocabulary table. It describes the canonical form: attributes
 * as attributes, blocks in long form and in the order of the vocabulary. What it cannot say is left to `hml check`.
 */
export function generateXmlSchema(): readonly GeneratedFile[] {
  const schema = xs(
    "schema",
    {
      "xmlns:xs": "http://www.w3.org/2001/XMLSchema",
      "xmlns:h": hmlNamespace,
      targetNamespace: hmlNamespace,
      elementFormDefault: "qualified",
      version: "1.0",
    },
    document(
      "XML Schema of HML 1.0 declarations in XML, generated from the vocabulary. It describes the canonical form that writers give; `hml fmt` brings a document into it.",
    ),
    printRoot(),
    ...Object.entries(kinds).map(([id, kind]) => printKind(id, kind)),
    docType,
    ...printXsdTypes(),
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n${printNode(schema, "")}\n`;
  return [{ path: "spec/generated/hml.xsd", content }];
}

/** `<doc>`: a doc comment, of its block or of the attribute that it names. */
const docType = xs(
  "complexType",
  { name: "doc" },
  document("A doc comment: of the block that it stands in, or of the attribute that `for` names."),
  xs(
    "simpleContent",
    {},
    xs(
      "extension",
      { base: "xs:string" },
      xs("attribute", { name: "for", type: "xs:string" }),
      xmlAttributes(),
    ),
  ),
);

function printRoot(): XsdNode {
  return xs("element", { name: rootName, type: "h:kind-root" }, ...uniqueLabels("document", kinds.root));
}

function printKind(id: string, kind: KindSpec): XsdNode {
  const name = `kind-${id}`;
  if (kind.open) return printOpenKind(name, kind);
  const lists = Object.entries(kind.properties).filter(([, property]) => property.list);
  const scalars = Object.entries(kind.properties).filter(([, property]) => !property.list);
  const content = [
    xs("element", { name: "doc", type: "h:doc", ...many }),
    ...lists.map(([key, property]) => printList(key, property)),
    ...printBlocks(id, kind),
    printBlock(id, "x", { kind: "x" }),
    ...(kind.anyProperty ? [printOddNames(kind.anyProperty)] : []),
  ];
  return xs(
    "complexType",
    { name },
    document(kind.doc),
    xs("sequence", {}, ...content),
    ...printLabel(kind),
    ...scalars.map(([key, property]) => printAttribute(key, property)),
    kind.anyProperty ? anyAttributes() : xmlAttributes(),
  );
}

/** An extension: anything of the namespace, typed by its spelling. */
function printOpenKind(name: string, kind: KindSpec): XsdNode {
  return xs(
    "complexType",
    { name, mixed: "true" },
    document(kind.doc),
    xs("sequence", {}, xs("any", { namespace: "##targetNamespace", processContents: "skip", ...many })),
    ...printLabel(kind),
    ...Object.entries(kind.properties).map(([key, property]) => printAttribute(key, property)),
    anyAttributes(),
  );
}

function printLabel(kind: KindSpec): readonly XsdNode[] {
  if (kind.form !== "labelled") return [];
  const type = kind.labels === "any" ? "h:free-label" : "h:label";
  return [xs("attribute", { name: "id", type, use: "required" })];
}

function printAttribute(name: string, property: PropertySpec): XsdNode {
  const use = property.required ? "required" : undefined;
  const bounded = boundedType(property);
  return xs(
    "attribute",
    { name, type: bounded ? undefined : nameOfType(property.type), use },
    document(property.doc),
    ...(bounded ? [bounded] : []),
  );
}

function boundedType({ type, min, max }: PropertySpec): XsdNode | undefined {
  if (min === undefined && max === undefined) return undefined;
  if (type === "integer") return integerWithin(min, max);
  return type === "decimal" ? decimalWithin(min, max) : undefined;
}

function nameOfType(type: PropertyType): string {
  return `h:${typeName(type)}`;
}

function printList(name: string, property: PropertySpec): XsdNode {
  const bounded = boundedType(property);
  const item = xs(
    "element",
    { name: property.list?.item ?? "item", type: bounded ? undefined : nameOfType(property.type), ...many },
    ...(bounded ? [bounded] : []),
  );
  const content = xs("sequence", {}, xs("element", { name: "doc", type: "h:doc", ...many }), item);
  return xs(
    "element",
    { name, ...(property.required ? {} : optional) },
    document(property.doc),
    xs("complexType", {}, content, xmlAttributes()),
  );
}

/** Blocks in the order of the vocabulary; where one of several is needed, the first that is there may be any of them. */
function printBlocks(id: string, kind: KindSpec): readonly XsdNode[] {
  const names = Object.keys(kind.blocks);
  const group = kind.atLeastOne?.find((one) => one.every((name) => name in kind.blocks));
  if (!group || group.length < names.length)
    return names.map((name) => printBlock(id, name, kind.blocks[name] as BlockUse));
  const beginnings = names.map((_, i) =>
    xs(
      "sequence",
      {},
      ...names
        .slice(i)
        .map((name, j) =>
          printBlock(id, name, { ...(kind.blocks[name] as BlockUse), ...(j === 0 && { required: true }) }),
        ),
    ),
  );
  return [xs("choice", {}, ...beginnings)];
}

function printBlock(parent: string, name: string, use: BlockUse): XsdNode {
  const isLabelled = kinds[use.kind]?.form === "labelled";
  return xs(
    "element",
    {
      name,
      type: `h:kind-${use.kind}`,
      ...(use.required ? {} : optional),
      maxOccurs: isLabelled ? "unbounded" : undefined,
    },
    ...uniqueLabels(`${parent}-${name}`, kinds[use.kind]),
  );
}

/** Labels are unique among the blocks of one kind in one block. */
function uniqueLabels(where: string, kind: KindSpec | undefined): readonly XsdNode[] {
  const labelled = Object.entries(kind?.open ? {} : (kind?.blocks ?? {})).filter(
    ([, use]) => kinds[use.kind]?.form === "labelled",
  );
  return labelled.map(([name]) =>
    xs(
      "unique",
      { name: `labels-in-${where}-${name}` },
      xs("selector", { xpath: `h:${name}` }),
      xs("field", { xpath: "@id" }),
    ),
  );
}

/** Properties whose names no attribute can have (`spec/decisions/xml-notation.md`). */
function printOddNames({ type }: PropertySpec): XsdNode {
  const extension = xs(
    "extension",
    { base: nameOfType(type) },
    xs("attribute", { name: "key", type: "xs:string", use: "required" }),
    xmlAttributes(),
  );
  return xs("element", { name: "_", ...many }, xs("complexType", {}, xs("simpleContent", {}, extension)));
}

function anyAttributes(): XsdNode {
  return xs("anyAttribute", { namespace: `##local ${xmlNames}`, processContents: "skip" });
}

/** `xml:space` and the like say nothing of the data. */
function xmlAttributes(): XsdNode {
  return xs("anyAttribute", { namespace: xmlNames, processContents: "skip" });
}
