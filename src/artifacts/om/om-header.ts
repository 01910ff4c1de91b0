import { malformedHeader } from "../../diagnostics/faults/malformed-header.ts";
import { truncatedArtifact } from "../../diagnostics/faults/truncated-artifact.ts";
import type { ByteWindow } from "../byte-window.ts";
import type { Extent } from "../extent.ts";
import type { FactDraft } from "../fact-draft.ts";
import { readText } from "../read-text.ts";

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
  const bytes = available < omHeaderBytes ? undefined : window.bytesAt(extent.start, omHeaderBytes);
  if (!bytes) {
    draft.fault(
      truncatedArtifact,
      "read",
      { offset: extent.end, what: "the container header", wanted: omHeaderBytes, available },
      { offset: extent.start, bytes: available },
    );
    return undefined;
  }
  const header = readFields(bytes);
  checkFields(header, extent, draft);
  return header;
}

function readFields(bytes: Uint8Array): OmHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, omHeaderBytes);
  const u32 = (offset: number): number => view.getUint32(offset, true);
  const text = (offset: number, length: number): string => readText(bytes.subarray(offset, offset + length));
  const isZero = (offset: number, length: number): boolean =>
    bytes.subarray(offset, offset + length).every((byte) => byte === 0);
  const version = u32(8);
  const second = version >= ascendV2;
  const modelType = view.getUint8(82);
  // Exact below 2^53; above, near enough to differ from the length of any file.
  const modelLength = second ? Number(view.getBigUint64(184, true)) : 0;
  const platformVersion = text(second ? 160 : 156, 20);
  const family = familyOf(version, platformVersion, modelType);
  const mobile = view.getUint8(177) !== 0 || modelType === 11 || modelType === 12 || !isZero(188, 16);
  return {
    size: u32(4),
    version,
    checksumIsZero: isZero(12, 64),
    promised: modelLength || u32(76),
    modelLength,
    encryption: view.getUint8(80),
    modelType,
    online: view.getUint8(83) === 1,
    name: text(84, 32),
    irVersion: u32(152),
    modelCount: second ? Math.max(1, u32(156)) : 1,
    platformVersion,
    platformType: view.getUint8(second ? 180 : 176),
    customDataLength: family === "hiai" ? u32(180) : 0,
    shapeGears: family === "hiai" ? u32(184) : 0,
    dynamicShape: second && view.getUint8(193) === 1,
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
