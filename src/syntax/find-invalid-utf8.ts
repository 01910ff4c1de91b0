/** The first place at which bytes are not UTF-8. */
export interface InvalidUtf8 {
  /** Offset in bytes from 0. */
  readonly offset: number;
  /** The bytes end within a character, which is sound as far as it goes. */
  readonly isTruncated: boolean;
}

/** Finds the first byte that is not UTF-8 (RFC 3629: no surrogates, no overlong forms, nothing above U+10FFFF). */
export function findInvalidUtf8(bytes: Uint8Array): InvalidUtf8 | undefined {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4) return { offset: at, isTruncated: false };
    for (let i = 1; i < length; i++) {
      const next = bytes[at + i];
      if (next === undefined) return { offset: at, isTruncated: true };
      const [low, high] = i === 1 ? secondByte(lead) : [0x80, 0xbf];
      if (next < low || next > high) return { offset: at, isTruncated: false };
    }
    at += length;
  }
  return undefined;
}

function secondByte(lead: number): readonly [low: number, high: number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
