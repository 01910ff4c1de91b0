/**
 * HML, the Harmony Model Language: declarations of compiled on-device models, checked against their bytes.
 *
 * Everything here is free of files, clocks and processes: what a check needs of the world it asks a `Host` for, so the
 * same code runs in a command line, an editor and a browser page.
 *
 * @packageDocumentation
 */

// The data model.
export { readArtifact } from "./artifacts/read-artifact.ts";
// Texts, places and the world outside.
export { type ByteSource, bytesSource } from "./base/byte-source.ts";
export { applyEdits, type TextEdit } from "./base/edit.ts";
export { type FileStat, type Host, HostFault, type HostFaultReason, type OpenArtifact } from "./base/host.ts";
export { limits } from "./base/limits.ts";
export type { Outcome } from "./base/outcome.ts";
export type { SignatureAlgorithm, Signer, Verifier } from "./base/signer.ts";
export { type Position, type Range, Source } from "./base/source.ts";
export type { Span } from "./base/span.ts";
// Findings, and what they mean.
export type { CodeStatus, Descriptor, Example } from "./diagnostics/descriptor.ts";
export {
  type Code,
  compareDiagnostics,
  type Diagnostic,
  type Fix,
  type Related,
  type Severity,
} from "./diagnostics/diagnostic.ts";
export type { ExportOptions, ForeignFormatId } from "./formats/foreign/foreign-format.ts";
export type { ImportedTree } from "./formats/foreign/import-foreign.ts";
export type {
  ArtifactFacts,
  FactDim,
  FactSection,
  FactTensor,
  FactTopic,
  Unread,
} from "./model/artifact-facts.ts";
export {
  type Document,
  type Loose,
  type Place,
  pathOf,
  placeOfBlock,
  placeOfKey,
  placeOfLabel,
  placeOfValue,
} from "./model/document.ts";
export type * from "./model/generated/document-types.gen.ts";
export type { Loss, WriteResult } from "./model/loss.ts";
export type { Comment, Entry, Mapping, NotationId, Scalar, Sequence, Tree, TreeNode } from "./model/tree.ts";
export { findEntry } from "./model/tree.ts";
export { kinds, lookupKind, lookupProperty, vocabulary } from "./model/vocabulary/vocabulary.ts";
// Reports.
export {
  type ArtifactStatus,
  type CheckedArtifact,
  type CheckedFile,
  type CheckReport,
  countSeverities,
} from "./report/check-report.ts";
export { type Paint, type Palette, plainPalette } from "./report/palette.ts";
export { printCheck, printDiagnostic } from "./report/print-check.ts";
export { type JsonCheckReport, type JsonDiagnostic, writeCheckJson } from "./report/write-check-json.ts";
// Services: one verb each.
export { applySafeFixes } from "./service/apply-fixes.ts";
export { type AtomicManifest, type Atomized, atomize } from "./service/atomize/atomize.ts";
export { mergeDeclarations } from "./service/atomize/merge-declarations.ts";
export {
  type CheckedDeclaration,
  type CheckOptions,
  type CheckResult,
  check,
  checkText,
  type TextOptions,
} from "./service/check.ts";
export {
  type ArtifactDifference,
  type ComparedArtifact,
  compareArtifacts,
} from "./service/compare-artifacts.ts";
export {
  type ConversionTarget,
  type ConvertResult,
  conversionTargets,
  convert,
} from "./service/convert.ts";
export {
  type DeclarationDifference,
  type DiffOptions,
  diffDeclarations,
  type ModelDifference,
} from "./service/diff.ts";
export { type Explanation, explain, explainAll, findDescriptor, listDescriptors } from "./service/explain.ts";
export { type FormatOptions, type Formatted, formatDeclaration } from "./service/format.ts";
export { importDocument } from "./service/import-document.ts";
export { type InitArtifact, initDeclaration } from "./service/init.ts";
export { type InspectedTensor, type Inspection, inspectFacts } from "./service/inspect.ts";
export { loadNotation, loadNotations } from "./service/load-notation.ts";
export { createMemoryHost } from "./service/memory-host.ts";
export { type Migrated, migrate } from "./service/migrate.ts";
export type { Notation } from "./service/notation.ts";
export { printInspection } from "./service/print-inspection.ts";
export {
  type Declaration,
  type DeclarationInput,
  readDeclaration,
  readDeclarationText,
} from "./service/read-declaration.ts";
export { remarkMissing } from "./service/remark-missing.ts";
export { type SignOptions, type SignResult, signDeclaration } from "./service/signatures/sign-declaration.ts";
export {
  type Verification,
  type VerifyOptions,
  verifyDeclaration,
} from "./service/signatures/verify-declaration.ts";
