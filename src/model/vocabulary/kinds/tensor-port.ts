import { basis } from "../basis-property.ts";
import { defineKind } from "../kind-spec.ts";

const properties = {
  name: {
    type: "string",
    bound: "io",
    doc: "The artifact's own name of it. Default: the label.",
    example: '"Placeholder:0"',
  },
  type: {
    type: "tensor",
    bound: "io",
    doc: "Element type and shape. A dimension is a number, a range `1..8`, a name (`batch`) or `?`.",
    example: "float32[1, 3, 224, 224]",
  },
  layout: { type: "identifier", bound: "io", doc: "Order of the dimensions.", example: "NCHW" },
  semantic: { type: "identifier", doc: "What the numbers mean.", example: "ecg" },
  unit: { type: "string", doc: "Unit of one element, UCUM where it has one.", example: '"mV"' },
  rate: { type: "frequency", doc: "Sampling rate.", example: "250Hz" },
  labels: {
    type: "path",
    doc: "File that names the classes, one a line, relative to this document.",
    example: '"labels.txt"',
  },
  category: {
    type: { enum: "data-category" },
    list: { item: "category" },
    doc: "Kinds of personal data that this tensor carries.",
    example: "[health]",
  },
  label: { type: { enum: "data-label" }, doc: "Data label of this tensor.", example: "S4" },
  basis,
} as const;

export const input = defineKind({
  form: "labelled",
  labels: "any",
  doc: "One input. Its position among the inputs is its order; a variant's entry of the same label replaces the model's.",
  since: "1.0",
  profile: "core",
  properties,
  blocks: { preprocessing: { kind: "preprocessing" } },
});

export const output = defineKind({
  form: "labelled",
  labels: "any",
  doc: "One output. Its position among the outputs is its order; a variant's entry of the same label replaces the model's.",
  since: "1.0",
  profile: "core",
  properties,
  blocks: {},
});

export const preprocessing = defineKind({
  form: "single",
  doc: "What the caller does to raw data before it goes in. `value * scale` after `mean` is subtracted.",
  since: "1.0",
  profile: "core",
  properties: {
    color: { type: { enum: "color-order" }, doc: "Colour order that the model expects.", example: "rgb" },
    mean: {
      type: "decimal",
      list: { item: "value" },
      doc: "Subtracted, one value or one a channel.",
      example: "[123.7, 116.3, 103.5]",
    },
    scale: {
      type: "decimal",
      list: { item: "value" },
      doc: "Multiplied, one value or one a channel.",
      example: "[0.017]",
    },
    resize: { type: "identifier", doc: "How a picture is brought to size.", example: "bilinear" },
    window: { type: "duration", doc: "Length of signal in one inference.", example: "1s" },
    tokenizer: {
      type: "path",
      doc: "Tokenizer file, relative to this document.",
      example: '"tokenizer.json"',
    },
  },
  blocks: {},
});
