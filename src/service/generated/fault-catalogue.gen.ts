// Generated from src/diagnostics/faults by `npm run generate`. Do not edit.
import type { Descriptor } from "../../diagnostics/descriptor.ts";
import { archiveInsteadOfModel } from "../../diagnostics/faults/archive-instead-of-model.ts";
import { artifactChangedAfterSigning } from "../../diagnostics/faults/artifact-changed-after-signing.ts";
import { artifactContradictsItself } from "../../diagnostics/faults/artifact-contradicts-itself.ts";
import { artifactLimit } from "../../diagnostics/faults/artifact-limit.ts";
import { artifactMissing } from "../../diagnostics/faults/artifact-missing.ts";
import { artifactNotSigned } from "../../diagnostics/faults/artifact-not-signed.ts";
import { artifactUnreadable } from "../../diagnostics/faults/artifact-unreadable.ts";
import { badBoolean } from "../../diagnostics/faults/bad-boolean.ts";
import { badDate } from "../../diagnostics/faults/bad-date.ts";
import { badDigest } from "../../diagnostics/faults/bad-digest.ts";
import { badLicense } from "../../diagnostics/faults/bad-license.ts";
import { badName } from "../../diagnostics/faults/bad-name.ts";
import { badNumber } from "../../diagnostics/faults/bad-number.ts";
import { badQuantity } from "../../diagnostics/faults/bad-quantity.ts";
import { badRatio } from "../../diagnostics/faults/bad-ratio.ts";
import { badSize } from "../../diagnostics/faults/bad-size.ts";
import { badTensor } from "../../diagnostics/faults/bad-tensor.ts";
import { badText } from "../../diagnostics/faults/bad-text.ts";
import { badVersion } from "../../diagnostics/faults/bad-version.ts";
import { binaryDeclaration } from "../../diagnostics/faults/binary-declaration.ts";
import { byteOrderMark } from "../../diagnostics/faults/byte-order-mark.ts";
import { colonBeforeBlock } from "../../diagnostics/faults/colon-before-block.ts";
import { declarationChangedAfterSigning } from "../../diagnostics/faults/declaration-changed-after-signing.ts";
import { declarationTooLarge } from "../../diagnostics/faults/declaration-too-large.ts";
import { digitsOnlyLabel } from "../../diagnostics/faults/digits-only-label.ts";
import { duplicateEnvelopeKey } from "../../diagnostics/faults/duplicate-envelope-key.ts";
import { duplicateStatement } from "../../diagnostics/faults/duplicate-statement.ts";
import { emptyArtifact } from "../../diagnostics/faults/empty-artifact.ts";
import { emptyDeclaration } from "../../diagnostics/faults/empty-declaration.ts";
import { emptyKind } from "../../diagnostics/faults/empty-kind.ts";
import { extensionNotUnderstood } from "../../diagnostics/faults/extension-not-understood.ts";
import { forbiddenCharacter } from "../../diagnostics/faults/forbidden-character.ts";
import { foreignComment } from "../../diagnostics/faults/foreign-comment.ts";
import { foreignFormatDiffers } from "../../diagnostics/faults/foreign-format-differs.ts";
import { foreignRequirementMissing } from "../../diagnostics/faults/foreign-requirement-missing.ts";
import { foreignStatementWithoutCounterpart } from "../../diagnostics/faults/foreign-statement-without-counterpart.ts";
import { foreignSyntax } from "../../diagnostics/faults/foreign-syntax.ts";
import { foreignValueMended } from "../../diagnostics/faults/foreign-value-mended.ts";
import { foreignValueRefused } from "../../diagnostics/faults/foreign-value-refused.ts";
import { importCycle } from "../../diagnostics/faults/import-cycle.ts";
import { importLeavesWorkspace } from "../../diagnostics/faults/import-leaves-workspace.ts";
import { importMissing } from "../../diagnostics/faults/import-missing.ts";
import { importNeedsNewerLanguage } from "../../diagnostics/faults/import-needs-newer-language.ts";
import { importNotRelative } from "../../diagnostics/faults/import-not-relative.ts";
import { incompleteStatement } from "../../diagnostics/faults/incomplete-statement.ts";
import { invalidEscape } from "../../diagnostics/faults/invalid-escape.ts";
import { jsonComment } from "../../diagnostics/faults/json-comment.ts";
import { jsonControlCharacter } from "../../diagnostics/faults/json-control-character.ts";
import { jsonEscape } from "../../diagnostics/faults/json-escape.ts";
import { jsonMissingSign } from "../../diagnostics/faults/json-missing-sign.ts";
import { jsonNull } from "../../diagnostics/faults/json-null.ts";
import { jsonNumber } from "../../diagnostics/faults/json-number.ts";
import { jsonRoot } from "../../diagnostics/faults/json-root.ts";
import { jsonSyntax } from "../../diagnostics/faults/json-syntax.ts";
import { jsonTrailingComma } from "../../diagnostics/faults/json-trailing-comma.ts";
import { jsonUnclosed } from "../../diagnostics/faults/json-unclosed.ts";
import { jsonUnquoted } from "../../diagnostics/faults/json-unquoted.ts";
import { keyRefused } from "../../diagnostics/faults/key-refused.ts";
import { labelMissing } from "../../diagnostics/faults/label-missing.ts";
import { labelOnSingleBlock } from "../../diagnostics/faults/label-on-single-block.ts";
import { labelOutsideAlphabet } from "../../diagnostics/faults/label-outside-alphabet.ts";
import { leadingPadding } from "../../diagnostics/faults/leading-padding.ts";
import { lfsPointer } from "../../diagnostics/faults/lfs-pointer.ts";
import { malformedEnvelope } from "../../diagnostics/faults/malformed-envelope.ts";
import { malformedFlatbuffer } from "../../diagnostics/faults/malformed-flatbuffer.ts";
import { malformedHeader } from "../../diagnostics/faults/malformed-header.ts";
import { malformedImport } from "../../diagnostics/faults/malformed-import.ts";
import { malformedModelDefinition } from "../../diagnostics/faults/malformed-model-definition.ts";
import { malformedName } from "../../diagnostics/faults/malformed-name.ts";
import { malformedPartitionTable } from "../../diagnostics/faults/malformed-partition-table.ts";
import { malformedRange } from "../../diagnostics/faults/malformed-range.ts";
import { malformedStatement } from "../../diagnostics/faults/malformed-statement.ts";
import { malformedSuppression } from "../../diagnostics/faults/malformed-suppression.ts";
import { malformedTensor } from "../../diagnostics/faults/malformed-tensor.ts";
import { markupPage } from "../../diagnostics/faults/markup-page.ts";
import { mergeConflict } from "../../diagnostics/faults/merge-conflict.ts";
import { misplacedValue } from "../../diagnostics/faults/misplaced-value.ts";
import { missingChoice } from "../../diagnostics/faults/missing-choice.ts";
import { missingColon } from "../../diagnostics/faults/missing-colon.ts";
import { missingHeader } from "../../diagnostics/faults/missing-header.ts";
import { missingLabel } from "../../diagnostics/faults/missing-label.ts";
import { missingModelDefinition } from "../../diagnostics/faults/missing-model-definition.ts";
import { missingStatement } from "../../diagnostics/faults/missing-statement.ts";
import { missingValue } from "../../diagnostics/faults/missing-value.ts";
import { nameDeclaredTwice } from "../../diagnostics/faults/name-declared-twice.ts";
import { nestingTooDeep } from "../../diagnostics/faults/nesting-too-deep.ts";
import { newerLanguage } from "../../diagnostics/faults/newer-language.ts";
import { notUtf8 } from "../../diagnostics/faults/not-utf8.ts";
import { otherContainer } from "../../diagnostics/faults/other-container.ts";
import { outOfRange } from "../../diagnostics/faults/out-of-range.ts";
import { packageDamaged } from "../../diagnostics/faults/package-damaged.ts";
import { packageEntryCompressed } from "../../diagnostics/faults/package-entry-compressed.ts";
import { packageEntryDamaged } from "../../diagnostics/faults/package-entry-damaged.ts";
import { packageEntryEncrypted } from "../../diagnostics/faults/package-entry-encrypted.ts";
import { packageEntryNameUnsafe } from "../../diagnostics/faults/package-entry-name-unsafe.ts";
import { packageEntryNoFile } from "../../diagnostics/faults/package-entry-no-file.ts";
import { packageEntryTwice } from "../../diagnostics/faults/package-entry-twice.ts";
import { packageEntryUnnamed } from "../../diagnostics/faults/package-entry-unnamed.ts";
import { packageFileOutside } from "../../diagnostics/faults/package-file-outside.ts";
import { packageHeadersDisagree } from "../../diagnostics/faults/package-headers-disagree.ts";
import { packageLimit } from "../../diagnostics/faults/package-limit.ts";
import { packageNotCanonical } from "../../diagnostics/faults/package-not-canonical.ts";
import { packageTrailingData } from "../../diagnostics/faults/package-trailing-data.ts";
import { packageWithoutDeclaration } from "../../diagnostics/faults/package-without-declaration.ts";
import { partitionOffsetDiffers } from "../../diagnostics/faults/partition-offset-differs.ts";
import { partitionPastEnd } from "../../diagnostics/faults/partition-past-end.ts";
import { pathCaseDiffers } from "../../diagnostics/faults/path-case-differs.ts";
import { pathLeavesWorkspace } from "../../diagnostics/faults/path-leaves-workspace.ts";
import { pathNotRelative } from "../../diagnostics/faults/path-not-relative.ts";
import { payloadTypeRefused } from "../../diagnostics/faults/payload-type-refused.ts";
import { propertyOutsideBlock } from "../../diagnostics/faults/property-outside-block.ts";
import { pythonPickle } from "../../diagnostics/faults/python-pickle.ts";
import { requiresTooLow } from "../../diagnostics/faults/requires-too-low.ts";
import { signatureNotVerified } from "../../diagnostics/faults/signature-not-verified.ts";
import { signedFileAbsent } from "../../diagnostics/faults/signed-file-absent.ts";
import { singleQuotedString } from "../../diagnostics/faults/single-quoted-string.ts";
import { statementWithoutCounterpart } from "../../diagnostics/faults/statement-without-counterpart.ts";
import { strayDocComment } from "../../diagnostics/faults/stray-doc-comment.ts";
import { suppressionExpired } from "../../diagnostics/faults/suppression-expired.ts";
import { suppressionOfCoreError } from "../../diagnostics/faults/suppression-of-core-error.ts";
import { suppressionOfUnknownCode } from "../../diagnostics/faults/suppression-of-unknown-code.ts";
import { suppressionUnused } from "../../diagnostics/faults/suppression-unused.ts";
import { suppressionWithoutReason } from "../../diagnostics/faults/suppression-without-reason.ts";
import { textInsteadOfModel } from "../../diagnostics/faults/text-instead-of-model.ts";
import { tooManyFindings } from "../../diagnostics/faults/too-many-findings.ts";
import { trailingData } from "../../diagnostics/faults/trailing-data.ts";
import { truncatedArtifact } from "../../diagnostics/faults/truncated-artifact.ts";
import { uiMarkup } from "../../diagnostics/faults/ui-markup.ts";
import { unclosedBlock } from "../../diagnostics/faults/unclosed-block.ts";
import { unclosedList } from "../../diagnostics/faults/unclosed-list.ts";
import { unclosedString } from "../../diagnostics/faults/unclosed-string.ts";
import { unexpectedClose } from "../../diagnostics/faults/unexpected-close.ts";
import { unexpectedLabel } from "../../diagnostics/faults/unexpected-label.ts";
import { unexpectedToken } from "../../diagnostics/faults/unexpected-token.ts";
import { unknownArtifactFormat } from "../../diagnostics/faults/unknown-artifact-format.ts";
import { unknownBlock } from "../../diagnostics/faults/unknown-block.ts";
import { unknownBuiltin } from "../../diagnostics/faults/unknown-builtin.ts";
import { unknownCharacter } from "../../diagnostics/faults/unknown-character.ts";
import { unknownDeviceType } from "../../diagnostics/faults/unknown-device-type.ts";
import { unknownPartition } from "../../diagnostics/faults/unknown-partition.ts";
import { unknownProcessor } from "../../diagnostics/faults/unknown-processor.ts";
import { unknownProperty } from "../../diagnostics/faults/unknown-property.ts";
import { unknownValue } from "../../diagnostics/faults/unknown-value.ts";
import { unopenedBlock } from "../../diagnostics/faults/unopened-block.ts";
import { unquotedText } from "../../diagnostics/faults/unquoted-text.ts";
import { unresolvedReference } from "../../diagnostics/faults/unresolved-reference.ts";
import { unsignedPackage } from "../../diagnostics/faults/unsigned-package.ts";
import { unsupportedFormatVersion } from "../../diagnostics/faults/unsupported-format-version.ts";
import { utf16Text } from "../../diagnostics/faults/utf16-text.ts";
import { versionNotRaised } from "../../diagnostics/faults/version-not-raised.ts";
import { weightsPastEnd } from "../../diagnostics/faults/weights-past-end.ts";
import { wrongJsonType } from "../../diagnostics/faults/wrong-json-type.ts";
import { wrongShape } from "../../diagnostics/faults/wrong-shape.ts";
import { xmlAttributeForList } from "../../diagnostics/faults/xml-attribute-for-list.ts";
import { xmlContentInValue } from "../../diagnostics/faults/xml-content-in-value.ts";
import { xmlDeclaration } from "../../diagnostics/faults/xml-declaration.ts";
import { xmlDoctype } from "../../diagnostics/faults/xml-doctype.ts";
import { xmlElementForAttribute } from "../../diagnostics/faults/xml-element-for-attribute.ts";
import { xmlEntity } from "../../diagnostics/faults/xml-entity.ts";
import { xmlLegacyForm } from "../../diagnostics/faults/xml-legacy-form.ts";
import { xmlListItem } from "../../diagnostics/faults/xml-list-item.ts";
import { xmlNamespace } from "../../diagnostics/faults/xml-namespace.ts";
import { xmlProcessingInstruction } from "../../diagnostics/faults/xml-processing-instruction.ts";
import { xmlRoot } from "../../diagnostics/faults/xml-root.ts";
import { xmlSyntax } from "../../diagnostics/faults/xml-syntax.ts";
import { xmlTextInBlock } from "../../diagnostics/faults/xml-text-in-block.ts";
import { xmlUnclosed } from "../../diagnostics/faults/xml-unclosed.ts";
import { yamlAlias } from "../../diagnostics/faults/yaml-alias.ts";
import { yamlAnchor } from "../../diagnostics/faults/yaml-anchor.ts";
import { yamlColonInValue } from "../../diagnostics/faults/yaml-colon-in-value.ts";
import { yamlDirective } from "../../diagnostics/faults/yaml-directive.ts";
import { yamlEscape } from "../../diagnostics/faults/yaml-escape.ts";
import { yamlIndentation } from "../../diagnostics/faults/yaml-indentation.ts";
import { yamlKeyNotText } from "../../diagnostics/faults/yaml-key-not-text.ts";
import { yamlLongKey } from "../../diagnostics/faults/yaml-long-key.ts";
import { yamlMergeKey } from "../../diagnostics/faults/yaml-merge-key.ts";
import { yamlMissingColon } from "../../diagnostics/faults/yaml-missing-colon.ts";
import { yamlNull } from "../../diagnostics/faults/yaml-null.ts";
import { yamlReservedSign } from "../../diagnostics/faults/yaml-reserved-sign.ts";
import { yamlRoot } from "../../diagnostics/faults/yaml-root.ts";
import { yamlSeveralDocuments } from "../../diagnostics/faults/yaml-several-documents.ts";
import { yamlSyntax } from "../../diagnostics/faults/yaml-syntax.ts";
import { yamlTab } from "../../diagnostics/faults/yaml-tab.ts";
import { yamlTag } from "../../diagnostics/faults/yaml-tag.ts";
import { yamlUnclosed } from "../../diagnostics/faults/yaml-unclosed.ts";
import { yamlUnquotedTensor } from "../../diagnostics/faults/yaml-unquoted-tensor.ts";

