import { limits } from "../base/limits.ts";
import type { MissingBytes } from "./byte-cursor.ts";
import type { ByteWindow } from "./byte-window.ts";
import { readText } from "./read-text.ts";

/** Protobuf wire types (protobuf encoding guide). Groups (3 and 4) are not used by any format read here. */
const wire = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** What all cursors over one message share: the first fault found anywhere in it, and how much work is left. */
export interface ProtoRun {
  readonly window: ByteWindow;
  /** The first read that could not be answered. */
  missing: MissingBytes | undefined;
  /** The first field that is not protobuf, by what it was. */
  malformed: { readonly what: string; readonly offset: number } | undefined;
  /** Set when nesting or the number of fields passed its limit; the name of the limit. */
  limit: string | undefined;
  /** Fields that may still be read: a bound on time, whatever the bytes say. */
  fieldsLeft: number;
}

export function startProtoRun(window: ByteWindow): ProtoRun {
  return {
    window,
    missing: undefined,
    malformed: undefined,
    limit: undefined,
    fieldsLeft: limits.artifactFields,
  };
}

/**
 * Walks the fields of one protobuf message over random access: `while (cursor.next()) switch (cursor.field) …`. A value
 * that nobody asks for is skipped by its length and never fetched. Any fault is remembered in the run and ends the
 * message; the enclosing message, whose length is known, goes on.
 */
export class ProtoCursor {
  /** Number of the current field; 0 before the first. */
  field = 0;
  /** Where the current value starts and ends, in bytes from the start of the file. */
  valueStart: number;
  valueEnd: number;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly run: ProtoRun;
  #wire = 0;
  #low = 0;
  #high = 0;

  constructor(run: ProtoRun, start: number, end: number, depth = 0) {
    this.run = run;
    this.start = start;
    this.end = end;
    this.valueStart = start;
    this.valueEnd = start;
    this.depth = depth;
  }

