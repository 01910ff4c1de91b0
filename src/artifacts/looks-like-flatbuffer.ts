import { limits } from "../base/limits.ts";
import type { ByteWindow } from "./byte-window.ts";
import { FlatTable, startFlatRun } from "./flat-table.ts";

/** Whether the file carries TensorFlow Lite's identifier (`TFL3`, or one of its forebears) behind the root offset. */
export function looksLikeTflite(window: ByteWindow): boolean {
  return /^TFL\d$/.test(identifierAt(window, 0));
}

/** Where a MindSpore Lite model begins: byte 0, or behind zero padding; `undefined` where the file is none. */
export function findMindspore(
  window: ByteWindow,
): { readonly start: number; readonly identifier: string } | undefined {
  // The root offset is a multiple of 4 whose low byte is not zero, so the model begins where the zeros end.
  for (const start of new Set([0, countZeros(window)])) {
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

/** Zeros at the beginning, as far as the limit for padding. */
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
  const run = startFlatRun(window, { start: 0, end: window.size });
  return FlatTable.root(run).text(1).startsWith("MindSpore Lite");
}
