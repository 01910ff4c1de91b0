import { describe, expect, test } from "vitest";
import { limits } from "../../base/limits.ts";
import { field, lengthOf, messageOver, type Piece, packed, repeatPieces } from "../sample-bytes.ts";
import { type AttrValue, attrBools, attrInt, attrInts, attrText, attrTexts, readAttr } from "./attr-value.ts";

const read = (pieces: readonly Piece[]) => readAttr(messageOver(pieces));
/** `AttrDef.f`, 4: wire type 5 and four bytes. 1.5 is 0x3fc00000. */
const float = [Uint8Array.from([4 * 8 + 5, 0, 0, 0xc0, 0x3f])];

describe("a value is what its field says", () => {
  test.each<[string, readonly Piece[], AttrValue]>([
    ["a text", field(2, "NCHW"), { kind: "text", value: "NCHW" }],
    ["a whole number", field(3, -2), { kind: "int", value: -2 }],
    ["a number", float, { kind: "float", value: 1.5 }],
    ["true", field(5, 1), { kind: "bool", value: true }],
    ["false", field(5, 0), { kind: "bool", value: false }],
    ["nothing", [], { kind: "other" }],
    ["a tensor description", field(11, "x"), { kind: "other" }],
    ["a type, or a list, by toolchain", field(15, 3), { kind: "other" }],
    [
      "a text and something unknown",
      [...field(2, "NCHW"), ...field(17, "x")],
      { kind: "text", value: "NCHW" },
    ],
    ["the last of two", [...field(2, "NCHW"), ...field(3, 7)], { kind: "int", value: 7 }],
    ["an empty list", field(1, []), { kind: "list", ints: [], texts: [], bools: [] }],
    ["no rows", field(14, []), { kind: "rows", rows: [] }],
  ])("%s", (_, pieces, expected) => {
    expect(read(pieces)).toEqual(expected);
  });

  test.each([
    [7, "bytes"],
    [10, "function"],
    [12, "tensor"],
    [13, "graph"],
  ])("field %i stays where it is, as %s", (number, kind) => {
    const value = read([...field(2, "first"), ...field(number, "four")]);
    if (!("cursor" in value)) throw new Error(`${value.kind} has no place`);
    expect(value.kind).toBe(kind);
    const start = lengthOf(field(2, "first")) + 2;
    expect([value.cursor.start, value.cursor.end]).toEqual([start, start + 4]);
  });

  test("a list holds numbers, texts and flags, packed or one by one", () => {
    const list = [
      ...packed(3, [1, -1]),
      ...field(2, "a"),
      ...field(3, 5),
      ...packed(5, [1, 0]),
      ...field(2, ""),
      ...field(5, 2),
      ...field(20, 2),
      ...field(4, 9),
    ];
    expect(read(field(1, list))).toEqual({
      kind: "list",
      ints: [1, -1, 5],
      texts: ["a", ""],
      bools: [true, false, true],
    });
  });

  test("rows are lists of numbers", () => {
    const rows = [
      ...field(1, packed(1, [1, 8])),
      ...field(2, packed(1, [9])),
      ...field(1, [...field(1, 4), ...field(2, 5)]),
      ...field(1, []),
    ];
    expect(read(field(14, rows))).toEqual({ kind: "rows", rows: [[1, 8], [4], []] });
  });
});

describe("what is too long is cut, and said", () => {
  const most = limits.artifactListItems;
  test.each([
    ["texts", 1, field(2, "")],
    ["rows", 14, field(1, "")],
  ])("%s", (key, number, one) => {
    for (const [count, limit] of [
      [most, undefined],
      [most + 1, "artifactListItems"],
    ] as const) {
      const cursor = messageOver(field(number, [repeatPieces(one, count)]));
      const value: { readonly [key: string]: unknown } = readAttr(cursor);
      expect(value[key]).toHaveLength(most);
      expect(cursor.run.limit).toBe(limit);
    }
  });
});

test("an attribute of another kind, or an empty text, is as good as none", () => {
  const list: AttrValue = { kind: "list", ints: [1], texts: ["a"], bools: [true] };
  const attrs = new Map<string, AttrValue>([
    ["int", { kind: "int", value: 0 }],
    ["float", { kind: "float", value: 1.5 }],
    ["text", { kind: "text", value: "x" }],
    ["empty", { kind: "text", value: "" }],
    ["list", list],
  ]);
  const given = <Value>(get: (map: typeof attrs, key: string) => Value | undefined) =>
    [...attrs.keys(), "absent"].filter((key) => get(attrs, key) !== undefined);
  expect(given(attrInt)).toEqual(["int"]);
  expect(given(attrText)).toEqual(["text"]);
  expect(given(attrInts)).toEqual(["list"]);
  expect(given(attrTexts)).toEqual(["list"]);
  expect(given(attrBools)).toEqual(["list"]);
  expect(attrBools(attrs, "list")).toEqual([true]);
  expect([attrInt(attrs, "int"), attrText(attrs, "text")]).toEqual([0, "x"]);
  expect([attrInts(attrs, "list"), attrTexts(attrs, "list")]).toEqual([[1], ["a"]]);
});
