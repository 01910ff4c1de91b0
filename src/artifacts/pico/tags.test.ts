import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { limits } from "../../base/limits.ts";
import { ByteWindow } from "../byte-window.ts";
import { FactDraft } from "../fact-draft.ts";
import { joinPieces, type Piece, u32 } from "../sample-bytes.ts";
import { readTags, tagNumber, tagNumbers, tagText } from "./tags.ts";

/** Two bytes that are none of a stretch, in front of it and behind it. */
const beside = Uint8Array.of(0xee, 0xee);

/** The values of a stretch that begins at byte 2. */
function read(...pieces: readonly Piece[]) {
  const bytes = joinPieces([beside, ...pieces, beside]);
  const window = new ByteWindow(bytesSource(bytes));
  const draft = new FactDraft(bytes.length);
  return { window, draft, ...readTags(window, { start: 2, end: bytes.length - 2 }, draft) };
}

/** The 16 bits in front of a value: its kind and its number. */
function head(kind: number, id: number): Uint8Array {
  const bits = (kind << 13) | id;
  return Uint8Array.of(bits & 255, bits >> 8);
}

test.each<readonly [string, readonly Piece[], readonly [number, number], number | undefined]>([
  ["a number of one byte", [head(1, 7), Uint8Array.of(200)], [4, 5], 200],
  ["a number of two bytes", [head(2, 7), Uint8Array.of(1, 2)], [4, 6], 513],
  ["a number of four bytes", [head(3, 7), u32(0xfffefdfc)], [4, 8], 0xfffefdfc],
  ["bytes behind a length of one byte", [head(4, 7), Uint8Array.of(3, 1, 0, 1)], [5, 8], 65_537],
  ["bytes behind a length of two bytes", [head(5, 7), Uint8Array.of(1, 0, 9)], [6, 7], 9],
  ["bytes behind a length of four bytes", [head(6, 7), u32(4, 70_000)], [8, 12], 70_000],
  ["no bytes", [head(4, 7), 1], [5, 5], undefined],
  ["five bytes", [head(4, 7), Uint8Array.of(5, 1, 2, 3, 4, 5)], [5, 10], undefined],
])(
  "a value of %s has its place, and is a number where it has at most four bytes",
  (_, value, place, number) => {
    const { tags, window, missing } = read(...value, head(1, 0x1fff), Uint8Array.of(6));
    const [start, end] = place;
    expect(tags).toEqual([
      { id: 7, start, end },
      { id: 0x1fff, start: end + 2, end: end + 3 },
    ]);
    expect(tags.map((tag) => tagNumber(window, tag))).toEqual([number, 6]);
    expect(missing).toBeUndefined();
  },
);

test("a length of more than one byte has its low byte first", () => {
  expect(read(head(5, 7), Uint8Array.of(0, 1), 256).tags).toEqual([{ id: 7, start: 6, end: 262 }]);
  expect(read(head(6, 7), Uint8Array.of(0, 1, 0, 0), 256).tags).toEqual([{ id: 7, start: 8, end: 264 }]);
});

const value = (id: number) => `the value of tag ${id}`;
const length = "the length of a tagged value";

test.each<readonly [string, readonly Piece[], string, readonly [number, number, number]]>([
  ["a number of one byte", [head(1, 9)], value(9), [4, 1, 0]],
  ["a number of two bytes", [head(2, 9), 1], value(9), [4, 2, 1]],
  ["a number of four bytes", [head(3, 0x1fff), 3], value(0x1fff), [4, 4, 3]],
  ["bytes", [head(5, 9), Uint8Array.of(9, 0), 4], value(9), [6, 9, 4]],
  ["a length of one byte", [head(4, 9)], length, [4, 1, 0]],
  ["a length of two bytes", [head(5, 9), 1], length, [4, 2, 1]],
  ["a length of four bytes", [head(6, 9), 3], length, [4, 4, 3]],
])("%s past the end of the stretch are missing", (_, pieces, what, [offset, wanted, available]) => {
  const { tags, missing } = read(...pieces);
  expect(tags).toEqual([]);
  expect(missing).toEqual({ what, offset, wanted, available });
});

test.each([0, 7])("a value of kind %i is none: there the values end", (kind) => {
  const { tags, missing } = read(head(1, 3), 1, head(kind, 3), head(1, 4), 1);
  expect(tags).toEqual([{ id: 3, start: 4, end: 5 }]);
  expect(missing).toBeUndefined();
});

test("a byte that is too little for a tag is padding", () => {
  const { tags, missing } = read(head(1, 3), 1, Uint8Array.of(0x21));
  expect(tags).toEqual([{ id: 3, start: 4, end: 5 }]);
  expect(missing).toBeUndefined();
});

test("a list is of numbers of four bytes, and what is left is padding", () => {
  const list = (...pieces: readonly Piece[]) => {
    const { tags, window } = read(head(4, 1), Uint8Array.of(joinPieces(pieces).length), ...pieces);
    return tags.flatMap((tag) => tagNumbers(window, tag));
  };
  expect(list()).toEqual([]);
  expect(list(3)).toEqual([]);
  expect(list(u32(1, 3, 640))).toEqual([1, 3, 640]);
  expect(list(u32(0xffffffff, 2), 3)).toEqual([0xffffffff, 2]);
});

test("a text ends at its first NUL, and is read as far as 64 KiB", () => {
  const text = (...pieces: readonly Piece[]) => {
    const { tags, window } = read(...pieces);
    return tags.map((tag) => tagText(window, tag)).join();
  };
  expect(text(head(4, 1), Uint8Array.of(4, 0x61, 0x62, 0, 0x63))).toBe("ab");
  const long = (bytes: number) => text(head(6, 1), u32(bytes), new Uint8Array(bytes).fill(0x6e)).length;
  expect(long(65_536)).toBe(65_536);
  expect(long(65_537)).toBe(65_536);
});

test("values are read up to a limit, which is told", () => {
  const [low = 0, high = 0] = head(1, 5);
  const many = (count: number) => {
    const { tags, draft } = read(new Uint8Array(3 * count).map((_, i) => [low, high, 1][i % 3] ?? 0));
    const { faults, unread } = draft.finish();
    return { count: tags.length, faults, unread };
  };
  expect(many(limits.artifactListItems)).toEqual({ count: 65_536, faults: [], unread: [] });
  expect(many(limits.artifactListItems + 1)).toMatchObject({
    count: 65_536,
    faults: [
      {
        name: "artifact-limit",
        message: 'the file exceeds the limit "artifactListItems" of 65536; what lies beyond it was not read',
        offset: 196_610,
        bytes: 3,
      },
    ],
    unread: [
      { what: "values beyond a limit", why: "the file holds more than any model does", hides: ["all"] },
    ],
  });
});
