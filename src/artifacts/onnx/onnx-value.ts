import type { FactDim, FactTensor } from "../../model/artifact-facts.ts";
import { hmlDtype } from "../element-types.ts";
import type { ProtoCursor } from "../proto-cursor.ts";
import { onnxType } from "./onnx-types.ts";

/** Reads one input or output (`ValueInfoProto`). Of a sequence, map or optional only the name is told. */
export function readOnnxValue(value: ProtoCursor): FactTensor {
  let name = "";
  let type: Pick<FactTensor, "dtype" | "shape"> = { dtype: undefined, shape: undefined };
  while (value.next()) {
    if (value.field === 1) name = value.text();
    else if (value.field === 2) type = readType(value.message());
  }
  return { name, ...type, layout: undefined };
}

function readType(type: ProtoCursor): Pick<FactTensor, "dtype" | "shape"> {
  let dtype: string | undefined;
  let shape: FactDim[] | undefined;
  while (type.next()) {
    if (type.field !== 1 && type.field !== 8) continue;
    const tensor = type.message();
    while (tensor.next()) {
      if (tensor.field === 1) dtype = hmlDtype(onnxType(tensor.uint()));
      else if (tensor.field === 2) shape = readShape(tensor.message());
    }
  }
  return { dtype, shape };
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
