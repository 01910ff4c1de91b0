import { bareDigest, instant, nameAndVersion, sameText, words } from "../codecs.ts";
import type { ForeignFormat } from "../foreign-format.ts";
import { memberOf } from "../foreign-node.ts";
import type { MappingRow } from "../mapping-table.ts";
import { modelProperties, variantProperties } from "./hml-properties.ts";
import { metricLabel } from "./metric-label.ts";
import { foldSpdx } from "./spdx-fold.ts";
import { spdxContext } from "./spdx-ids.ts";
import { unfoldSpdx } from "./spdx-unfold.ts";

const property = (name: string) =>
  `extension[type=extension_CdxPropertiesExtension].extension_cdxProperty[type=extension_CdxPropertyEntry&extension_cdxPropName=${name}].extension_cdxPropValue`;

const variantRows: readonly MappingRow[] = [
  { hml: "artifact", foreign: "name" },
  { hml: "digest", foreign: "verifiedUsing[type=Hash&algorithm=sha256].hashValue", as: bareDigest },
  { foreign: "software_primaryPurpose", constant: "model" },
  ...variantProperties(property),
];

const modelRows: readonly MappingRow[] = [
  { hml: "version", foreign: "software_packageVersion" },
  { hml: "title", foreign: "summary" },
  { doc: true, foreign: "description" },
  { foreign: "software_primaryPurpose", constant: "model" },
  { hml: "vendor", foreign: "suppliedBy.name" },
  {
    hml: "license",
    foreign:
      '"→ hasDeclaredLicense"[type=simplelicensing_LicenseExpression].simplelicensing_licenseExpression',
  },
  {
    hml: "contact",
    foreign: "externalRef[type=ExternalRef&externalRefType=support].locator[only]",
    as: sameText,
  },
  { hml: "task", foreign: "ai_domain[only]", as: sameText },
  { hml: "lifecycle.released", foreign: "releaseTime", as: instant },
  { hml: "lifecycle.compressed", foreign: "builtTime", as: instant },
  { hml: "lifecycle.support-until", foreign: "validUntilTime", as: instant },
  { hml: "lineage.step.train.dataset", foreign: '"→ trainedOn"[type=dataset_DatasetPackage].name' },
  {
    hml: "lineage.base",
    foreign: '"→ descendantOf"[type=software_Package].{name,software_packageVersion}',
    as: nameAndVersion("name", "software_packageVersion"),
  },
  {
    blocks: "performance.claim",
    foreign: "ai_metric[type=DictionaryEntry]",
    label: { foreign: "key", with: ["axis", "metric"], as: metricLabel },
    rows: [{ hml: "value", foreign: "value" }],
  },
  ...modelProperties(property),
  {
    hml: "privacy.level",
    foreign: "ai_useSensitivePersonalInformation",
    as: words({ sensitive: "yes", public: "no" }),
  },
  {
    blocks: "variant",
    foreign: '"→ contains"[type=software_File]',
    label: { foreign: property("hml:variant"), reads: ["name"] },
    rows: variantRows,
  },
];

/** SPDX 3 with the AI profile. */
export const spdx: ForeignFormat = {
  id: "spdx",
  title: "an SPDX 3 document",
  doc: "A bill of materials as a graph, in JSON-LD of version 3.0.1, with an `ai_AIPackage` for each model and a `software_File` for each variant. `→ name` in the table is a relationship of that type. What SPDX has no field for stands in its extension for CycloneDX properties. Licence tools read it.",
  source: "https://spdx.github.io/spdx-spec/v3.0.1/model/AI/AI/",
  syntax: "json",
  sign: `"@context": "${spdxContext}"`,
  recognises: (root) => {
    const context = memberOf(root, "@context");
    const first = context?.type === "array" ? context.items[0] : context;
    return first?.type === "scalar" && /^https:\/\/spdx\.org\/rdf\/3\./.test(String(first.value));
  },
  rows: [
    {
      blocks: "model",
      foreign: "packages[type=ai_AIPackage]",
      label: { foreign: "name" },
      rows: modelRows,
    },
  ],
  fold: foldSpdx,
  unfold: unfoldSpdx,
};
