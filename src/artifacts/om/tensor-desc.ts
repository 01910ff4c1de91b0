import type { FactDim, FactTensor } from "../../model/artifact-facts.ts";
import { hmlDtype } from "../element-types.ts";
import type { ProtoCursor } from "../proto-cursor.ts";
import type { AttrNames } from "./attr-names.ts";
import { type AttrValue, attrInt, attrInts, attrText } from "./attr-value.ts";
import { protoType } from "./om-element-types.ts";
import { readAttrEntry } from "./read-attr-entry.ts";

/** Description of one tensor (`TensorDescriptor`). Sizes and offsets in bytes. */
export interface TensorDesc {
  /** Type word, HML's where HML has it; `undefined` where the file says "undefined" or a number nobody knows. */
  readonly type: string | undefined;
  readonly typeCode: number;
  /** `undefined`: not stated. `-1` is an unknown dimension, `-2` an unknown rank. */
  readonly shape: readonly number[] | undefined;
  readonly layout: string | undefined;
  readonly weightBytes: number;
  readonly dataOffset: number;
  readonly compressedBytes: number;
  /** Place among merged weights; `undefined` where weights are not merged. */
  readonly mergedOffset: number | undefined;
  /** The shape before the compiler changed it for its chip. */
  readonly originShape: readonly number[] | undefined;
  readonly originLayout: string | undefined;
  readonly shapeRange: readonly (readonly number[])[] | undefined;
}

const wanted = new Set(["merged_offset", "origin_shape", "origin_format", "shape_range"]);

/** Reads one `TensorDescriptor`. */
export function readTensorDesc(desc: ProtoCursor, names: AttrNames): TensorDesc {
  let typeCode = 0;
  let shape: number[] | undefined;
  let layout = "";
  const numbers = { weightBytes: 0, dataOffset: 0, compressedBytes: 0 };
  const attrs = new Map<string, AttrValue>();
  while (desc.next()) {
    switch (desc.field) {
      case 2:
        typeCode = desc.uint();
        break;
      case 3:
        shape = readShape(desc.message());
        break;
      case 4:
        layout = desc.text();
        break;
      case 5: {
        const entry = readAttrEntry(desc.message(), names, (key) => wanted.has(key));
        if (entry) attrs.set(entry.key, entry.value);
        break;
      }
      case 11:
        numbers.weightBytes = desc.uint();
        break;
      case 18:
        numbers.dataOffset = desc.uint();
        break;
      case 19:
        numbers.compressedBytes = desc.uint();
        break;
    }
  }
  const range = attrs.get("shape_range");
  return {
    type: protoType(typeCode),
    typeCode,
    shape,
    layout: layout || undefined,
    ...numbers,
    mergedOffset: attrInt(attrs, "merged_offset"),
    originShape: attrInts(attrs, "origin_shape"),
    originLayout: attrText(attrs, "origin_format"),
    shapeRange: range?.kind === "rows" ? range.rows : undefined,
  };
}

function readShape(shape: ProtoCursor): number[] {
  const dims: number[] = [];
  while (shape.next()) if (shape.field === 1) shape.appendInts(dims);
  return dims;
}

/** The part of a tensor's facts that a description states. */
export function factType(desc: TensorDesc): Pick<FactTensor, "dtype" | "shape" | "layout"> {
  return {
    dtype: hmlDtype(desc.type),
    shape: factShape(desc.shape, desc.shapeRange),
    layout: desc.layout,
  };
}

/** A shape as a fact: unknown dimensions become a range where one is stated, else `null`; unknown rank is `undefined`. */
export function factShape(
  dims: readonly number[] | undefined,
  ranges?: readonly (readonly number[])[],
): readonly FactDim[] | undefined {
  if (!dims || dims.includes(-2)) return undefined;
  return dims.map((dim, i) => {
    if (dim >= 0) return dim;
    const [low = 0, high = low] = ranges?.[i] ?? [];
    return low >= 0 && high > low ? [low, high] : null;
  });
}
