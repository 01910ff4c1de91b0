import { bytesSource } from "../base/byte-source.ts";
import type { Host } from "../base/host.ts";
import { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ForeignFormatId } from "../formats/foreign/foreign-format.ts";
import { isNotation, type NotationId, type Tree } from "../model/tree.ts";
import { decodeDeclaration } from "../syntax/decode-declaration.ts";
import { readForConversion } from "./convert.ts";
import { loadNotation } from "./load-notation.ts";
import { type DeclarationInput, openDeclaration, reportTooLarge } from "./read-declaration.ts";
import { recogniseForeign } from "./recognise-foreign.ts";

/** What a file is said to be: a notation, or another format. */
export type ConversionSource = NotationId | ForeignFormatId;

/** Something that can be converted, or why not. */
export interface Convertible {
  /** `undefined` where it cannot be read: an error in `diagnostics` says why. */
  readonly tree: Tree | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The format of the field that it was imported from: the tree is a draft. */
  readonly from?: ForeignFormatId;
}

/**
 * The tree of a declaration, or of a document in a format of the field: as `from` says, else by name and content.
 * `undefined` for UI markup that a search found.
 */
export async function readConvertible(
  host: Host,
  input: DeclarationInput,
  from?: ConversionSource,
): Promise<Convertible | undefined> {
  const foreign = from === undefined ? recognise(input) : isForeign(from) ? from : undefined;
  if (foreign !== undefined) return readForeign(host, input, foreign);
  const opened = await openDeclaration(input);
  if (!opened) return undefined;
  const { source, notation, refused, diagnostics } = opened;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (refused) return { tree: undefined, diagnostics: errors };
  const read = readForConversion(
    source,
    from === undefined ? notation : await loadNotation(from as NotationId),
  );
  const all = [...errors, ...read.diagnostics];
  return { tree: all.length > 0 ? undefined : read.value, diagnostics: all };
}

function isForeign(from: ConversionSource): from is ForeignFormatId {
  return !isNotation(from);
}

function recognise({ file, bytes, tooLarge, found }: DeclarationInput): ForeignFormatId | undefined {
  // A search finds declarations and nothing else.
  if (tooLarge !== undefined || found) return undefined;
  if (isModel(file)) return "onnx-metadata";
  const { value, diagnostics } = decodeDeclaration(bytes, file);
  return diagnostics.some(({ severity }) => severity === "error")
    ? undefined
    : recogniseForeign(file, value.text);
}

async function readForeign(host: Host, input: DeclarationInput, from: ForeignFormatId): Promise<Convertible> {
  const { importDocument } = await import("./import-document.ts");
  const { value: source, diagnostics: faults } =
    from === "onnx-metadata" && isModel(input.file)
      ? await readMetadata(host, input)
      : input.tooLarge === undefined
        ? decodeDeclaration(input.bytes, input.file)
        : { value: new Source(input.file, ""), diagnostics: [reportTooLarge(input.file, input.tooLarge)] };
  const errors = faults.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { tree: undefined, diagnostics: errors, from };
  const { value, diagnostics } = importDocument(source, from);
  return { tree: value.tree, diagnostics, from };
}

const isModel = (file: string): boolean => /\.onnx$/i.test(file);

/** A model of any size is read where it lies; one from standard input is in memory. */
async function readMetadata(host: Host, { file, path, bytes, tooLarge }: DeclarationInput) {
  const { readOnnxMetadata } = await import("./import-document.ts");
  const model = tooLarge === undefined ? undefined : await host.open(path);
  try {
    return readOnnxMetadata(model ?? bytesSource(bytes), file);
  } finally {
    model?.close();
  }
}
