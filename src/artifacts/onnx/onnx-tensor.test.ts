import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { ByteWindow } from "../byte-window.ts";
import { FactDraft } from "../fact-draft.ts";
import { ProtoCursor, startProtoRun } from "../proto-cursor.ts";
import { field, joinPieces, type Piece, packed } from "../sample-bytes.ts";
import { readOnnxTensor } from "./onnx-tensor.ts";

const float = field(2, 1);
const raw = (bytes: number) => field(9, [bytes]);

/** Reads a `TensorProto` of these fields; `name` is what the reader answers. */
function read(pieces: readonly Piece[]) {
  const bytes = joinPieces(pieces);
  const draft = new FactDraft(bytes.length);
  const name = readOnnxTensor(
    new ProtoCursor(startProtoRun(new ByteWindow(bytesSource(bytes))), 0, bytes.length),
    draft,
  );
  const { weights, sections, companions = [], unread } = draft.finish();
  return { name, byType: Object.fromEntries(weights.byType), weights, sections, companions, unread };
}

test("the name is answered and names the data; without one it is counted", () => {
  const named = read([...packed(1, [2]), ...float, ...field(8, "w"), ...raw(8)]);
  expect(named.name).toBe("w");
  expect(named.sections).toEqual([{ name: "w", offset: 10, bytes: 8 }]);
  const nameless = read([...packed(1, [2]), ...float, ...raw(8)]);
  expect(nameless.name).toBe("");
  expect(nameless.sections).toEqual([{ name: "constant 1", offset: 7, bytes: 8 }]);
});

test("a tensor without elements is no constant", () => {
  const { weights, sections } = read([...packed(1, [0]), ...float]);
  expect(weights).toEqual({ bytes: 0, byType: new Map() });
  expect(sections).toEqual([]);
});

test.each([
  ["a dimension that is none", [...packed(1, [-1]), ...float, ...packed(4, [1, 2, 3])], { float32: 3 }],
  ["a type without a width", [...packed(1, [2]), ...field(2, 8), ...field(6, "abc")], { string: 3 }],
  ["a type that is not known", [...packed(1, [2]), ...field(2, 99), ...packed(5, [1])], { "type 99": 1 }],
  ["no type at all", [...packed(7, [1, 2])], { "type 0": 2 }],
])("with %s, the bytes that are written count", (_, pieces, byType) => {
  expect(read(pieces).byType).toEqual(byType);
});

test("typed numbers count by type and shape, in whichever field they stand", () => {
  for (const number of [4, 5, 6, 7, 10, 11]) {
    expect(read([...packed(1, [3]), ...float, ...packed(number, [1])]).byType).toEqual({ float32: 12 });
    expect(read([...field(2, 8), ...packed(1, [3]), ...packed(number, [1])]).byType).toEqual({ string: 1 });
  }
  expect(read([...field(2, 8), ...packed(1, [3]), ...packed(12, [1])]).byType).toEqual({});
});

test("half a byte at the end is a byte", () => {
  expect(read([...packed(1, [3]), ...field(2, 22)]).byType).toEqual({ int4: 2 });
});

const entry = (key: string, value: string) => field(13, [...field(1, key), ...field(2, value)]);
const shape = [...packed(1, [3]), ...float];

test.each<[string, readonly Piece[], number | undefined]>([
  ["a place, and the word that it is elsewhere", [...entry("location", "w.bin"), ...field(14, 1)], 12],
  ["a place alone", entry("location", "w.bin"), 12],
  ["a length", [...entry("location", "w.bin"), ...entry("length", "16")], 16],
  ["a length of nothing", [...entry("location", "w.bin"), ...entry("length", "0")], 0],
  ["a length below nothing", [...entry("location", "w.bin"), ...entry("length", "-1")], 12],
  ["a length that is no number", [...entry("location", "w.bin"), ...entry("length", "long")], 12],
  ["a length that is no whole number", [...entry("location", "w.bin"), ...entry("length", "1.5")], 12],
  ["the word that it is here", field(14, 0), undefined],
  ["a place of another sort", field(14, 2), undefined],
  ["an entry without a key", field(13, field(2, "w.bin")), undefined],
])("data in another file: %s", (_, pieces, bytes) => {
  const { companions, unread, byType } = read([...shape, ...pieces]);
  expect(byType).toEqual({ float32: 12 });
  expect(companions).toEqual(bytes === undefined ? [] : [{ location: "w.bin", bytes }]);
  const why = "they lie in another file, of which only type and shape are stated here";
  expect(unread).toEqual(bytes === undefined ? [] : [{ what: 'weights in "w.bin"', why, hides: [] }]);
});

test("a key without a value stands for an empty one", () => {
  expect(read([...shape, ...field(13, field(1, "location"))]).companions).toEqual([
    { location: "", bytes: 12 },
  ]);
});
