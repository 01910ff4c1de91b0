import type { FlatTable } from "../flat-table.ts";

const model = { buffers: 4 };
const buffer = { data: 0, offset: 1, size: 2 };

/** Where one buffer's data lies, in bytes from the start of the file. */
export interface BufferPlace {
  readonly offset: number;
  readonly bytes: number;
}

/** The buffers of a model: constants and metadata refer to them by number; 0 is always the empty one. */
export class TfliteBuffers {
  readonly #root: FlatTable;
  readonly #taken = new Set<number>();

  constructor(root: FlatTable) {
    this.#root = root;
  }

  /** Place of a buffer with data: inside the FlatBuffers file, or behind it where the model is larger than 2 GB. */
  place(index: number): BufferPlace | undefined {
    if (index === 0) return undefined;
    const entry = this.#root.tableAt(model.buffers, index, "a buffer");
    if (!entry) return undefined;
    const { at, length } = entry.vector(buffer.data, 1, "the data of a buffer");
    if (length > 0) return { offset: at, bytes: length };
    const offset = entry.u64(buffer.offset);
    const size = entry.u64(buffer.size);
    if (offset <= 1 || size === 0) return undefined;
    const { run } = this.#root;
    if (offset + size <= run.end) return { offset, bytes: size };
    const available = Math.max(0, run.end - offset);
    run.missing ??= { what: "the data of a buffer", offset, wanted: size, available };
    return undefined;
  }

  /** Place of a buffer the first time it is asked for: tensors share buffers, and their bytes count once. */
  take(index: number): BufferPlace | undefined {
    if (this.#taken.has(index)) return undefined;
    this.#taken.add(index);
    return this.place(index);
  }
}
