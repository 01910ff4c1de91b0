import { readArtifact } from "../artifacts/read-artifact.ts";
import type { ByteSource } from "../base/byte-source.ts";
import type { Outcome } from "../base/outcome.ts";
import { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { foreignFormatDiffers } from "../diagnostics/faults/foreign-format-differs.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { ForeignFormatId } from "../formats/foreign/foreign-format.ts";
import { foreignFormats } from "../formats/foreign/foreign-formats.ts";
import { type ImportedTree, importForeign } from "../formats/foreign/import-foreign.ts";

/** A document of one of the formats of the field as a draft. Never throws for any text. */
export function importDocument(source: Source, format: ForeignFormatId): Outcome<ImportedTree, Diagnostic> {
  return importForeign(foreignFormats[format], source);
}

/**
 * The `metadata_props` of an ONNX model as the text that `onnx-metadata` reads. Nothing else of the model is in it: that is
 * what `hml init` declares. What is no ONNX model is one error.
 */
export function readOnnxMetadata(model: ByteSource, file: string): Outcome<Source, Diagnostic> {
  const facts = readArtifact(model);
  const start = "property-";
  const pairs = [...facts.metadata].filter(([key]) => key.startsWith(start));
  const text = JSON.stringify(
    { metadata_props: pairs.map(([key, value]) => ({ key: key.slice(start.length), value })) },
    undefined,
    2,
  );
  if (facts.format === "onnx") return { value: new Source(file, `${text}\n`), diagnostics: [] };
  const source = new Source(file, "");
  const values = { format: "ONNX model", sign: "a graph in protobuf" };
  const place = { source, span: { start: 0, end: 0 } };
  return { value: source, diagnostics: [makeDiagnostic(foreignFormatDiffers, "default", values, place)] };
}
