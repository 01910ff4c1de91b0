import type { CarriesValue, DataLabelValue } from "../model/generated/document-types.gen.ts";
import { enums } from "../model/vocabulary/enums.ts";
import {
  categoryLabels,
  clearances,
  dataLabels,
  levelFloors,
  sufficientProtections,
} from "../theory/information-flow.ts";
import { obligatoryParameters, parameterMethods } from "../theory/lineage.ts";
import { axisDimensions, dimensionUnits } from "../theory/measurement.ts";
import { describeProtocols, ternaryBounds } from "../theory/secure-computation.ts";
import { adapterBridges } from "../theory/tensor-types.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The tables on which rules, messages and plans rest, as one page. */
export function generateTheoryTables(): readonly GeneratedFile[] {
  const parts = [
    "<!-- Generated from src/theory by `npm run generate`. Do not edit. -->",
    "# Tables of the theories",
    ...theoryTables().map(({ title, prose, rows }) => `## ${title}\n${prose}\n\n${rows}`),
  ];
  return [{ path: "spec/generated/theories.md", content: `${parts.join("\n\n")}\n` }];
}

/** One table of a theory, in Markdown. */
export interface TheoryTable {
  readonly title: string;
  readonly prose: string;
  /** Head and rows. */
  readonly rows: string;
}

/** The tables of all theories, also for the chapters that explain them. */
export function theoryTables(): readonly TheoryTable[] {
  return [
    ...labelTables(),
    protectionTable(),
    adapterTable(),
    ...lineageTables(),
    ...secureTables(),
    measurementTable(),
  ];
}

function table(
  title: string,
  prose: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): TheoryTable {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return { title, prose, rows: [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n") };
}

function labelTables(): readonly TheoryTable[] {
  return [
    table(
      "Floors of the data label",
      "The level of a model sets a floor under the label of its data; a category raises it and never lowers it.",
      ["level or category", "label at least"],
      [...Object.entries(levelFloors), ...Object.entries(categoryLabels)].map(([name, label]) => [
        name,
        label,
      ]),
    ),
    table(
      "Clearances",
      "The highest label that a device of a security level may hold. The cloud, a third party and a person have none by themselves.",
      ["security level", "label at most"],
      Object.entries(clearances).map(([level, label]) => [level, label]),
    ),
  ];
}

function protectionTable(): TheoryTable {
  const carries = Object.keys(sufficientProtections) as CarriesValue[];
  const cell = (what: CarriesValue, label: DataLabelValue) => {
    const protections = sufficientProtections[what][label];
    const all = Object.keys(enums.protection.values).length;
    return protections.length === all ? "any" : protections.join(", ");
  };
  return table(
    "Sufficient protections",
    "Towards a receiver that is not cleared for the label. A receiver that is cleared needs what S2 needs, because the way there is not.",
    ["carries", ...dataLabels],
    carries.map((what) => [what, ...dataLabels.map((label) => cell(what, label))]),
  );
}

function adapterTable(): TheoryTable {
  return table(
    "What an adapter bridges",
    "Adapters of others (`x-…`) may bridge anything; no adapter changes a sampling rate.",
    ["adapter", "bridges a difference of"],
    [...adapterBridges].map(([name, aspects]) => [name, aspects.join(", ") || "unit"]),
  );
}

function lineageTables(): readonly TheoryTable[] {
  return [
    table(
      "Obligatory parameters of a lineage step",
      "Without them the step cannot be understood or repeated.",
      ["method", "parameters"],
      Object.entries(obligatoryParameters).map(([method, names]) => [method, names.join(", ")]),
    ),
    table(
      "Parameters of some methods only",
      "Elsewhere they mean nothing.",
      ["parameter", "methods"],
      Object.entries(parameterMethods).map(([name, methods]) => [name, (methods ?? []).join(", ")]),
    ),
  ];
}

function secureTables(): readonly TheoryTable[] {
  return [
    table(
      "Largest modulus of homomorphic encryption",
      "log₂ q for a ternary secret against classical attacks (Homomorphic Encryption Standard, 21 November 2018, table 1); 2 more for other secrets.",
      ["ring dimension", "128 bits", "192 bits", "256 bits"],
      Object.entries(ternaryBounds).map(([dimension, row]) => [
        dimension,
        String(row[128]),
        String(row[192]),
        String(row[256]),
      ]),
    ),
    table(
      "What protocols of joint computation bear",
      "Corrupt parties of n. Covert parties count as malicious.",
      ["protocol", "semi-honest, n = 3", "malicious, n = 3", "because"],
      describeProtocols(3).map(({ protocol, semiHonest, malicious, source }) => [
        protocol,
        semiHonest,
        malicious,
        source,
      ]),
    ),
  ];
}

function measurementTable(): TheoryTable {
  return table(
    "Axes and units",
    "What a claim on each axis is counted in.",
    ["axis", "kind", "units"],
    Object.entries(axisDimensions).map(([axis, dimension]) => [axis, dimension, dimensionUnits[dimension]]),
  );
}
