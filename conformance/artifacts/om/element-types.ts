import type { OmElementType } from "./description.ts";

/** Numbers of the `DataType` enumeration of the protobuf messages. */
const protobufTypes: Readonly<Record<Exclude<OmElementType, number>, number>> = {
  float32: 1,
  float16: 2,
  int8: 3,
  uint8: 4,
  int16: 5,
  uint16: 6,
  int32: 7,
  int64: 8,
  uint32: 9,
  uint64: 10,
  bool: 11,
  float64: 12,
  bfloat16: 27,
  int4: 28,
};

/** Numbers of the C++ `ge::DataType`, used by the input and output block. */
const runtimeTypes: Readonly<Record<Exclude<OmElementType, number>, number>> = {
  float32: 0,
  float16: 1,
  int8: 2,
  int32: 3,
  uint8: 4,
  int16: 6,
  uint16: 7,
  uint32: 8,
  int64: 9,
  uint64: 10,
  float64: 11,
  bool: 12,
  bfloat16: 27,
  int4: 29,
};

export function protobufType(type: OmElementType): number {
  return typeof type === "number" ? type : protobufTypes[type];
}

export function runtimeType(type: OmElementType): number {
  return typeof type === "number" ? type : runtimeTypes[type];
}

/** Numbers of the C++ `ge::Format`. */
export const runtimeFormats: Readonly<Record<string, number>> = {
  NCHW: 0,
  NHWC: 1,
  ND: 2,
  NC1HWC0: 3,
  FRACTAL_Z: 4,
  HWCN: 16,
  NDHWC: 27,
  FRACTAL_NZ: 29,
  NCDHW: 30,
};
