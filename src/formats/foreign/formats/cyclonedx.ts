import { bareDigest, contactUrl, type LabelCodec, nameAndVersion } from "../codecs.ts";
import type { ForeignFormat } from "../foreign-format.ts";
import { memberOf } from "../foreign-node.ts";
import type { MappingRow } from "../mapping-table.ts";
import { modelProperties, variantProperties } from "./hml-properties.ts";
import { metricLabel } from "./metric-label.ts";

const property = (name: string) => `properties[name=${name}].value`;

/** `beats: float32[1, 250]`: the only field that CycloneDX has for an input. */
const labelAndType: LabelCodec = {
  says: "the label; behind a colon the type",
  toForeign: ([label = "", type]) => (type === undefined ? label : `${label}: ${type}`),
  toHml: (value) => {
    const found = /^(.+): ([a-z0-9]+\[.*\])$/s.exec(value);
    return found ? [found[1], found[2]] : [value];
  },
};

const variantRows: readonly MappingRow[] = [
  { hml: "artifact", foreign: "name" },
  { hml: "digest", foreign: "hashes[alg=SHA-256].content", as: bareDigest },
  ...variantProperties(property),
];

const modelRows: readonly MappingRow[] = [
  { hml: "version", foreign: "version" },
  { doc: true, foreign: "description" },
  { hml: "vendor", foreign: "supplier.name", reads: ["manufacturer.name", "publisher", "group"] },
  {
    hml: "license",
    foreign: "licenses[only].expression",
    reads: ["licenses[only].license.id", "licenses[only].license.name"],
  },
  { hml: "contact", foreign: "externalReferences[type=support].url", as: contactUrl },
  { hml: "task", foreign: "modelCard.modelParameters.task" },
  {
    hml: "lineage.step.train.dataset",
    foreign: "modelCard.modelParameters.datasets[type=dataset].name",
  },
  {
    hml: "lineage.base",
    foreign: "pedigree.ancestors[type=machine-learning-model].{name,version}",
    as: nameAndVersion("name", "version"),
  },
  {
    blocks: "input",
    foreign: "modelCard.modelParameters.inputs[]",
    label: { foreign: "format", with: ["type"], as: labelAndType },
    rows: [],
  },
  {
    blocks: "output",
    foreign: "modelCard.modelParameters.outputs[]",
    label: { foreign: "format", with: ["type"], as: labelAndType },
    rows: [],
  },
  {
    blocks: "performance.claim",
    foreign: "modelCard.quantitativeAnalysis.performanceMetrics[]",
    label: { foreign: "type", with: ["axis", "metric"], as: metricLabel },
    rows: [
      { hml: "value", foreign: "value" },
      { hml: "dataset", foreign: "slice" },
    ],
  },
  { hml: "title", foreign: property("hml:title") },
  { hml: "lifecycle.released", foreign: property("hml:lifecycle.released") },
  { hml: "lifecycle.compressed", foreign: property("hml:lifecycle.compressed") },
  { hml: "lifecycle.support-until", foreign: property("hml:lifecycle.support-until") },
  ...modelProperties(property),
  {
    blocks: "variant",
    foreign: "components[type=file]",
    label: { foreign: property("hml:variant"), reads: ["name"] },
    rows: variantRows,
  },
];

/** CycloneDX ML-BOM. */
export const cyclonedx: ForeignFormat = {
  id: "cyclonedx",
  title: "a CycloneDX ML-BOM",
  doc: "A bill of materials with a component for each model, its model card, and a file for each variant. Supply-chain tools read it. Written as version 1.6; 1.5 and 1.7 are read too.",
  source: "https://cyclonedx.org/docs/1.6/json/",
  syntax: "json",
  sign: '"bomFormat": "CycloneDX"',
  recognises: (root) => {
    const sign = memberOf(root, "bomFormat");
    return sign?.type === "scalar" && sign.value === "CycloneDX";
  },
  requires: [
    {
      within: "components[type=machine-learning-model].components[type=file]",
      foreign: "name",
      hml: "artifact",
    },
  ],
  rows: [
    { foreign: "$schema", constant: "http://cyclonedx.org/schema/bom-1.6.schema.json" },
    { foreign: "bomFormat", constant: "CycloneDX" },
    { foreign: "specVersion", constant: "1.6", accepts: ["1.5", "1.7"] },
    { foreign: "version", constant: 1 },
    {
      blocks: "model",
      foreign: "components[type=machine-learning-model]",
      reads: ["metadata.component[type=machine-learning-model]"],
      label: { foreign: "name" },
      rows: modelRows,
    },
  ],
};
