import { artifactOpaque } from "../artifact/artifact-opaque.ts";
import { artifactPathsDifferByCase } from "../artifact/artifact-paths-differ-by-case.ts";
import { artifactWithTwoDigests } from "../artifact/artifact-with-two-digests.ts";
import { bitsNotReached } from "../artifact/bits-not-reached.ts";
import { bytesDiffer } from "../artifact/bytes-differ.ts";
import { computeLibraryUnsupported } from "../artifact/compute-library-unsupported.ts";
import { containerVersionOutsideRuntime } from "../artifact/container-version-outside-runtime.ts";
import { digestDiffers } from "../artifact/digest-differs.ts";
import { dimensionDiffers } from "../artifact/dimension-differs.ts";
import { elementTypeDiffers } from "../artifact/element-type-differs.ts";
import { embeddedNameDiffers } from "../artifact/embedded-name-differs.ts";
import { embeddedTargetDiffers } from "../artifact/embedded-target-differs.ts";
import { embeddedToolchainDiffers } from "../artifact/embedded-toolchain-differs.ts";
import { encryptionDiffers } from "../artifact/encryption-differs.ts";
import { extensionContradictsFormat } from "../artifact/extension-contradicts-format.ts";
import { fileNameContradictsVersion } from "../artifact/file-name-contradicts-version.ts";
import { formatDiffers } from "../artifact/format-differs.ts";
import { inputCountDiffers } from "../artifact/input-count-differs.ts";
import { layoutDiffers } from "../artifact/layout-differs.ts";
import { mixedArtifactIsUniform } from "../artifact/mixed-artifact-is-uniform.ts";
import { operatorsAbsent } from "../artifact/operators-absent.ts";
import { operatorsOmitted } from "../artifact/operators-omitted.ts";
import { outputCountDiffers } from "../artifact/output-count-differs.ts";
import { quantizationDiffers } from "../artifact/quantization-differs.ts";
import { rankDiffers } from "../artifact/rank-differs.ts";
import { runtimeOfOtherFamily } from "../artifact/runtime-of-other-family.ts";
import { shapeOutsideGears } from "../artifact/shape-outside-gears.ts";
import { sharedDigestDiffers } from "../artifact/shared-digest-differs.ts";
import { sizeDiffers } from "../artifact/size-differs.ts";
import { storageListsAbsentType } from "../artifact/storage-lists-absent-type.ts";
import { storageOmitsType } from "../artifact/storage-omits-type.ts";
import { targetChipDiffers } from "../artifact/target-chip-differs.ts";
import { tensorNameDiffers } from "../artifact/tensor-name-differs.ts";
import { tensorOrderDiffers } from "../artifact/tensor-order-differs.ts";
import { weightsExceedMemory } from "../artifact/weights-exceed-memory.ts";
import { weightsOutsideBits } from "../artifact/weights-outside-bits.ts";
import type { Rule } from "../define-rule.ts";

/** Rules of declarations against artifacts, by code. A new rule is one file and one line here. */
export const artifactRules: readonly Rule[] = [
  bytesDiffer,
  sizeDiffers,
  digestDiffers,
  formatDiffers,
  encryptionDiffers,
  embeddedNameDiffers,
  embeddedToolchainDiffers,
  embeddedTargetDiffers,
  targetChipDiffers,
  containerVersionOutsideRuntime,
  inputCountDiffers,
  outputCountDiffers,
  tensorNameDiffers,
  tensorOrderDiffers,
  elementTypeDiffers,
  rankDiffers,
  dimensionDiffers,
  layoutDiffers,
  storageOmitsType,
  storageListsAbsentType,
  quantizationDiffers,
  weightsOutsideBits,
  bitsNotReached,
  mixedArtifactIsUniform,
  operatorsOmitted,
  operatorsAbsent,
  sharedDigestDiffers,
  artifactWithTwoDigests,
  artifactPathsDifferByCase,
  fileNameContradictsVersion,
  extensionContradictsFormat,
  artifactOpaque,
  weightsExceedMemory,
  shapeOutsideGears,
  runtimeOfOtherFamily,
  computeLibraryUnsupported,
];
