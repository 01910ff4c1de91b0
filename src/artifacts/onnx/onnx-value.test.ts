import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { ByteWindow } from "../byte-window.ts";
import { ProtoCursor, startProtoRun } from "../proto-cursor.ts";
import { field, joinPieces, type Piece } from "../sample-bytes.ts";
import { readOnnxValue } from "./onnx-value.ts";

/** Reads a `ValueInfoProto` named "x" of a type; `told` is what it is instead of a tensor. */
function read(type: readonly Piece[]) {
  const bytes = joinPieces([...field(1, "x"), ...field(2, type)]);
  const run = startProtoRun(new ByteWindow(bytesSource(bytes)));
  const told: string[] = [];
  const value = readOnnxValue(new ProtoCursor(run, 0, bytes.length), (name, what) =>
    told.push(`${name}: ${what}`),
  );
  expect(run).toMatchObject({ missing: undefined, malformed: undefined, limit: undefined });
  return { value, told };
}

const tensor = field(1, [...field(1, 1), ...field(2, field(1, field(1, 3)))]);
const asTensor = { name: "x", dtype: "float32", shape: [3], layout: undefined };
const untyped = { name: "x", dtype: undefined, shape: undefined, layout: undefined };
const strange = [...field(90, 7), ...field(91, "strange")];
const optional = (type: readonly Piece[], times = 1): readonly Piece[] =>
  times === 0 ? type : field(9, [...field(1, optional(type, times - 1)), ...strange]);

test("a tensor and a sparse tensor", () => {
  const sparse = field(8, [...field(1, 1), ...field(2, field(1, field(1, 3)))]);
  for (const type of [tensor, sparse, [...tensor, ...strange]]) {
    expect(read(type)).toEqual({ value: asTensor, told: [] });
  }
});

test.each([
  [4, "a sequence"],
  [5, "a map"],
  [7, "an opaque value"],
])("field %i of a type is %s, and only its name is a fact", (number, what) => {
  expect(read([...field(number, []), ...strange])).toEqual({ value: untyped, told: [`x: ${what}`] });
  expect(read(optional(field(number, [])))).toEqual({ value: untyped, told: [`x: ${what}`] });
});

test("an optional has the type that it may have, four deep", () => {
  expect(read(optional(tensor, 1))).toEqual({ value: asTensor, told: [] });
  expect(read(optional(tensor, 4))).toEqual({ value: asTensor, told: [] });
  expect(read(optional(tensor, 5))).toEqual({ value: untyped, told: [] });
  expect(read(optional([]))).toEqual({ value: untyped, told: [] });
});

test("dimensions: a number, none below zero, a name, an empty name, and the last of several", () => {
  const dims = [field(1, 0), field(1, -2), field(2, "n"), field(2, ""), [...field(1, 4), ...field(3, "N")]];
  const shape = dims.flatMap((dim) => field(1, dim));
  expect(read(field(1, field(2, [...shape, ...strange]))).value.shape).toEqual([0, null, "n", null, 4]);
});
