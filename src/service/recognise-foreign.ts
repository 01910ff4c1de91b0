import type { ForeignFormatId } from "../formats/foreign/foreign-format.ts";

/** Characters at the beginning of a text in which the signs of a format are looked for. */
const window = 65536;

const declaration = /\.hml(?:\.(?:yaml|yml|json|xml))?$/i;

/** Signs that stand in every document of a format; what parses decides in the end. */
const signs: readonly (readonly [ForeignFormatId, RegExp])[] = [
  ["cyclonedx", /"bomFormat"\s*:\s*"CycloneDX"/],
  ["spdx", /"@context"\s*:\s*(?:\[\s*)?"https:\/\/spdx\.org\/rdf\/3\./],
  ["modelpack", /"modelfs"\s*:\s*\{/],
  ["module-json5", /["']?\bmodule["']?\s*:\s*\{[\s\S]*["']?\bdeviceTypes["']?\s*:/],
  ["onnx-metadata", /^\s*\{\s*"metadata_props"\s*:|"hml\.(?:model|version|privacy\.level)"\s*:/],
];

/**
 * The format of the field that a file is in, by its content; `undefined` for a declaration, and for what could be anything.
 * A file that is called a declaration is one.
 */
export function recogniseForeign(file: string, text: string): ForeignFormatId | undefined {
  if (declaration.test(file)) return undefined;
  const start = text.slice(0, window);
  if (/^\ufeff?---[ \t]*\r?\n/.test(start))
    return /\.(?:md|markdown)$/i.test(file) ? "model-card" : undefined;
  if (!/^\s*(?:[{]|\/[/*])/.test(start) || /^\s*\{\s*"hml"\s*:/.test(start)) return undefined;
  return signs.find(([, sign]) => sign.test(start))?.[0];
}
