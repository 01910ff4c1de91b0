import type { ForeignFormat } from "../formats/foreign/foreign-format.ts";
import { foreignFormats } from "../formats/foreign/foreign-formats.ts";
import {
  listMappedBlocks,
  listMappedFields,
  type MappedBlock,
  type MappedField,
} from "../formats/foreign/mapped-fields.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The chapter on the formats of the field: each table as export and import read it, and what has no row in it. */
export function generateForeignMappings(): readonly GeneratedFile[] {
  const parts = [
    "# Other formats",
    "Generated from the mapping tables by `npm run generate`. Do not edit.",
    "What `hml convert --to` writes and `--from` reads. One table a format serves both directions. A statement of HML that has no row is left out by an export, and a statement of the other format that has none is left out by an import; either is a finding with its place ([HML8100](rules/HML8100.md), [HML8101](rules/HML8101.md)).",
    "In a path, `a.b` are members within one another, `list[only]` is the item of a list of exactly one, `list[k=v]` the item whose member `k` is `v`, `list[]` each item, and `a.{b,c}` two members that hold one value together. Fields of HML are named by the kinds that they stand in.",
    printOverview(),
    ...Object.values(foreignFormats).map(printFormat),
  ];
  return [{ path: "spec/generated/formats.md", content: `${parts.join("\n\n")}\n` }];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function printOverview(): string {
  const rows = Object.values(foreignFormats).map((format) => [
    `[\`${format.id}\`](#format-${format.id})`,
    format.title.replace(/^an? /, ""),
    format.sign.replaceAll('"', "`"),
    String(listMappedFields(format.rows).filter(isField).length),
  ]);
  return table(["name", "format", "known by", "fields of HML"], rows);
}

const isField = ({ field }: MappedField) => !/\((label|doc comment)\)$/.test(field);

function printFormat(format: ForeignFormat): string {
  const blocks = listMappedBlocks(format.rows).filter(({ fields }) => fields.length > 0);
  const demands = (format.requires ?? []).map(
    ({ within, foreign, hml }) => `${code([within, foreign].filter(Boolean).join("."))} (declare \`${hml}\`)`,
  );
  return [
    `<a id="format-${format.id}"></a>\n\n## ${format.title.replace(/^an? /, "")}`,
    `${format.doc} Documentation: <${format.source}>.`,
    ...blocks.map(printBlock),
    ...(demands.length > 0 ? [`It must have ${demands.join(", ")}.`] : []),
    `Blocks without any counterpart: ${listUnmapped(blocks).map(code).join(", ")}.`,
  ].join("\n\n");
}

function printBlock({ block, place, reads: others, fields }: MappedBlock): string {
  const also = others.length > 0 ? `, and is read from ${others.map(code).join(", ")} too` : "";
  const where = `${place === "" ? "the document" : code(place)}${also}`;
  const rows = fields.map(({ field, foreign, says, reads }) => [
    code(field.slice(block.length + 1)),
    foreign === undefined ? "no place" : code(foreign),
    foreign === undefined ? "" : says,
    reads.map(code).join(", "),
  ]);
  return `\`${block}\` is ${where}:\n\n${table(["field", "place in it", "spelling", "read besides"], rows)}`;
}

const code = (text: string) => (text.includes("`") ? text : `\`${text}\``);

/** Blocks of a document, of a model and of a variant of which no field is mapped. */
function listUnmapped(mappedBlocks: readonly MappedBlock[]): readonly string[] {
  const mapped = mappedBlocks.flatMap(({ fields }) => fields.map(({ field }) => field));
  const blocks = [
    ...Object.keys(kinds.root?.blocks ?? {}),
    ...Object.keys(kinds.model?.blocks ?? {}).map((name) => `model.${name}`),
    ...Object.keys(kinds.variant?.blocks ?? {}).map((name) => `model.variant.${name}`),
  ];
  return blocks.filter((block) => !mapped.some((field) => field.startsWith(`${block}.`)));
}
