import { instant, listedText, onlyItem, sameText, words } from "../codecs.ts";
import type { ForeignFormat } from "../foreign-format.ts";
import { memberOf } from "../foreign-node.ts";

/** CNCF ModelPack model configuration. */
export const modelpack: ForeignFormat = {
  id: "modelpack",
  title: "a ModelPack config",
  doc: "The config of a model in an OCI registry, media type `application/vnd.cncf.model.config.v1+json`. It speaks of one model in one variant: choose with `--model` and `--variant`.",
  source: "https://github.com/modelpack/model-spec/blob/main/docs/config.md",
  syntax: "json",
  sign: 'the members "descriptor", "config" and "modelfs"',
  recognises: (root) => ["descriptor", "config", "modelfs"].every((name) => memberOf(root, name)),
  requires: [{ foreign: "modelfs.diffIds", hml: "digest" }],
  rows: [
    {
      blocks: "model",
      foreign: "",
      one: true,
      label: { foreign: "descriptor.name" },
      rows: [
        { hml: "title", foreign: "descriptor.title" },
        { doc: true, foreign: "descriptor.description" },
        { hml: "vendor", foreign: "descriptor.vendor" },
        { hml: "version", foreign: "descriptor.version" },
        { hml: "license", foreign: "descriptor.licenses[only]", as: sameText },
        { hml: "lifecycle.trained", foreign: "descriptor.createdAt", as: instant },
        { hml: "lineage.step.train.dataset", foreign: "descriptor.datasetsURL", as: listedText },
        {
          blocks: "variant",
          foreign: "",
          one: true,
          label: {},
          rows: [
            { hml: "format", foreign: "config.format" },
            { hml: "precision.storage", foreign: "config.precision", as: onlyItem },
            {
              hml: "precision.scheme",
              foreign: "config.quantization",
              as: words({ ptq: "ptq", qat: "qat", dynamic: "dynamic", "weight-only": "weight-only" }),
            },
            { hml: "digest", foreign: "modelfs.diffIds[only]" },
          ],
        },
      ],
    },
    { foreign: "modelfs.type", constant: "layers" },
  ],
  // All three members must be there, whether the declaration says anything for them or not.
  fold: ({ descriptor = {}, config = {}, modelfs }) => ({ descriptor, config, modelfs }),
};
