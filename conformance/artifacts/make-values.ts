/** Tensor element types the generator can fill, by their HML names. */
export type ElementType =
  | "float64"
  | "float32"
  | "float16"
  | "bfloat16"
  | "int64"
  | "int32"
  | "int16"
  | "int8"
  | "uint8"
  | "bool";

const elementBytes: Readonly<Record<ElementType, number>> = {
  float64: 8,
  float32: 4,
  float16: 2,
  bfloat16: 2,
  int64: 8,
  int32: 4,
  int16: 2,
  int8: 1,
  uint8: 1,
  bool: 1,
};

/** Bytes that a tensor of this type and shape takes. */
export function tensorBytes(type: ElementType, shape: readonly number[]): number {
  return shape.reduce((product, dim) => product * dim, elementBytes[type]);
}

/**
 * Values that look like trained weights: small and around zero, the same on every machine. The seed is the tensor's
 * name, so that no two tensors repeat one another.
 */
export function makeValues(type: ElementType, shape: readonly number[], seed: string): Uint8Array {
  const size = tensorBytes(type, shape);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const next = pseudoRandom(seed);
  const write = elementWriters[type];
  for (let at = 0; at < size; at += elementBytes[type]) write(view, at, next);
  return bytes;
}

/** Bytes without structure, for what a reader cannot look into: device code, encrypted content. */
export function makeNoise(count: number, seed: string): Uint8Array {
  const next = pseudoRandom(seed);
  return Uint8Array.from({ length: count }, () => next() & 0xff);
}

/** Unsigned 32-bit numbers from a text (xorshift32 over an FNV-1a hash): integers only, hence the same everywhere. */
function pseudoRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  if (state === 0) state = 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

type ElementWriter = (view: DataView, at: number, next: () => number) => void;

const elementWriters: Readonly<Record<ElementType, ElementWriter>> = {
  float64: (view, at, next) => view.setFloat64(at, bell(next), true),
  float32: (view, at, next) => view.setFloat32(at, bell(next), true),
  float16: (view, at, next) => view.setUint16(at, smallHalf(next), true),
  bfloat16: (view, at, next) => view.setUint16(at, 0x3c00 | (next() & 0x81ff), true),
  int64: (view, at, next) => view.setBigInt64(at, BigInt(Math.round(bell(next) * 64)), true),
  int32: (view, at, next) => view.setInt32(at, Math.round(bell(next) * 4096), true),
  int16: (view, at, next) => view.setInt16(at, Math.round(bell(next) * 4096), true),
  int8: (view, at, next) => view.setInt8(at, Math.round(bell(next) * 127)),
  uint8: (view, at, next) => view.setUint8(at, 128 + Math.round(bell(next) * 127)),
  bool: (view, at, next) => view.setUint8(at, next() & 1),
};

/** A number in (-1, 1), mostly near zero: four uniform ones added up, exact in binary. */
function bell(next: () => number): number {
  const unit = () => (next() >>> 16) - 0x8000;
  return (unit() + unit() + unit() + unit()) / 0x20000;
}

/** Bits of a float16 between 2⁻⁷ and 0.5 of either sign. */
function smallHalf(next: () => number): number {
  const bits = next();
  return (bits & 0x8000) | ((8 + (bits % 6)) << 10) | ((bits >>> 3) & 0x3ff);
}