/** Every finding that a reader, the schema stage or a service reports, by code. */
export const faults: readonly Descriptor[] = [
  notUtf8,
  byteOrderMark,
  utf16Text,
  binaryDeclaration,
  declarationTooLarge,
  nestingTooDeep,
  forbiddenCharacter,
  emptyDeclaration,
  uiMarkup,
  tooManyFindings,
  missingHeader,
  unknownCharacter,
  unclosedString,
  unclosedBlock,
  unopenedBlock,
  unexpectedClose,
  unclosedList,
  missingColon,
  missingValue,
  incompleteStatement,
  unexpectedToken,
  unquotedText,
  invalidEscape,
  missingLabel,
  unexpectedLabel,
  propertyOutsideBlock,
  colonBeforeBlock,
  malformedTensor,
  malformedRange,
  strayDocComment,
  foreignComment,
  singleQuotedString,
  malformedName,
  malformedImport,
  yamlSyntax,
  yamlIndentation,
  yamlTab,
  yamlNull,
  yamlTag,
  yamlAnchor,
  yamlAlias,
  yamlMergeKey,
  yamlSeveralDocuments,
  yamlKeyNotText,
  yamlUnquotedTensor,
  yamlDirective,
  yamlEscape,
  yamlUnclosed,
  yamlMissingColon,
  yamlColonInValue,
  yamlLongKey,
  yamlRoot,
  yamlReservedSign,
  jsonSyntax,
  jsonComment,
  jsonTrailingComma,
  jsonNull,
  jsonUnquoted,
  jsonNumber,
  jsonEscape,
  jsonUnclosed,
  jsonMissingSign,
  jsonRoot,
  jsonControlCharacter,
  xmlSyntax,
  xmlDoctype,
  xmlProcessingInstruction,
  xmlNamespace,
  xmlRoot,
  xmlLegacyForm,
  xmlTextInBlock,
  xmlAttributeForList,
  xmlElementForAttribute,
  xmlListItem,
  xmlUnclosed,
  xmlEntity,
  xmlDeclaration,
  xmlContentInValue,
  unknownProperty,
  unknownBlock,
  missingStatement,
  missingChoice,
  duplicateStatement,
  wrongShape,
  wrongJsonType,
  labelMissing,
  labelOnSingleBlock,
  labelOutsideAlphabet,
  digitsOnlyLabel,
  emptyKind,
  newerLanguage,
  requiresTooLow,
  extensionNotUnderstood,
  unknownValue,
  outOfRange,
  badNumber,
  badBoolean,
  badSize,
  badQuantity,
  badRatio,
  badDate,
  badVersion,
  badLicense,
  badDigest,
  badTensor,
  badName,
  badText,
  suppressionWithoutReason,
  suppressionOfUnknownCode,
  suppressionOfCoreError,
  suppressionExpired,
  suppressionUnused,
  malformedSuppression,
  unknownProcessor,
  unknownDeviceType,
  versionNotRaised,
  importMissing,
  importLeavesWorkspace,
  importNotRelative,
  unknownBuiltin,
  importCycle,
  importNeedsNewerLanguage,
  nameDeclaredTwice,
  unresolvedReference,
  artifactMissing,
  pathLeavesWorkspace,
  pathNotRelative,
  pathCaseDiffers,
  artifactUnreadable,
  emptyArtifact,
  lfsPointer,
  pythonPickle,
  markupPage,
  archiveInsteadOfModel,
  textInsteadOfModel,
  unknownArtifactFormat,
  truncatedArtifact,
  malformedHeader,
  malformedPartitionTable,
  partitionPastEnd,
  partitionOffsetDiffers,
  unknownPartition,
  trailingData,
  missingModelDefinition,
  malformedModelDefinition,
  weightsPastEnd,
  artifactContradictsItself,
  artifactLimit,
  malformedFlatbuffer,
  otherContainer,
  leadingPadding,
  unsupportedFormatVersion,
  misplacedValue,
  packageDamaged,
  packageTrailingData,
  packageEntryEncrypted,
  packageEntryNameUnsafe,
  packageEntryCompressed,
  packageEntryTwice,
  packageEntryNoFile,
  packageHeadersDisagree,
  packageNotCanonical,
  packageLimit,
  packageWithoutDeclaration,
  packageEntryDamaged,
  packageEntryUnnamed,
  packageFileOutside,
  statementWithoutCounterpart,
  foreignStatementWithoutCounterpart,
  foreignValueRefused,
  foreignValueMended,
  foreignSyntax,
  foreignFormatDiffers,
  foreignRequirementMissing,
  mergeConflict,
  signatureNotVerified,
  payloadTypeRefused,
  artifactNotSigned,
  signedFileAbsent,
  artifactChangedAfterSigning,
  declarationChangedAfterSigning,
  keyRefused,
  malformedEnvelope,
  duplicateEnvelopeKey,
  malformedStatement,
  unsignedPackage,
];
