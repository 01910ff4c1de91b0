import { limits } from "../base/limits.ts";
import type { Outcome } from "../base/outcome.ts";
import { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { binaryDeclaration } from "../diagnostics/faults/binary-declaration.ts";
import { byteOrderMark } from "../diagnostics/faults/byte-order-mark.ts";
import { declarationTooLarge } from "../diagnostics/faults/declaration-too-large.ts";
import { notUtf8 } from "../diagnostics/faults/not-utf8.ts";
import { utf16Text } from "../diagnostics/faults/utf16-text.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { findInvalidUtf8 } from "./find-invalid-utf8.ts";
import { recogniseBinary } from "./recognise-binary.ts";

/**
 * The text of a declaration. A byte order mark is skipped and reported as information. What is not UTF-8, too large or
 * no text at all is reported as one error that says what it is; the text is then only for showing where.
 */
export function decodeDeclaration(bytes: Uint8Array, file: string): Outcome<Source, Diagnostic> {
  const refused = refuseBytes(bytes, file);
  if (refused) return { value: refused.source, diagnostics: [refused] };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const source = new Source(file, new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const mark = makeDiagnostic(byteOrderMark, "default", {}, { source, span: { start: 0, end: 0 } });
    return { value: source, diagnostics: hasMark ? [mark] : [] };
  } catch {
    return reportInvalid(bytes, file);
  }
}

/** Bytes that are no text in UTF-8, told by how they begin. */
function refuseBytes(bytes: Uint8Array, file: string): Diagnostic | undefined {
  const place = { source: new Source(file, ""), span: { start: 0, end: 0 } };
  if (bytes.length > limits.declarationBytes) {
    const values = { bytes: bytes.length, limit: limits.declarationBytes };
    return makeDiagnostic(declarationTooLarge, "default", values, place);
  }
  const encoding = utf16Of(bytes);
  if (encoding) return makeDiagnostic(utf16Text, "default", { encoding }, place);
  const zero = bytes.indexOf(0);
  const known = zero >= 0 || (bytes[0] ?? 0) >= 0x80 ? recogniseBinary(bytes) : undefined;
  if (known?.isArtifact)
    return makeDiagnostic(binaryDeclaration, "artifact", { what: known.what, file }, place);
  if (known) return makeDiagnostic(binaryDeclaration, "known", { what: known.what }, place);
  return zero < 0 ? undefined : makeDiagnostic(binaryDeclaration, "default", { offset: zero }, place);
}

/** UTF-16 has a mark, or a zero in every second byte of plain text. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "UTF-16 (little-endian)";
  if (first === 0xfe && second === 0xff) return "UTF-16 (big-endian)";
  const isText = (byte: number | undefined) => byte !== undefined && byte >= 9 && byte < 0x7f;
  if (isText(first) && second === 0 && isText(third) && fourth === 0) return "UTF-16 (little-endian)";
  if (first === 0 && isText(second) && third === 0 && isText(fourth)) return "UTF-16 (big-endian)";
  return undefined;
}

function reportInvalid(bytes: Uint8Array, file: string): Outcome<Source, Diagnostic> {
  const source = new Source(file, new TextDecoder("utf-8").decode(bytes));
  const found = findInvalidUtf8(bytes);
  const offset = found?.offset ?? 0;
  const start = new TextDecoder("utf-8").decode(bytes.subarray(0, offset)).length;
  const place = { source, span: { start, end: Math.min(start + 1, source.text.length) } };
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  const diagnostic = found?.isTruncated
    ? makeDiagnostic(notUtf8, "truncated", { offset }, place)
    : makeDiagnostic(notUtf8, "default", { byte, offset }, place);
  return { value: source, diagnostics: [diagnostic] };
}
