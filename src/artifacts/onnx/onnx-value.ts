import type { FactDim, FactTensor } from "../../model/artifact-facts.ts";
import { hmlDtype } from "../element-types.ts";
import type { ProtoCursor } from "../proto-cursor.ts";
import { onnxType } from "./onnx-types.ts";

/** Fields of `TypeProto` that hold no tensor. */
const others: ReadonlyMap<number, string> = new Map([
  [4, "a sequence"],
  [5, "a map"],
  [7, "an opaque value"],
]);

/** An `optional` of an `optional` is none that exists. */
const deepestOptional = 4;

/**
 * Reads one input or output (`ValueInfoProto`); of an optional the type that it may have. Of a sequence or a map only
 * the name is a fact, and `other` hears what it is.
 */
export function readOnnxValue(value: ProtoCursor, other: (name: string, what: string) => void): FactTensor {
  let name = "";
  let type: ReadType = {};
  while (value.next()) {
    if (value.field === 1) name = value.text();
    else if (value.field === 2) type = readType(value.message());
  }
  if (type.what !== undefined) other(name, type.what);
  return { name, dtype: type.dtype, shape: type.shape, layout: undefined };
}

interface ReadType extends Partial<Pick<FactTensor, "dtype" | "shape">> {
  /** What it is instead of a tensor. */
  readonly what?: string | undefined;
}

function readType(type: ProtoCursor, optionals = 0): ReadType {
  let dtype: string | undefined;
  let shape: FactDim[] | undefined;
  let what: string | undefined;
  while (type.next()) {
    if (type.field === 9 && optionals < deepestOptional) return readOptional(type.message(), optionals + 1);
    what = others.get(type.field) ?? what;
    if (type.field !== 1 && type.field !== 8) continue;
    const tensor = type.message();
    while (tensor.next()) {
      if (tensor.field === 1) dtype = hmlDtype(onnxType(tensor.uint()));
      else if (tensor.field === 2) shape = readShape(tensor.message());
    }
  }
  return { dtype, shape, what };
}

function readOptional(optional: ProtoCursor, optionals: number): ReadType {
  let type: ReadType = {};
  while (optional.next()) if (optional.field === 1) type = readType(optional.message(), optionals);
  return type;
}

function readShape(shape: ProtoCursor): FactDim[] {
  const dims: FactDim[] = [];
  while (shape.next()) {
    if (shape.field !== 1) continue;
    let dim: FactDim = null;
    const entry = shape.message();
    while (entry.next()) {
      if (entry.field === 1) dim = entry.int() >= 0 ? entry.int() : null;
      else if (entry.field === 2) dim = entry.text() || null;
    }
    dims.push(dim);
  }
  return dims;
}
