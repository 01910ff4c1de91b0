/** Appends little-endian fields to one growing run of bytes. Every container of the suite is laid out with it. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  u8(value: number): this {
    return this.#number(1, (view, at) => view.setUint8(at, value));
  }

  u16(value: number): this {
    return this.#number(2, (view, at) => view.setUint16(at, value, true));
  }

  u32(value: number): this {
    return this.#number(4, (view, at) => view.setUint32(at, value, true));
  }

  i32(value: number): this {
    return this.#number(4, (view, at) => view.setInt32(at, value, true));
  }

  u64(value: number | bigint): this {
    return this.#number(8, (view, at) => view.setBigUint64(at, BigInt(value), true));
  }

  i64(value: number | bigint): this {
    return this.#number(8, (view, at) => view.setBigInt64(at, BigInt(value), true));
  }

  bytes(value: Uint8Array): this {
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
    return this;
  }

  text(value: string): this {
    return this.bytes(new TextEncoder().encode(value));
  }

  /** A text field of fixed width: cut so that one NUL remains, padded with NUL. */
  fixedText(value: string, width: number): this {
    const encoded = new TextEncoder().encode(value).subarray(0, width - 1);
    return this.bytes(encoded).zeros(width - encoded.length);
  }

  zeros(count: number): this {
    return this.bytes(new Uint8Array(count));
  }

  /** Zeros up to `offset` from the start. */
  padTo(offset: number): this {
    return this.zeros(offset - this.#length);
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #number(width: number, set: (view: DataView, at: number) => void): this {
    this.#reserve(width);
    set(new DataView(this.#bytes.buffer), this.#length);
    this.#length += width;
    return this;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Several runs of bytes as one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter();
  for (const part of parts) writer.bytes(part);
  return writer.finish();
}