  /** Moves to the next field; `false` at the end of the message and after a fault. */
  next(): boolean {
    const at = this.valueEnd;
    if (at >= this.end) return false;
    if (this.run.fieldsLeft-- <= 0) return this.#stopAtLimit();
    if (!this.#varint(at, "a field's key")) return false;
    const key = this.#low;
    this.field = key >>> 3;
    this.#wire = key & 7;
    if (this.field === 0 || this.#high !== 0) return this.#refuse(`field number ${this.field}`, at);
    return this.#enterValue(this.valueEnd);
  }

  /** Whether the current value is length-delimited: text, bytes, a message or packed numbers. */
  get isBytes(): boolean {
    return this.#wire === wire.bytes;
  }

  /** Length of the current length-delimited value in bytes. */
  get length(): number {
    return this.isBytes ? this.valueEnd - this.valueStart : 0;
  }

  /** The current value as unsigned: exact below 2^53; above, near enough to fail every bounds check. */
  uint(): number {
    if (this.#wire === wire.varint) return this.#high * 0x1_0000_0000 + this.#low;
    return 0;
  }

  /** The current value as int32 or int64 (two's complement): exact between -2^53 and 2^53. */
  int(): number {
    if (this.#wire !== wire.varint) return 0;
    return (this.#high | 0) * 0x1_0000_0000 + this.#low;
  }

  bool(): boolean {
    return this.#wire === wire.varint && (this.#low !== 0 || this.#high !== 0);
  }

  float(): number {
    const bytes = this.#wire === wire.fixed32 ? this.run.window.bytesAt(this.valueStart, 4) : undefined;
    return bytes ? new DataView(bytes.buffer, bytes.byteOffset, 4).getFloat32(0, true) : 0;
  }

  /** The current value as text (see `readText`), cut at the limit for strings. */
  text(): string {
    const length = Math.min(this.length, limits.artifactStringBytes);
    const bytes = this.run.window.bytesAt(this.valueStart, length);
    return bytes ? readText(bytes) : "";
  }

  /** A copy of the current value's first `most` bytes. */
  bytes(most: number): Uint8Array {
    return (
      this.run.window.bytesAt(this.valueStart, Math.min(this.length, most))?.slice() ?? new Uint8Array(0)
    );
  }

  /** A cursor over the current value as a message; empty where it is none or lies too deep. */
  message(): ProtoCursor {
    if (this.depth + 1 > limits.artifactDepth) {
      this.run.limit ??= "artifactDepth";
      return this.nothing();
    }
    const end = this.isBytes ? this.valueEnd : this.valueStart;
    return new ProtoCursor(this.run, this.valueStart, end, this.depth + 1);
  }

  /** A second cursor over the same message, from its start. */
  again(): ProtoCursor {
    return new ProtoCursor(this.run, this.start, this.end, this.depth);
  }

  /** An empty message in place of one that is absent. */
  nothing(): ProtoCursor {
    return new ProtoCursor(this.run, this.valueStart, this.valueStart, this.depth);
  }

  /** Appends the current value to `list`: one number, or a packed list of them (both are legal for repeated numbers). */
  appendInts(list: number[]): void {
    if (!this.isBytes) {
      if (this.#wire === wire.varint && list.length < limits.artifactListItems) list.push(this.int());
      return;
    }
    const { valueStart, valueEnd } = this;
    let at = valueStart;
    while (at < valueEnd && this.#varint(at, "a packed number", valueEnd)) {
      if (list.length >= limits.artifactListItems) {
        this.run.limit ??= "artifactListItems";
        break;
      }
      list.push((this.#high | 0) * 0x1_0000_0000 + this.#low);
      at = this.valueEnd;
    }
    this.valueStart = valueStart;
    this.valueEnd = valueEnd;
  }

  #enterValue(at: number): boolean {
    switch (this.#wire) {
      case wire.varint:
        if (!this.#varint(at, "a number")) return false;
        this.valueStart = at;
        return true;
      case wire.bytes: {
        if (!this.#varint(at, "a length")) return false;
        const length = this.#high * 0x1_0000_0000 + this.#low;
        this.valueStart = this.valueEnd;
        // A value that is cut off is still entered, as far as it goes: a truncated graph tells its first operators.
        if (length > this.end - this.valueStart) this.#missValue(this.valueStart, length);
        else this.valueEnd = this.valueStart + length;
        return true;
      }
      case wire.fixed32:
      case wire.fixed64:
        return this.#enterFixed(at, this.#wire === wire.fixed32 ? 4 : 8);
      default:
        return this.#refuse(`wire type ${this.#wire}`, at);
    }
  }

  #enterFixed(at: number, length: number): boolean {
    if (length > this.end - at) return this.#missValue(at, length);
    this.valueStart = at;
    this.valueEnd = at + length;
    return true;
  }

  /** Reads a base-128 number into `#low` and `#high` and leaves `valueEnd` behind it. */
  #varint(at: number, what: string, end = this.end): boolean {
    const { window } = this.run;
    let low = 0;
    let high = 0;
    for (let i = 0; i < 10; i++) {
      const byte = at + i < end ? window.byteAt(at + i) : -1;
      if (byte < 0) return this.#miss({ what, offset: at, wanted: i + 1, available: end - at });
      const bits = byte & 0x7f;
      const shift = i * 7;
      if (shift < 28) low |= bits << shift;
      else if (shift === 28) {
        low |= bits << 28;
        high = bits >>> 4;
      } else high |= bits << (shift - 32);
      if (byte < 0x80) {
        this.#low = low >>> 0;
        this.#high = high >>> 0;
        this.valueEnd = at + i + 1;
        return true;
      }
    }
    return this.#refuse(`${what} of more than 10 bytes`, at);
  }

  #missValue(offset: number, wanted: number): false {
    return this.#miss({ what: `field ${this.field}`, offset, wanted, available: this.end - offset });
  }

  #miss(missing: MissingBytes): false {
    this.run.missing ??= missing;
    this.valueEnd = this.end;
    return false;
  }

  #refuse(what: string, offset: number): false {
    this.run.malformed ??= { what, offset };
    this.valueEnd = this.end;
    return false;
  }

  #stopAtLimit(): false {
    this.run.limit ??= "artifactFields";
    this.valueEnd = this.end;
    return false;
  }
}
