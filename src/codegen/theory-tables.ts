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
import type { GeneratedFile } from "./generated-file.ts";

/** The tables on which rules, messages and plans rest, for the chapters that explain them. */
export function generateTheoryTables(): readonly GeneratedFile[] {
  const parts = [
    [
      "<!-- Generated from src/theory by `npm run generate`. Do not edit. -->",
      "",
      "# Tables of the theories",
    ],
    ...labelTables(),
    protectionTable(),
    ...lineageTables(),
    ...secureTables(),
    measurementTable(),
  ];
  const content = `${parts.map((part) => part.join("\n")).join("\n\n")}\n`;
  return [{ path: "spec/generated/theories.md", content }];
}

type Part = readonly string[];

function table(
  title: string,
  prose: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Part {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [`## ${title}`, prose, "", line(head), line(head.map(() => "---")), ...rows.map(line)];
}

function labelTables(): readonly Part[] {
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

function protectionTable(): Part {
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

function lineageTables(): readonly Part[] {
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

function secureTables(): readonly Part[] {
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

function measurementTable(): Part {
  return table(
    "Axes and units",
    "What a claim on each axis is counted in.",
    ["axis", "kind", "units"],
    Object.entries(axisDimensions).map(([axis, dimension]) => [axis, dimension, dimensionUnits[dimension]]),
  );
}
