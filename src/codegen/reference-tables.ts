import { valueTypes } from "../model/values/value-types.ts";
import { type EnumName, type EnumSpec, enums, precisionAliases } from "../model/vocabulary/enums.ts";
import type { KindSpec, PropertySpec, ValueTypeName } from "../model/vocabulary/kind-spec.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The reference chapter of the specification: every kind, property, value type and enumeration, from the vocabulary. */
export function generateReference(): readonly GeneratedFile[] {
  const parts = [
    "# Reference",
    "Generated from the vocabulary by `npm run generate`. Do not edit.",
    "Every block and property of HML 1.0, by kind; then the value types, and the enumerations. In the column *XML* stands how a property is written in XML: `@name` is an attribute, `<name>` an element.",
    "## Kinds",
    printIndex(),
    ...Object.entries(kinds).map(([id, kind]) => printKind(id, kind)),
    "## Value types",
    printValueTypes(),
    "## Enumerations",
    ...(Object.keys(enums) as EnumName[]).map(printEnum),
  ];
  return [{ path: "spec/generated/reference.md", content: `${parts.join("\n\n")}\n` }];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const link = (text: string, anchor: string) => `[${text}](#${anchor})`;

/** Anchor of a kind's section. */
function anchorOf(id: string): string {
  return `kind-${id}`;
}

/** Names under which a kind stands, with the kind in which it does: `model` → `variant`. */
function parentsOf(id: string): readonly (readonly [parent: string, name: string])[] {
  return Object.entries(kinds).flatMap(([parent, kind]) =>
    Object.entries(kind.blocks)
      .filter(([, use]) => use.kind === id)
      .map(([name]) => [parent, name] as const),
  );
}

function nameOf(id: string): string {
  if (id === "root") return "document";
  return parentsOf(id)[0]?.[1] ?? id;
}

function printIndex(): string {
  const rows = Object.entries(kinds).map(([id, kind]) => [
    link(`\`${nameOf(id)}\``, anchorOf(id)),
    placesOf(id),
    kind.form,
    kind.profile,
    kind.doc,
  ]);
  return table(["kind", "stands in", "form", "profile", "says"], rows);
}

function placesOf(id: string): string {
  if (id === "root") return "";
  if (id === "x") return "any block";
  const places = parentsOf(id).map(([parent]) => parent);
  return [...new Set(places)].map((parent) => link(nameOf(parent), anchorOf(parent))).join(", ");
}

function printKind(id: string, kind: KindSpec): string {
  const names = [...new Set(parentsOf(id).map(([, name]) => `\`${name}\``))];
  const facts = [
    id === "root" || id === "x"
      ? ""
      : `Stands in ${placesOf(id)}${names.length > 1 ? ` as ${names.join(", ")}` : ""}.`,
    kind.form === "labelled" ? "Labelled." : id === "root" ? "" : "Single.",
    kind.primary === undefined ? "" : `Short form: the value of \`${kind.primary}\` in place of the block.`,
    kind.labelIs === undefined ? "" : `The label is the default of \`${kind.labelIs}\`.`,
    ...(kind.atLeastOne ?? []).map(
      (group) => `At least one of ${group.map((name) => `\`${name}\``).join(", ")}.`,
    ),
    `Profile ${kind.profile}, since ${kind.since}.`,
  ];
  const title = `<a id="${anchorOf(id)}"></a>\n\n### ${id === "root" ? "document" : nameOf(id)}${id === nameOf(id) || id === "root" ? "" : ` (${id})`}`;
  return [title, kind.doc, facts.filter(Boolean).join(" "), printMembers(kind)].filter(Boolean).join("\n\n");
}

function printMembers(kind: KindSpec): string {
  const properties = Object.entries(kind.properties).map(([name, spec]) =>
    printProperty(`\`${name}\``, name, spec),
  );
  if (kind.anyProperty) properties.push(printProperty("*any other name*", "name", kind.anyProperty));
  const blocks = Object.entries(kind.blocks).map(([name, use]) => [
    link(`\`${name}\``, anchorOf(use.kind)),
    kinds[use.kind]?.form === "labelled" ? "blocks" : "block",
    use.required ? "yes" : "",
    kinds[use.kind]?.form === "labelled" ? `\`<${name} id="…">\`` : `\`<${name}>\``,
    "",
    kinds[use.kind]?.doc ?? "",
  ]);
  if (properties.length + blocks.length === 0) return "";
  return table(["name", "type", "required", "XML", "example", "says"], [...properties, ...blocks]);
}

function printProperty(shown: string, name: string, spec: PropertySpec): readonly string[] {
  const element = `\`<${name}>\``;
  const xml = spec.list
    ? `\`<${name}><${spec.list.item}>\``
    : spec.xml === "element"
      ? element
      : `\`@${name}\``;
  return [shown, printType(spec), spec.required ? "yes" : "", xml, `\`${spec.example}\``, spec.doc];
}

function printType(spec: PropertySpec): string {
  const { type, list, min, max, refers } = spec;
  const name = typeof type === "object" ? type.enum : type;
  const anchor = typeof type === "object" ? `enum-${name}` : `type-${name}`;
  const parts = [list ? `list of ${link(name, anchor)}` : link(name, anchor)];
  if (list?.single) parts.push("or one value");
  if (min !== undefined || max !== undefined) parts.push(`${min ?? "…"} to ${max ?? "…"}`);
  if (refers) parts.push(`names a ${refers.map((id) => link(nameOf(id), anchorOf(id))).join(" or ")}`);
  return parts.join(", ");
}

function printValueTypes(): string {
  const rows = (Object.keys(valueTypes) as ValueTypeName[]).map((name) => {
    const type = valueTypes[name];
    return [`<a id="type-${name}"></a>\`${name}\``, type.json, `\`${type.example}\``, type.doc];
  });
  return table(["type", "JSON", "example", "value space and spelling"], rows);
}

function printEnum(name: EnumName): string {
  const spec: EnumSpec = enums[name];
  const rows = Object.entries(spec.values).map(([value, doc]) => [`\`${value}\``, doc]);
  const open = spec.open ? " Other values begin with `x-`." : "";
  const aliases = name === "precision" ? ` Short names: ${printAliases()}.` : "";
  return `<a id="enum-${name}"></a>\n\n### ${name}\n\n${spec.doc}${open}${aliases}\n\n${table(["value", "means"], rows)}`;
}

function printAliases(): string {
  return Object.entries(precisionAliases)
    .map(([short, long]) => `\`${short}\` for \`${long}\``)
    .join(", ");
}
