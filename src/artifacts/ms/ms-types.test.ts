import { describe, expect, test } from "vitest";
import { msFramework, msLayout, msQuantType, msType } from "./ms-types.ts";

// The enumerations of the format, written down again from their definitions.

const typeIds = `BOOL=30 INT32=31 INT8=32 INT16=33 INT32=34 INT64=35 UINT32=36 UINT8=37 UINT16=38 UINT32=39 UINT64=40
FLOAT32=41 FLOAT16=42 FLOAT32=43 FLOAT64=44 STRING=12`;

test.each(typeIds.split(/\s+/).map((pair) => pair.split("=")))("type id %s is %s", (word, code) => {
  expect(msType(Number(code))).toBe(word?.toLowerCase());
});

test.each([0, 11, 13, 29, 45])("type id %i is no type of an element", (code) => {
  expect(msType(code)).toBeUndefined();
});

// `Format` of ops_types.fbs. Number 14 once said how many there are.
const formats =
  "NCHW NHWC NHWC4 HWKC HWCK KCHW CKHW KHWC CHWK HW HW4 NC NC4 NC4HW4 - NCDHW NWC NCW NC8HW8".split(" ");

test.each(formats.map((word, code) => [code, word]))("format %i is %s", (code, word) => {
  expect(msLayout(Number(code))).toBe(word === "-" ? undefined : word);
});

test("formats beyond the list are none", () => {
  expect([msLayout(19), msLayout(-1)]).toEqual([undefined, undefined]);
});

test("frameworks that models are converted from, as the converter numbers them", () => {
  const names = Array.from({ length: 9 }, (_, code) => msFramework(code));
  expect(names).toEqual([
    "TensorFlow",
    "Caffe",
    "ONNX",
    "MindSpore",
    "TensorFlow Lite",
    "PyTorch",
    "third party",
    "MindSpore Lite",
    undefined,
  ]);
});

describe("quantization of nodes", () => {
  // `QuantType` of model.fbs.
  const words =
    "QUANT_NONE AwareTraining WeightQuant PostTraining QUANT_WEIGHT QUANT_ALL QUANT_DYNAMIC".split(" ");

  test.each(words.map((word, code) => [code, word]))("%i is %s", (code, word) => {
    expect(msQuantType(Number(code))).toBe(word);
  });

  test("numbers beyond the list stay numbers", () => {
    expect([msQuantType(7), msQuantType(-1)]).toEqual(["quant type 7", "quant type -1"]);
  });
});
