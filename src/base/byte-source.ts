/**
 * Random access to the bytes of one artifact. Synchronous, because readers make thousands of small reads;
 * the host decides what is behind it (a file descriptor, a Blob in a worker, an array).
 */
export interface ByteSource {
  /** Total length in bytes. */
  readonly size: number;
  /**
   * Bytes `[offset, offset + length)`, cut at the end of the source: shorter than `length` only there.
   * The result may be a view; the caller does not write to it and does not keep it past the next call.
   */
  read(offset: number, length: number): Uint8Array;
}

/** A source over bytes that are already in memory. No copy is made. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(Math.max(0, offset), Math.max(0, offset) + Math.max(0, length)),
  };
}

/** A stretch of a source as a source of its own; nothing is copied. */
export function sliceSource(source: Pick<ByteSource, "read">, start: number, size: number): ByteSource {
  return {
    size,
    read: (offset, length) => {
      const from = Math.min(Math.max(0, offset), size);
      return source.read(start + from, Math.min(Math.max(0, length), size - from));
    },
  };
}
