/** `TensorType` by number, spelled as HML where HML has the type. */
const types: readonly string[] = [
  "float32",
  "float16",
  "int32",
  "uint8",
  "int64",
  "string",
  "bool",
  "int16",
  "complex64",
  "int8",
  "float64",
  "complex128",
  "uint64",
  "resource",
  "variant",
  "uint32",
  "uint16",
  "int4",
  "bfloat16",
  "int2",
  "uint4",
  "float8_e4m3fn",
  "float8_e5m2",
];

/** Type word of a `TensorType` number. */
export function tfliteType(code: number): string | undefined {
  return types[code];
}
