import { limits } from "../../base/limits.ts";
import { ByteCursor, type MissingBytes } from "../byte-cursor.ts";
import type { ByteWindow } from "../byte-window.ts";
import type { Extent } from "../extent.ts";
import { readText } from "../read-text.ts";

/** One tagged value: its number, and where its bytes lie. */
export interface Tag extends Extent {
  readonly id: number;
}

/**
 * Reads the tagged values of a stretch: a 16-bit tag whose upper three bits tell the kind of value (1 to 3: a number of
 * 1, 2 or 4 bytes; 4 to 6: bytes behind a length of 1, 2 or 4 bytes) and whose lower 13 bits are its number.
 */
export function readTags(
  window: ByteWindow,
  extent: Extent,
): { readonly tags: readonly Tag[]; readonly missing: MissingBytes | undefined } {
  const cursor = new ByteCursor(window, extent.start, extent.end);
  const tags: Tag[] = [];
  while (cursor.remaining >= 2 && tags.length < limits.artifactListItems) {
    const head = cursor.u16("a tag");
    const kind = head >> 13;
    if (kind === 0 || kind > 6) break;
    const length = kind <= 3 ? [0, 1, 2, 4][kind] : readLength(cursor, kind);
    const start = cursor.at;
    cursor.skip(length ?? 0, `the value of tag ${head & 0x1fff}`);
    if (cursor.missing) break;
    tags.push({ id: head & 0x1fff, start, end: cursor.at });
  }
  return { tags, missing: cursor.missing };
}

function readLength(cursor: ByteCursor, kind: number): number {
  const what = "the length of a tagged value";
  if (kind === 4) return cursor.u8(what);
  return kind === 5 ? cursor.u16(what) : cursor.u32(what);
}

/** A number of 1, 2 or 4 bytes. */
export function tagNumber(window: ByteWindow, { start, end }: Tag): number {
  const cursor = new ByteCursor(window, start, end);
  const bytes = end - start;
  if (bytes === 1) return cursor.u8("a number");
  return bytes === 2 ? cursor.u16("a number") : cursor.u32("a number");
}

/** Text up to its first NUL; names are padded with whatever was in memory. */
export function tagText(window: ByteWindow, { start, end }: Tag): string {
  const bytes = window.bytesAt(start, Math.min(end - start, limits.artifactStringBytes));
  return bytes ? readText(bytes) : "";
}
