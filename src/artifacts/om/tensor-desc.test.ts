import { describe, expect, test } from "vitest";
import { attr, field, messageOver, type Piece, packed } from "../sample-bytes.ts";
import { literalNames } from "./attr-names.ts";
import { factShape, factType, readTensorDesc } from "./tensor-desc.ts";

const read = (pieces: readonly Piece[]) => readTensorDesc(messageOver(pieces), literalNames);

const nothing = {
  type: undefined,
  typeCode: 0,
  shape: undefined,
  layout: undefined,
  weightBytes: 0,
  dataOffset: 0,
  compressedBytes: 0,
  mergedOffset: undefined,
  originShape: undefined,
  originLayout: undefined,
  shapeRange: undefined,
};

describe("a description", () => {
  test("of nothing states nothing", () => {
    expect(read([])).toEqual(nothing);
    expect(factType(read([]))).toEqual({ dtype: undefined, shape: undefined, layout: undefined });
  });

  test("has each statement in its own field", () => {
    const ranges = field(14, [...field(1, packed(1, [1, 8])), ...field(1, packed(1, [3, 3]))]);
    const pieces = [
      ...field(1, "name"),
      ...field(2, 3),
      ...field(3, [...packed(1, [-1, 3]), ...field(2, 9), ...field(1, 7)]),
      ...field(4, "NC1HWC0"),
      ...field(10, 99),
      ...field(11, 128),
      ...field(18, 64),
      ...field(19, 32),
      ...attr(5, "merged_offset", field(3, 16)),
      ...attr(5, "origin_shape", field(1, packed(3, [5, 6]))),
      ...attr(5, "origin_format", field(2, "NCHW")),
      ...attr(5, "shape_range", ranges),
    ];
    expect(read(pieces)).toEqual({
      type: "int8",
      typeCode: 3,
      shape: [-1, 3, 7],
      layout: "NC1HWC0",
      weightBytes: 128,
      dataOffset: 64,
      compressedBytes: 32,
      mergedOffset: 16,
      originShape: [5, 6],
      originLayout: "NCHW",
      shapeRange: [
        [1, 8],
        [3, 3],
      ],
    });
    expect(factType(read(pieces))).toEqual({ dtype: "int8", shape: [[1, 8], 3, 7], layout: "NC1HWC0" });
  });

  test("keeps a type that HML lacks to itself", () => {
    expect(read(field(2, 14)).type).toBe("dual_sub_int8");
    expect(factType(read(field(2, 14))).dtype).toBeUndefined();
    expect(read(field(2, 77))).toMatchObject({ type: undefined, typeCode: 77 });
  });

  test("with ranges of another kind has none", () => {
    expect(read(attr(5, "shape_range", field(3, 1))).shapeRange).toBeUndefined();
  });

  test("of a scalar has a shape without dimensions", () => {
    expect(read(field(3, [])).shape).toEqual([]);
  });
});

test.each<[string, readonly number[] | undefined, readonly (readonly number[])[] | undefined, unknown]>([
  ["no shape", undefined, undefined, undefined],
  ["a scalar", [], undefined, []],
  ["an unknown rank", [-2], undefined, undefined],
  ["a dimension of zero", [0, 4], undefined, [0, 4]],
  ["an unknown dimension", [-1, 4], undefined, [null, 4]],
  [
    "a range",
    [4, -1],
    [
      [4, 4],
      [0, 1],
    ],
    [4, [0, 1]],
  ],
  ["a range that is a point", [-1], [[3, 3]], [null]],
  ["a range that is turned round", [-1], [[8, 1]], [null]],
  ["a range without a lower end", [-1], [[-1, 8]], [null]],
  ["a range without an upper end", [-1], [[1, -1]], [null]],
  ["a range with one end", [-1], [[0]], [null]],
  ["a range without an end", [-1], [[]], [null]],
  ["fewer ranges than dimensions", [-1, -1], [[1, 2]], [[1, 2], null]],
])("the shape of %s", (_, dims, ranges, expected) => {
  expect(factShape(dims, ranges)).toEqual(expected);
});
