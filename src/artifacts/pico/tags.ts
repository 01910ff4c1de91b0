import { limits } from "../../base/limits.ts";
import { ByteCursor, type MissingBytes } from "../byte-cursor.ts";
import type { ByteWindow } from "../byte-window.ts";
import type { Extent } from "../extent.ts";
import type { FactDraft } from "../fact-draft.ts";
import { readText } from "../read-text.ts";

/** One tagged value: its number, and where its bytes lie. */
export interface Tag extends Extent {
  readonly id: number;
}

/** Tagged values in order, as far as they are sound. */
export interface TagList {
  readonly tags: readonly Tag[];
  /** The value that runs past the end of the stretch. */
  readonly missing: MissingBytes | undefined;
}

/**
 * Reads the tagged values of a stretch: a 16-bit tag whose upper three bits tell the kind of value (1 to 3: a number of
 * 1, 2 or 4 bytes; 4 to 6: bytes behind a length of 1, 2 or 4 bytes) and whose lower 13 bits are its number. Stops at
 * `limits.artifactListItems`, which `draft` is told.
 */
export function readTags(window: ByteWindow, extent: Extent, draft: FactDraft): TagList {
  const cursor = new ByteCursor(window, extent.start, extent.end);
  const tags: Tag[] = [];
  while (cursor.remaining >= 2) {
    if (tags.length === limits.artifactListItems) {
      draft.limit("artifactListItems", { offset: cursor.at, bytes: cursor.remaining });
      draft.unread("values beyond a limit", "the file holds more than any model does", ["all"]);
      break;
    }
    const head = cursor.u16("a tag");
    const [kind, id] = [head >> 13, head & 0x1fff];
    if (kind === 0 || kind > 6) break;
    const length = kind <= 3 ? 2 ** (kind - 1) : readLength(cursor, kind);
    const start = cursor.at;
    cursor.skip(length, `the value of tag ${id}`);
    if (cursor.missing) break;
    tags.push({ id, start, end: cursor.at });
  }
  return { tags, missing: cursor.missing };
}

function readLength(cursor: ByteCursor, kind: number): number {
  const what = "the length of a tagged value";
  if (kind === 4) return cursor.u8(what);
  return kind === 5 ? cursor.u16(what) : cursor.u32(what);
}

/** A number of at most 4 bytes; `undefined` for what is none. */
export function tagNumber(window: ByteWindow, { start, end }: Tag): number | undefined {
  const bytes = end - start;
  return bytes >= 1 && bytes <= 4 ? readNumber(window, start, bytes) : undefined;
}

/** Numbers of 4 bytes each. What is left behind the last is padding. */
export function tagNumbers(window: ByteWindow, { start, end }: Tag): number[] {
  const count = Math.floor((end - start) / 4);
  return Array.from({ length: count }, (_, i) => readNumber(window, start + 4 * i, 4));
}

function readNumber(window: ByteWindow, at: number, bytes: number): number {
  let value = 0;
  for (let i = bytes - 1; i >= 0; i--) value = 256 * value + window.byteAt(at + i);
  return value;
}

/** Text up to its first NUL; names are padded with whatever was in memory. */
export function tagText(window: ByteWindow, { start, end }: Tag): string {
  const bytes = window.bytesAt(start, Math.min(end - start, limits.artifactStringBytes));
  return readText(bytes ?? new Uint8Array(0));
}
