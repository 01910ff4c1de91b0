import { notationIds } from "../model/tree.ts";
import type { Command } from "./command.ts";
import { force, help, outDir, output } from "./command-options.ts";

const foreignFormats = [
  "cyclonedx",
  "spdx",
  "model-card",
  "modelpack",
  "onnx-metadata",
  "module-json5",
] as const;

/** `hml convert`. */
export const convert: Command = {
  summary: "write declarations in another notation or format, and read other formats",
  usage: "FILE…",
  positionals: [1, Number.POSITIVE_INFINITY],
  options: {
    to: {
      type: "string",
      value: "NAME",
      choices: [...notationIds, "model-service-legacy", ...foreignFormats],
      doc: `hml, yaml, json or xml; model-service-legacy (the article's bare XML); ${foreignFormats.join(", ")}`,
    },
    from: {
      type: "string",
      value: "NAME",
      choices: [...notationIds, ...foreignFormats],
      doc: "what FILE is in, the same names (default: by its name and content)",
    },
    output,
    "out-dir": outDir,
    force,
    strict: { type: "boolean", doc: "refuse where something would be lost" },
    model: {
      type: "string",
      value: "LABEL",
      doc: "of several models the one for a format that speaks of one",
    },
    variant: {
      type: "string",
      value: "LABEL",
      doc: "the same of variants (default: default, else the first)",
    },
    json: { type: "boolean", doc: "print one JSON value: the texts, and each loss with its place" },
    help,
  },
  examples: [
    ["hml convert face.hml --to json", "the canonical data model"],
    ["hml convert face.hml.xml --to hml -o face.hml", "comments travel along"],
    ["hml convert - --to yaml --strict < face.hml", "from standard input, without loss or not at all"],
    ["hml convert models --to xml --out-dir build", "all declarations below models, under the same names"],
    [
      "hml convert face.hml --to cyclonedx -o face.cdx.json",
      "an ML-BOM; each statement that it has no place for on stderr",
    ],
    ["hml convert README.md --to hml -o face.hml", "a draft from a model card; what is missing in comments"],
  ],
  notes: [
    "Whatever parses is converted, whatever `hml check` would find in it; a text with faults of syntax is not. Each statement that the other form cannot say is named on stderr.",
    "Nothing is written over without --force. Of several declarations, those that can be read are written.",
  ],
  load: () => import("./commands/convert.ts"),
};

/** `hml atomize`. */
export const atomize: Command = {
  summary: "split a declaration into manifests, one for each model and type of device",
  usage: "FILE",
  positionals: [1, 1],
  options: {
    to: {
      type: "string",
      value: "NAME",
      choices: ["xml", "hml", "yaml", "json"],
      doc: "notation of the manifests (default: xml)",
    },
    "out-dir": outDir,
    device: { type: "string", value: "TYPE", doc: "only the manifests for this type of device" },
    force,
    help,
  },
  examples: [
    ["hml atomize face.hml --out-dir build", "build/face.phone.hml.xml, build/face.tablet.hml.xml …"],
    ["hml atomize face.hml --device wearable", "the one for watches, on stdout"],
  ],
  notes: [
    "A manifest holds the variants that such a device is given, and nothing that is for other devices: no variant, digest, flow of data, recipient or placement of theirs. What stands in no manifest is named on stderr. Comments stay behind, doc comments go along.",
    "Paths are kept: a manifest belongs where the artifacts lie beside it as they do beside the declaration. A declaration in which a check finds an error is not split.",
  ],
  load: () => import("./commands/atomize.ts"),
};

/** `hml merge`. */
export const merge: Command = {
  summary: "put declarations or manifests together into one declaration",
  usage: "FILE…",
  positionals: [1, Number.POSITIVE_INFINITY],
  options: {
    to: {
      type: "string",
      value: "NAME",
      choices: notationIds,
      doc: "notation (default: that of FILE behind -o, else of the first)",
    },
    output,
    force,
    help,
  },
  examples: [
    ["hml merge build/*.hml.xml --to hml", "what hml atomize took apart"],
    ["hml merge face.hml voice.hml -o all.hml", "two declarations in one"],
  ],
  notes: [
    "Blocks of one kind and label become one block, lists of device types and of devices are joined; everything else that two files state must be the same. Where it is not, both places are named and nothing is written.",
  ],
  load: () => import("./commands/merge.ts"),
};

/** `hml migrate`. */
export const migrate: Command = {
  summary: "bring older declarations up to the newest version of the language",
  usage: "[paths…]",
  positionals: [0, Number.POSITIVE_INFINITY],
  options: {
    write: { type: "boolean", doc: "write the files; without it only what would change is shown" },
    help,
  },
  examples: [
    ["hml migrate face.xml", "what would change, as a unified diff"],
    ["hml migrate face.xml --write", "the same, written"],
  ],
  notes: [
    "The bare <model-service> of before HML 1.0 becomes a document of HML 1.0: size and device types go into a variant, everything that it says is kept, and what HML 1.0 requires besides is listed in `to complete:` comments.",
  ],
  load: () => import("./commands/migrate.ts"),
};

/** `hml fmt`. */
export const fmt: Command = {
  summary: "bring declarations into the canonical layout",
  usage: "[paths…]",
  positionals: [0, Number.POSITIVE_INFINITY],
  options: {
    check: { type: "boolean", doc: "change nothing; exit 1 where something would change" },
    help,
  },
  examples: [
    ["hml fmt", "everything below the current folder"],
    ["hml fmt --check models", "for a pipeline"],
    ["hml fmt - < face.hml", "standard input to standard output"],
  ],
  load: () => import("./commands/fmt.ts"),
};
