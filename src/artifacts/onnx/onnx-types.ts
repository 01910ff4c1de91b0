/** `TensorProto.DataType` by number, spelled as HML where HML has the type. */
const types: readonly (string | undefined)[] = [
  undefined,
  "float32",
  "uint8",
  "int8",
  "uint16",
  "int16",
  "int32",
  "int64",
  "string",
  "bool",
  "float16",
  "float64",
  "uint32",
  "uint64",
  "complex64",
  "complex128",
  "bfloat16",
  "float8_e4m3fn",
  "float8_e4m3fnuz",
  "float8_e5m2",
  "float8_e5m2fnuz",
  "uint4",
  "int4",
  "float4_e2m1",
  "float8_e8m0",
  "uint2",
  "int2",
];

/** Type word of a data type number; `undefined` for 0 and for numbers newer than this list. */
export function onnxType(code: number): string | undefined {
  return types[code];
}
