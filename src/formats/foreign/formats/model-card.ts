import { licenseType } from "../../../model/values/license.ts";
import { type Codec, listedText, words } from "../codecs.ts";
import type { ForeignFormat } from "../foreign-format.ts";
import type { Json } from "../foreign-node.ts";
import { headingKey, paragraphKey } from "../parse-front-matter.ts";
import { hubLicenses } from "./hub-licenses.ts";

/** Licences have names of their own on the Hub; one that has none there is `other`, with its SPDX expression as the name. */
const hubLicense: Codec = {
  says: "the Hub's name of it; any other is `other`, with the SPDX expression in `license_name`; a name there that is none is read as `LicenseRef-` and the name",
  toForeign: ([text = ""]) => {
    const known = Object.entries(hubLicenses).find(([, spdx]) => spdx === text)?.[0];
    return known === undefined ? { license: "other", license_name: text } : { license: known };
  },
  toHml: (value) => {
    const { license, license_name: name } = value as Readonly<Record<string, Json>>;
    const [first] = Array.isArray(license) && license.length === 1 ? (license as readonly Json[]) : [license];
    if (first === "other" || first === undefined)
      return typeof name === "string" ? [nameLicense(name)] : undefined;
    if (typeof first !== "string") return undefined;
    return [Object.hasOwn(hubLicenses, first) ? (hubLicenses[first] ?? first) : first];
  },
};

/** An SPDX expression; any other name is a licence that SPDX does not list. */
function nameLicense(name: string): string {
  const word = name.replaceAll(/[^A-Za-z0-9.]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return licenseType.canonical(name) === undefined && word !== "" ? `LicenseRef-${word}` : name;
}

/** Name without version, as the Hub names a repository. */
const baseModel: Codec = {
  says: "the name without its version, which the Hub does not state",
  toForeign: ([text = ""]) => text.replace(/@[^@]*$/, ""),
  toHml: (value) => {
    const [only] = Array.isArray(value) && value.length === 1 ? (value as readonly Json[]) : [value];
    return typeof only === "string" ? [only] : undefined;
  },
};

/** Front matter of a model card. */
export const modelCard: ForeignFormat = {
  id: "model-card",
  title: "a Hugging Face model card",
  doc: "The YAML at the head of a `README.md`, by which the Hub files and shows a model, and the first heading and paragraph of its text. It speaks of one model: choose with `--model` and `--variant`.",
  source: "https://huggingface.co/docs/hub/model-cards",
  syntax: "front-matter",
  sign: 'statements in YAML between two lines "---"',
  recognises: (root) => root.type === "object",
  rows: [
    {
      blocks: "model",
      foreign: "",
      one: true,
      label: { foreign: "model_name" },
      rows: [
        { hml: "title", foreign: `"${headingKey}"` },
        { doc: true, foreign: `"${paragraphKey}"` },
        { hml: "license", foreign: "{license,license_name}", as: hubLicense },
        { hml: "task", foreign: "pipeline_tag" },
        { hml: "lineage.base", foreign: "base_model", as: baseModel },
        { hml: "lineage.step.train.dataset", foreign: "datasets", as: listedText },
        {
          blocks: "variant",
          foreign: "",
          one: true,
          label: {},
          rows: [
            {
              hml: "format",
              foreign: "library_name",
              as: words({ tflite: "litert", ms: "mindspore" }, { tflite: "tflite" }),
            },
            { hml: "precision.quantized", foreign: "base_model_relation", as: words({ true: "quantized" }) },
          ],
        },
      ],
    },
  ],
};
