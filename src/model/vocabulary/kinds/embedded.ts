import { defineKind } from "../kind-spec.ts";

export const embedded = defineKind({
  form: "single",
  doc: "What the artifact says of itself, as `hml inspect` prints it.",
  since: "1.0",
  profile: "core",
  properties: {
    name: {
      type: "string",
      bound: "name",
      doc: "Name that the file gives its model.",
      example: '"ge_default"',
    },
    toolchain: {
      type: "string",
      bound: "producer",
      doc: "Compiler or converter with its version.",
      example: '"atc 1.80.T15.0.B156"',
    },
    target: {
      type: "string",
      list: { item: "target" },
      bound: "target",
      doc: "Chips that the file says it was compiled for.",
      example: '["Ascend310"]',
    },
  },
  blocks: {},
});
