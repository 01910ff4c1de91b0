import { expect, test } from "vitest";
import { onnxType } from "./onnx-types.ts";

// The enumeration of onnx.proto, written down again from there.
const stated = `FLOAT=1 UINT8=2 INT8=3 UINT16=4 INT16=5 INT32=6 INT64=7 STRING=8 BOOL=9 FLOAT16=10 DOUBLE=11 UINT32=12
UINT64=13 COMPLEX64=14 COMPLEX128=15 BFLOAT16=16 FLOAT8E4M3FN=17 FLOAT8E4M3FNUZ=18 FLOAT8E5M2=19 FLOAT8E5M2FNUZ=20
UINT4=21 INT4=22 FLOAT4E2M1=23 FLOAT8E8M0=24 UINT2=25 INT2=26`;

const otherwise: Readonly<Record<string, string>> = { float: "float32", double: "float64" };

test.each(stated.split(/\s+/).map((pair) => pair.split("=") as [string, string]))(
  "%s is %s",
  (word, code) => {
    const lower = word.toLowerCase();
    const plain = onnxType(Number(code))?.replaceAll("_", "");
    expect(plain).toBe(otherwise[lower] ?? lower);
  },
);

test("0 and numbers beyond the list are no type", () => {
  expect([onnxType(0), onnxType(27), onnxType(-1)]).toEqual([undefined, undefined, undefined]);
});
