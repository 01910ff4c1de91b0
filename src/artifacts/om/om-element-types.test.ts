import { expect, test } from "vitest";
import { protoType, runtimeLayout, runtimeType } from "./om-element-types.ts";

/** `ge.proto.DataType` in the order of its numbers, as its source spells them (om-format: protobuf numbering). */
const protoNames =
  `UNDEFINED FLOAT FLOAT16 INT8 UINT8 INT16 UINT16 INT32 INT64 UINT32 UINT64 BOOL DOUBLE STRING
  DUAL_SUB_INT8 DUAL_SUB_UINT8 COMPLEX64 COMPLEX128 QINT8 QINT16 QINT32 QUINT8 QUINT16 RESOURCE STRING_REF DUAL
  VARIANT BF16 INT4 UINT1 INT2 UINT2 COMPLEX32 HIFLOAT8 F8_E5M2 F8_E4M3FN F8_E8M0 F6_E3M2 F6_E2M3 F4_E2M1 F4_E1M2
  HIFLOAT4`.split(/\s+/);

/** `ge::DataType` in the order of its numbers; nothing has the number 5 (om-format: second numbering). */
const runtimeNames =
  `FLOAT FLOAT16 INT8 INT32 UINT8 UNDEFINED INT16 UINT16 UINT32 INT64 UINT64 DOUBLE BOOL STRING
  DUAL_SUB_INT8 DUAL_SUB_UINT8 COMPLEX64 COMPLEX128 QINT8 QINT16 QINT32 QUINT8 QUINT16 RESOURCE STRING_REF DUAL
  VARIANT BF16 UNDEFINED INT4 UINT1 INT2 UINT2`.split(/\s+/);

/** How HML, or the list of words that it lacks, spells a name of the sources. */
function spell(name: string): string | undefined {
  const others: Readonly<Record<string, string>> = { FLOAT: "float32", DOUBLE: "float64", BF16: "bfloat16" };
  if (name === "UNDEFINED") return undefined;
  return others[name] ?? name.replace(/^F(?=\d)/, "FLOAT").toLowerCase();
}

test("the numbers of the graph are those of the protobuf", () => {
  expect(protoNames).toHaveLength(42);
  expect(protoNames.map((_, code) => protoType(code))).toEqual(protoNames.map(spell));
  expect(protoType(42)).toBeUndefined();
});

test("the numbers of the input and output block are those of the runtime", () => {
  expect(runtimeNames).toHaveLength(33);
  expect(runtimeNames.map((_, code) => runtimeType(code))).toEqual(runtimeNames.map(spell));
  expect(runtimeType(33)).toBeUndefined();
});

test("layouts have the runtime's numbers, as far as public sources name them", () => {
  const known = Array.from({ length: 40 }, (_, code) => [code, runtimeLayout(code)] as const);
  expect(known.filter(([, name]) => name !== undefined)).toEqual([
    [0, "NCHW"],
    [1, "NHWC"],
    [2, "ND"],
    [3, "NC1HWC0"],
    [4, "FRACTAL_Z"],
    [5, "NC1C0HWPAD"],
    [6, "NHWC1C0"],
    [7, "FSR_NCHW"],
    [12, "NC1HWC0_C04"],
    [13, "FRACTAL_Z_C04"],
    [16, "HWCN"],
    [27, "NDHWC"],
    [29, "FRACTAL_NZ"],
    [30, "NCDHW"],
  ]);
});
