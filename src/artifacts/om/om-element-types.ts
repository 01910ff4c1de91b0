/** `ge.proto.DataType` by number (om-format: protobuf numbering), spelled as HML where HML has the type. */
const protoTypes: readonly (string | undefined)[] = [
  undefined,
  "float32",
  "float16",
  "int8",
  "uint8",
  "int16",
  "uint16",
  "int32",
  "int64",
  "uint32",
  "uint64",
  "bool",
  "float64",
  "string",
  "dual_sub_int8",
  "dual_sub_uint8",
  "complex64",
  "complex128",
  "qint8",
  "qint16",
  "qint32",
  "quint8",
  "quint16",
  "resource",
  "string_ref",
  "dual",
  "variant",
  "bfloat16",
  "int4",
  "uint1",
  "int2",
  "uint2",
  "complex32",
  "hifloat8",
  "float8_e5m2",
  "float8_e4m3fn",
  "float8_e8m0",
  "float6_e3m2",
  "float6_e2m3",
  "float4_e2m1",
  "float4_e1m2",
  "hifloat4",
];

/** `ge::DataType` of the C++ headers by number: another numbering of the same types, used in MODEL_INOUT_INFO. */
const runtimeTypes: readonly (string | undefined)[] = [
  "float32",
  "float16",
  "int8",
  "int32",
  "uint8",
  undefined,
  "int16",
  "uint16",
  "uint32",
  "int64",
  "uint64",
  "float64",
  "bool",
  "string",
  "dual_sub_int8",
  "dual_sub_uint8",
  "complex64",
  "complex128",
  "qint8",
  "qint16",
  "qint32",
  "quint8",
  "quint16",
  "resource",
  "string_ref",
  "dual",
  "variant",
  "bfloat16",
  undefined,
  "int4",
  "uint1",
  "int2",
  "uint2",
];

/** `ge::Format` of the C++ headers by number, as far as public sources name them. */
const runtimeLayouts: Readonly<Record<number, string>> = {
  0: "NCHW",
  1: "NHWC",
  2: "ND",
  3: "NC1HWC0",
  4: "FRACTAL_Z",
  5: "NC1C0HWPAD",
  6: "NHWC1C0",
  7: "FSR_NCHW",
  12: "NC1HWC0_C04",
  13: "FRACTAL_Z_C04",
  16: "HWCN",
  27: "NDHWC",
  29: "FRACTAL_NZ",
  30: "NCDHW",
};

/** Type word of a protobuf type number; `undefined` for "undefined" and for numbers that no source names. */
export function protoType(code: number): string | undefined {
  return protoTypes[code];
}

/** Type word of a C++ type number, as MODEL_INOUT_INFO uses it. */
export function runtimeType(code: number): string | undefined {
  return runtimeTypes[code];
}

/** Layout word of a C++ format number, as MODEL_INOUT_INFO uses it. */
export function runtimeLayout(code: number): string | undefined {
  return runtimeLayouts[code];
}
