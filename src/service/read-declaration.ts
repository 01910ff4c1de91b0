import { limits } from "../base/limits.ts";
import { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { declarationTooLarge } from "../diagnostics/faults/declaration-too-large.ts";
import { uiMarkup } from "../diagnostics/faults/ui-markup.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Document } from "../model/document.ts";
import { readDocument } from "../schema/read-document.ts";
import { decodeDeclaration } from "../syntax/decode-declaration.ts";
import { sniffNotation } from "../syntax/sniff-notation.ts";
import { loadNotation } from "./load-notation.ts";
import type { Notation } from "./notation.ts";

/** The bytes of one declaration, and where they came from. */
export interface DeclarationInput {
  /** Name in reports: from the current folder, with `/`; `<stdin>`. */
  readonly file: string;
  /** Absolute path, with `/`; paths in the declaration start from its folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Length of the file where it is larger than is read (`bytes` is empty then). */
  readonly tooLarge?: number;
  /** Found by search, not named by a person: UI markup of HarmonyOS is passed over in silence. */
  readonly found?: boolean;
}

/** A declaration as it was read. */
export interface Declaration {
  readonly notation: Notation;
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** Text to typed data: syntax and schema. Pure and synchronous; never throws, whatever the text is. */
export function readDeclarationText(source: Source, notation: Notation): Declaration {
  const tree = notation.read(source);
  const document = readDocument(tree.value, { edit: notation.edit });
  return {
    notation,
    document: document.value,
    diagnostics: [...tree.diagnostics, ...withoutRepeats(document.diagnostics, tree.diagnostics)],
  };
}

/** What is wrong with a value is said once: of one that could not be written so, its type says nothing more. */
function withoutRepeats(found: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] {
  if (before.length === 0) return found;
  const places = new Set(before.map(({ span }) => `${span.start}-${span.end}`));
  return found.filter(({ span, code }) => code === "HML2002" || !places.has(`${span.start}-${span.end}`));
}

/** A text and the notation that it is in. */
export interface OpenedDeclaration {
  readonly source: Source;
  readonly notation: Notation;
  /** What is wrong with the bytes. */
  readonly diagnostics: readonly Diagnostic[];
  /** It is no text that could be read; `diagnostics` say why. */
  readonly refused: boolean;
}

/** Bytes to text, and its notation by name and content. `undefined` for UI markup that a search found. */
export async function openDeclaration(input: DeclarationInput): Promise<OpenedDeclaration | undefined> {
  const { file, bytes, tooLarge, found } = input;
  if (tooLarge !== undefined) return refuse(new Source(file, ""), [reportTooLarge(file, tooLarge)]);
  const { value: source, diagnostics } = decodeDeclaration(bytes, file);
  if (diagnostics.some((one) => one.severity === "error")) return refuse(source, diagnostics);
  const notation = sniffNotation(file, source.text);
  if (notation !== "ui-markup")
    return { source, notation: await loadNotation(notation), diagnostics, refused: false };
  return found ? undefined : refuse(source, [makeDiagnostic(uiMarkup, "default", {}, startOf(source))]);
}

async function refuse(source: Source, diagnostics: readonly Diagnostic[]): Promise<OpenedDeclaration> {
  return { source, notation: await loadNotation("hml"), diagnostics, refused: true };
}

/**
 * Bytes to typed data, in whichever notation they are. `undefined` for UI markup that a search found. What is no text
 * at all becomes an empty declaration with the reason.
 */
export async function readDeclaration(input: DeclarationInput): Promise<Declaration | undefined> {
  const opened = await openDeclaration(input);
  if (!opened) return undefined;
  const { source, notation, diagnostics, refused } = opened;
  if (refused) return { notation, document: emptyDocument(source), diagnostics };
  const read = readDeclarationText(source, notation);
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}

function emptyDocument(source: Source): Document {
  const root = { type: "mapping", entries: [], span: { start: 0, end: 0 }, dangling: [] } as const;
  return { tree: { source, notation: "hml", root }, data: {}, origins: new Map() };
}

/** The finding on a file that is larger than any declaration. */
export function reportTooLarge(file: string, bytes: number): Diagnostic {
  const source = new Source(file, "");
  return makeDiagnostic(
    declarationTooLarge,
    "default",
    { bytes, limit: limits.declarationBytes },
    startOf(source),
  );
}

function startOf(source: Source) {
  return { source, span: { start: 0, end: Math.min(1, source.text.length) } };
}
