import { defineKind } from "../kind-spec.ts";

export const extension = defineKind({
  form: "labelled",
  labels: "any",
  doc: "Statements of somebody else's vocabulary, under a name in reverse-domain form. Allowed in any block.",
  since: "1.0",
  profile: "core",
  properties: {
    "must-understand": {
      type: "boolean",
      doc: "A reader that does not know the extension must refuse the document.",
      example: "true",
    },
  },
  blocks: {},
  open: "extension",
});
