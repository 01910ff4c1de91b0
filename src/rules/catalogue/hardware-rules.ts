import type { Rule } from "../define-rule.ts";
import { artifactExceedsDeviceLimit } from "../hardware/artifact-exceeds-device-limit.ts";
import { chipsContradictTarget } from "../hardware/chips-contradict-target.ts";
import { deviceBelowSecurityLevel } from "../hardware/device-below-security-level.ts";
import { deviceLacksPrecision } from "../hardware/device-lacks-precision.ts";
import { deviceLacksProcessor } from "../hardware/device-lacks-processor.ts";
import { deviceSupportEmpty } from "../hardware/device-support-empty.ts";
import { deviceTitleInTwoClasses } from "../hardware/device-title-in-two-classes.ts";
import { fallbackWithoutPreferred } from "../hardware/fallback-without-preferred.ts";
import { memoryBelowSize } from "../hardware/memory-below-size.ts";
import { memoryExceedsDevice } from "../hardware/memory-exceeds-device.ts";
import { memoryExceedsRam } from "../hardware/memory-exceeds-ram.ts";
import { modeWithoutProcessor } from "../hardware/mode-without-processor.ts";
import { noUsableProcessor } from "../hardware/no-usable-processor.ts";
import { processorModeUnused } from "../hardware/processor-mode-unused.ts";
import { processorWithoutFallback } from "../hardware/processor-without-fallback.ts";
import { quantumProcessorOnDevice } from "../hardware/quantum-processor-on-device.ts";
import { runtimeCannotLoadFormat } from "../hardware/runtime-cannot-load-format.ts";
import { runtimeRangeEmpty } from "../hardware/runtime-range-empty.ts";
import { systemRangeEmpty } from "../hardware/system-range-empty.ts";
import { unsupportedProcessorDescribed } from "../hardware/unsupported-processor-described.ts";

/** Rules of hardware and devices, by code. A new rule is one file and one line here. */
export const hardwareRules: readonly Rule[] = [
  noUsableProcessor,
  deviceLacksProcessor,
  artifactExceedsDeviceLimit,
  memoryExceedsRam,
  processorWithoutFallback,
  unsupportedProcessorDescribed,
  modeWithoutProcessor,
  runtimeRangeEmpty,
  deviceTitleInTwoClasses,
  deviceSupportEmpty,
  systemRangeEmpty,
  fallbackWithoutPreferred,
  quantumProcessorOnDevice,
  memoryBelowSize,
  runtimeCannotLoadFormat,
  chipsContradictTarget,
  processorModeUnused,
  memoryExceedsDevice,
  deviceLacksPrecision,
  deviceBelowSecurityLevel,
];
