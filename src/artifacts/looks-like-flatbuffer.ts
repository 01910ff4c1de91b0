import { limits } from "../base/limits.ts";
import type { ByteWindow } from "./byte-window.ts";

/** Whether the file carries TensorFlow Lite's identifier (`TFL3`, or one of its forebears) behind the root offset. */
export function looksLikeTflite(window: ByteWindow): boolean {
  return /^TFL\d$/.test(identifierAt(window, 0));
}

/** Where a MindSpore Lite model begins: byte 0, or behind zero padding; `undefined` where the file is none. */
export function findMindspore(
  window: ByteWindow,
): { readonly start: number; readonly identifier: string } | undefined {
  const padding = window.byteAt(0) === 0 ? countZeros(window) : 0;
  // The root offset is a multiple of 4 whose low byte is not zero, so the model begins where the zeros end.
  for (const start of new Set([0, padding])) {
    const identifier = identifierAt(window, start);
    if (/^MSL\d$/.test(identifier)) return { start, identifier };
  }
  return looksLikeOldMindspore(window) ? { start: 0, identifier: "" } : undefined;
}

export function looksLikeMindspore(window: ByteWindow): boolean {
  return findMindspore(window) !== undefined;
}

/** The four characters behind the root offset of a FlatBuffers file that starts at `start`. */
export function identifierAt(window: ByteWindow, start: number): string {
  const bytes = window.bytesAt(start + 4, 4);
  return bytes ? String.fromCharCode(...bytes) : "";
}

function countZeros(window: ByteWindow): number {
  let at = 0;
  while (at < limits.artifactPaddingBytes && window.byteAt(at) === 0) at++;
  return at;
}

/**
 * Files of MindSpore Lite 1.0 have no identifier. They are recognised by their root table: the text of its slot 1 says
 * `MindSpore Lite`.
 */
function looksLikeOldMindspore(window: ByteWindow): boolean {
  const root = u32(window, 0);
  if (root === undefined || root < 4 || root % 2 !== 0 || root + 4 > window.size) return false;
  const back = u32(window, root);
  if (back === undefined) return false;
  const table = root - (back | 0);
  const slots = u16(window, table) ?? 0;
  const slot = slots >= 8 ? (u16(window, table + 6) ?? 0) : 0;
  if (slot === 0) return false;
  const pointer = u32(window, root + slot);
  if (pointer === undefined) return false;
  const text = window.bytesAt(root + slot + pointer + 4, 14);
  return text !== undefined && String.fromCharCode(...text) === "MindSpore Lite";
}

function u32(window: ByteWindow, at: number): number | undefined {
  const b = window.bytesAt(at, 4);
  return b && ((b[0] ?? 0) | ((b[1] ?? 0) << 8) | ((b[2] ?? 0) << 16) | ((b[3] ?? 0) << 24)) >>> 0;
}

function u16(window: ByteWindow, at: number): number | undefined {
  const b = window.bytesAt(at, 2);
  return b && (b[0] ?? 0) | ((b[1] ?? 0) << 8);
}
