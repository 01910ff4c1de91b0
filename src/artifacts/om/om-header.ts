import { malformedHeader } from "../../diagnostics/faults/malformed-header.ts";
import { truncatedArtifact } from "../../diagnostics/faults/truncated-artifact.ts";
import { ByteCursor } from "../byte-cursor.ts";
import type { ByteWindow } from "../byte-window.ts";
import type { Extent } from "../extent.ts";
import type { FactDraft } from "../fact-draft.ts";

/** Which tool family wrote a container; decides what its numbers mean. */
export type OmFamily = "hiai" | "ascend" | "unknown";

/** Which of the five layouts the last 100 bytes of the header have. */
export type OmTail = "hiai" | "hiai-mobile" | "ascend-v1" | "ascend-v2-narrow" | "ascend-v2-wide";

/** The 256 bytes at the front of a DOMI container. Lengths in bytes. */
export interface OmHeader {
  readonly size: number;
  readonly version: number;
  readonly checksumIsZero: boolean;
  /** `length` or, in wide files, `model_length`: bytes behind the header. */
  readonly promised: number;
  readonly modelLength: number;
  /** 0 plain, 1 encrypted. */
  readonly encryption: number;
  readonly modelType: number;
  readonly online: boolean;
  readonly name: string;
  readonly irVersion: number;
  readonly modelCount: number;
  readonly platformVersion: string;
  readonly platformType: number;
  readonly customDataLength: number;
  readonly shapeGears: number;
  readonly dynamicShape: boolean;
  readonly tail: OmTail;
  readonly family: OmFamily;
}

/** Every container seen has a header of this size. */
export const omHeaderBytes = 256;

/** Versions from here on have Ascend's second tail. */
const ascendV2 = 0x2000_0000;

/** Reads the header at the start of `extent`; `undefined` with a fault where it is not all there. */
export function readOmHeader(window: ByteWindow, extent: Extent, draft: FactDraft): OmHeader | undefined {
  const available = extent.end - extent.start;
  if (available < omHeaderBytes) {
    draft.fault(
      truncatedArtifact,
      "read",
      { offset: extent.end, what: "the container header", wanted: omHeaderBytes, available },
      { offset: extent.start, bytes: available },
    );
    return undefined;
  }
  const header = readFields(window, extent.start, extent.end);
  checkFields(header, extent, draft);
  return header;
}

function readFields(window: ByteWindow, start: number, end: number): OmHeader {
  const at = (offset: number): ByteCursor => new ByteCursor(window, start + offset, end);
  const u8 = (offset: number): number => at(offset).u8("a header byte");
  const u32 = (offset: number): number => at(offset).u32("a header field");
  const version = u32(8);
  const second = version >= ascendV2;
  const modelType = u8(82);
  const modelLength = second ? at(184).u64("the model length") : 0;
  const platformVersion = at(second ? 160 : 156).text(20, "the platform version");
  const family = familyOf(version, platformVersion, modelType);
  const mobile =
    !second && (u8(177) !== 0 || modelType === 11 || modelType === 12 || !isZero(window, start + 188, 16));
  return {
    size: u32(4),
    version,
    checksumIsZero: isZero(window, start + 12, 64),
    promised: modelLength || u32(76),
    modelLength,
    encryption: u8(80),
    modelType,
    online: u8(83) === 1,
    name: at(84).text(32, "the model name"),
    irVersion: u32(152),
    modelCount: second ? Math.max(1, u32(156)) : 1,
    platformVersion,
    platformType: u8(second ? 180 : 176),
    customDataLength: family === "hiai" ? u32(180) : 0,
    shapeGears: family === "hiai" ? u32(184) : 0,
    dynamicShape: second && u8(193) === 1,
    tail: tailOf(second, family, modelLength, modelType, mobile),
    family,
  };
}

function familyOf(version: number, platformVersion: string, modelType: number): OmFamily {
  if (version >= ascendV2) return "ascend";
  if (platformVersion.startsWith("1.")) return "ascend";
  if (platformVersion !== "") return "hiai";
  // Without a platform version, only HiAI wrote these model types; the graph may tell more.
  return modelType >= 3 ? "hiai" : "unknown";
}

function tailOf(
  second: boolean,
  family: OmFamily,
  modelLength: number,
  modelType: number,
  mobile: boolean,
): OmTail {
  if (second)
    return modelLength > 0 || modelType === 3 || modelType === 5 ? "ascend-v2-wide" : "ascend-v2-narrow";
  if (family === "ascend") return "ascend-v1";
  return mobile ? "hiai-mobile" : "hiai";
}

function isZero(window: ByteWindow, offset: number, length: number): boolean {
  return window.bytesAt(offset, length)?.every((byte) => byte === 0) ?? true;
}

function checkFields(header: OmHeader, extent: Extent, draft: FactDraft): void {
  const place = (offset: number, bytes: number) => ({ offset: extent.start + offset, bytes });
  if (header.size !== omHeaderBytes) {
    draft.fault(
      malformedHeader,
      "default",
      { field: "headsize", value: header.size, expected: omHeaderBytes },
      place(4, 4),
    );
  }
  if (header.encryption > 1) {
    const values = { field: "is_encrypt", value: header.encryption, expected: "0 or 1" };
    draft.fault(malformedHeader, "default", values, place(80, 1));
  }
  if (header.version !== 0x1000_0000 && header.version !== ascendV2) {
    draft.fault(
      malformedHeader,
      "default",
      { field: "version", value: hex(header.version), expected: "0x10000000 or 0x20000000" },
      place(8, 4),
    );
  }
}

/** A number as `0x10000000`. */
export function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, "0")}`;
}
