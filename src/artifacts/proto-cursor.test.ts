import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { limits } from "../base/limits.ts";
import { ByteWindow } from "./byte-window.ts";
import { ProtoCursor, startProtoRun } from "./proto-cursor.ts";
import { messageOver } from "./sample-bytes.ts";

const cursorOver = (bytes: Uint8Array): ProtoCursor => messageOver([bytes]);

const anyField = fc.oneof(
  fc.record({
    kind: fc.constant("uint" as const),
    no: fieldNumber(),
    value: fc.bigInt({ min: 0n, max: 2n ** 53n - 1n }),
  }),
  fc.record({
    kind: fc.constant("int" as const),
    no: fieldNumber(),
    value: fc.bigInt({ min: -(2n ** 53n) + 1n, max: 2n ** 53n - 1n }),
  }),
  fc.record({ kind: fc.constant("text" as const), no: fieldNumber(), value: fc.string({ maxLength: 300 }) }),
  fc.record({ kind: fc.constant("float" as const), no: fieldNumber(), value: fc.float({ noNaN: true }) }),
  fc.record({ kind: fc.constant("double" as const), no: fieldNumber(), value: fc.double() }),
  fc.record({
    kind: fc.constant("packed" as const),
    no: fieldNumber(),
    value: fc.array(fc.maxSafeInteger()),
  }),
);

function fieldNumber() {
  return fc.integer({ min: 1, max: 100_000 });
}

test("what a protobuf library writes is read back, in order", () => {
  fc.assert(
    fc.property(fc.array(anyField, { maxLength: 30 }), (fields) => {
      const writer = new BinaryWriter();
      for (const { kind, no, value } of fields) {
        if (kind === "uint") writer.tag(no, WireType.Varint).uint64(value);
        else if (kind === "int") writer.tag(no, WireType.Varint).int64(value);
        else if (kind === "text") writer.tag(no, WireType.LengthDelimited).string(value);
        else if (kind === "float") writer.tag(no, WireType.Bit32).float(value);
        else if (kind === "double") writer.tag(no, WireType.Bit64).double(value);
        else {
          writer.tag(no, WireType.LengthDelimited).fork();
          for (const number of value) writer.int64(number);
          writer.join();
        }
      }
      const cursor = cursorOver(writer.finish());
      for (const { kind, no, value } of fields) {
        expect(cursor.next()).toBe(true);
        expect(cursor.field).toBe(no);
        if (kind === "uint") expect(cursor.uint()).toBe(Number(value));
        else if (kind === "int") expect(cursor.int()).toBe(Number(value));
        else if (kind === "float") expect(cursor.float()).toBe(value);
        else if (kind === "packed") {
          const list: number[] = [];
          cursor.appendInts(list);
          expect(list).toEqual(value.map((number) => number + 0));
        }
      }
      expect(cursor.next()).toBe(false);
      expect(cursor.run).toMatchObject({ missing: undefined, malformed: undefined, limit: undefined });
    }),
  );
});

test("on any bytes the fields are those that a protobuf library sees, up to the first fault", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const reader = new BinaryReader(bytes);
      const expected: number[] = [];
      try {
        while (reader.pos < reader.len) {
          const [no, wire] = reader.tag();
          if (wire === WireType.StartGroup || wire === WireType.EndGroup) break;
          reader.skip(wire, no);
          if (reader.pos > reader.len) break;
          expected.push(no);
        }
      } catch {
        // The library throws where the cursor stops.
      }
      const cursor = cursorOver(bytes);
      const seen: number[] = [];
      while (cursor.next()) if (!cursor.run.missing) seen.push(cursor.field);
      // The library forgives field keys above 32 bits; nothing else.
      if (!cursor.run.malformed) expect(seen).toEqual(expected.slice(0, seen.length));
    }),
  );
});

test("a value that is cut off is entered as far as it goes, and the enclosing message goes on", () => {
  const inner = new BinaryWriter().tag(1, WireType.LengthDelimited).string("graph").finish();
  const outer = new BinaryWriter()
    .tag(7, WireType.LengthDelimited)
    .bytes(Uint8Array.from([...inner.slice(0, 1), 100, ...inner.slice(2)]))
    .tag(2, WireType.Varint)
    .uint32(5)
    .finish();
  const cursor = cursorOver(outer);
  expect(cursor.next()).toBe(true);
  const message = cursor.message();
  expect(message.next()).toBe(true);
  expect(message.text()).toBe("graph");
  expect(message.next()).toBe(false);
  expect(cursor.run.missing).toEqual({ what: "field 1", offset: 4, wanted: 100, available: 5 });
  expect(cursor.next()).toBe(true);
  expect(cursor.uint()).toBe(5);
});

test("messages nest to the limit and no further", () => {
  let bytes: Uint8Array = new Uint8Array(0);
  for (let i = 0; i < limits.artifactDepth + 10; i++) {
    bytes = new BinaryWriter().tag(1, WireType.LengthDelimited).bytes(bytes).finish();
  }
  const root = cursorOver(bytes);
  let cursor = root;
  let depth = 0;
  while (cursor.next()) {
    cursor = cursor.message();
    depth++;
  }
  expect(depth).toBe(limits.artifactDepth + 1);
  expect(root.run.limit).toBe("artifactDepth");
});

const cursorOf = (...bytes: readonly number[]) => cursorOver(Uint8Array.from(bytes));
/** A cursor at the first field. */
function firstField(...bytes: readonly number[]): ProtoCursor {
  const cursor = cursorOf(...bytes);
  expect(cursor.next()).toBe(true);
  return cursor;
}
const clean = { missing: undefined, malformed: undefined, limit: undefined };

describe("a field's key", () => {
  test("tells its number and its kind", () => {
    const cursor = firstField(0xf8, 0xff, 0xff, 0xff, 0x0f, 0x01);
    expect([cursor.field, cursor.isBytes, cursor.uint()]).toEqual([2 ** 29 - 1, false, 1]);
    const text = firstField(0x12, 0x00);
    expect([text.field, text.isBytes, text.length]).toEqual([2, true, 0]);
  });

  test("with the number 0, or beyond 32 bits, is no protobuf", () => {
    const zero = cursorOf(0x08, 0x01, 0x00, 0x01);
    expect([zero.next(), zero.next(), zero.next()]).toEqual([true, false, false]);
    expect(zero.run).toMatchObject({ ...clean, malformed: { what: "field number 0", offset: 2 } });
    const large = cursorOf(0x88, 0x80, 0x80, 0x80, 0x10, 0x01);
    expect([large.next(), large.next()]).toEqual([false, false]);
    expect(large.run).toMatchObject({ ...clean, malformed: { what: "field number 1", offset: 0 } });
  });

  test.each([3, 4, 6, 7])("with wire type %d is none that is read here", (type) => {
    const cursor = cursorOf(0x08, 0x01, 0x08 + type, 0x01);
    expect([cursor.next(), cursor.next(), cursor.next()]).toEqual([true, false, false]);
    expect(cursor.run).toMatchObject({ ...clean, malformed: { what: `wire type ${type}`, offset: 3 } });
  });
});

describe("a value", () => {
  test("is 0, empty or nothing where it is asked for as what it is not", () => {
    const list: number[] = [];
    const bytes = firstField(0x0a, 0x04, 0x01, 0x02, 0x03, 0x04);
    expect([bytes.uint(), bytes.int(), bytes.bool(), bytes.float()]).toEqual([0, 0, false, 0]);
    for (const other of [
      firstField(0x08, 0x41, 0x08, 0x41),
      firstField(0x0d, 0x41, 0x41, 0x41, 0x41),
      firstField(0x09, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41),
    ]) {
      expect([other.isBytes, other.length, other.text(), other.bytes(9).length]).toEqual([false, 0, "", 0]);
      expect(other.message().next()).toBe(false);
      expect(other.run).toMatchObject(clean);
    }
    const double = firstField(0x09, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f);
    expect([double.float(), double.uint(), double.int(), double.bool()]).toEqual([0, 0, 0, false]);
    double.appendInts(list);
    expect(list).toEqual([]);
  });

  test("of four or eight bytes is little-endian and followed by the next", () => {
    const cursor = firstField(0x15, 0x00, 0x00, 0xc0, 0x3f, 0x19, 1, 2, 3, 4, 5, 6, 7, 8, 0x20, 0x05);
    expect([cursor.field, cursor.float(), cursor.valueStart, cursor.valueEnd]).toEqual([2, 1.5, 1, 5]);
    expect(cursor.next()).toBe(true);
    expect([cursor.field, cursor.valueStart, cursor.valueEnd]).toEqual([3, 6, 14]);
    expect(cursor.next()).toBe(true);
    expect([cursor.field, cursor.uint()]).toEqual([4, 5]);
  });

  test("of bytes is copied as far as is asked for", () => {
    const cursor = firstField(0x0a, 0x03, 0x61, 0x62, 0x63, 0x08, 0x01);
    expect([...cursor.bytes(2)]).toEqual([0x61, 0x62]);
    expect([...cursor.bytes(9)]).toEqual([0x61, 0x62, 0x63]);
    expect([cursor.text(), cursor.length]).toEqual(["abc", 3]);
    const copy = cursor.bytes(3);
    copy[0] = 0x7a;
    expect(cursor.text()).toBe("abc");
  });

  test("of a message that reaches beyond the file is empty", () => {
    const window = new ByteWindow(bytesSource(Uint8Array.of(0x0a, 9, 0x61)));
    const cursor = new ProtoCursor(startProtoRun(window), 0, 100);
    expect([cursor.next(), cursor.length, cursor.text()]).toEqual([true, 9, ""]);
    expect(cursor.bytes(9)).toHaveLength(0);
    expect([...cursor.bytes(1)]).toEqual([0x61]);
  });

  test("of text is cut at the limit for texts", () => {
    const most = limits.artifactStringBytes;
    const text = new BinaryWriter().tag(1, WireType.LengthDelimited).string("x".repeat(most + 1));
    const cursor = cursorOver(text.finish());
    expect(cursor.next()).toBe(true);
    expect([cursor.text().length, cursor.length]).toEqual([most, most + 1]);
  });
});

describe("what is cut off", () => {
  const missingFrom = (...bytes: readonly number[]) => {
    const cursor = cursorOf(...bytes);
    while (cursor.next());
    expect(cursor.run).toMatchObject({ malformed: undefined, limit: undefined });
    return cursor.run.missing;
  };

  test("is named by what it was, what it wanted and what was there", () => {
    expect(missingFrom(0x88)).toEqual({ what: "a field's key", offset: 0, wanted: 2, available: 1 });
    expect(missingFrom(0x08)).toEqual({ what: "a number", offset: 1, wanted: 1, available: 0 });
    expect(missingFrom(0x08, 0x80)).toEqual({ what: "a number", offset: 1, wanted: 2, available: 1 });
    expect(missingFrom(0x0a)).toEqual({ what: "a length", offset: 1, wanted: 1, available: 0 });
    expect(missingFrom(0x0a, 2, 1)).toEqual({ what: "field 1", offset: 2, wanted: 2, available: 1 });
    expect(missingFrom(0x15, 1, 2, 3)).toEqual({ what: "field 2", offset: 1, wanted: 4, available: 3 });
    expect(missingFrom(0x19, 1, 2, 3, 4, 5, 6, 7)).toEqual({
      ...{ what: "field 3", offset: 1, wanted: 8, available: 7 },
    });
    expect(missingFrom(0x0a, 0x80, 0x80, 0x80, 0x80, 0x10, 0x01)).toEqual({
      ...{ what: "field 1", offset: 6, wanted: 2 ** 32, available: 1 },
    });
  });

  test("is not what ends with the message", () => {
    expect(missingFrom(0x0a, 2, 1, 2)).toBeUndefined();
    expect(missingFrom(0x15, 1, 2, 3, 4)).toBeUndefined();
    expect(missingFrom(0x19, 1, 2, 3, 4, 5, 6, 7, 8)).toBeUndefined();
    expect(missingFrom(0x08, 0x80, 0x01)).toBeUndefined();
  });

  test("is what the first fault says, and the rest of the message is left out", () => {
    const cursor = cursorOf(0x15, 1, 2, 3);
    expect([cursor.next(), cursor.next()]).toEqual([false, false]);
    const outer = firstField(0x0a, 2, 0x15, 1, 0x0a, 2, 0x1d, 1);
    expect(outer.message().next()).toBe(false);
    expect(outer.next()).toBe(true);
    expect(outer.message().next()).toBe(false);
    expect(outer.run.missing).toEqual({ what: "field 2", offset: 3, wanted: 4, available: 1 });
    const malformed = firstField(0x0a, 2, 0x0b, 1, 0x0a, 2, 0x0c, 1);
    expect(malformed.message().next()).toBe(false);
    expect(malformed.next()).toBe(true);
    expect(malformed.message().next()).toBe(false);
    expect(malformed.run.malformed).toEqual({ what: "wire type 3", offset: 3 });
  });

  test("is what lies behind the end of the message, though the file goes on", () => {
    const outer = firstField(0x0a, 2, 0x08, 0x80, 0x10, 0x07);
    expect(outer.message().next()).toBe(false);
    expect(outer.run.missing).toEqual({ what: "a number", offset: 3, wanted: 2, available: 1 });
    expect(outer.next()).toBe(true);
    expect([outer.field, outer.uint()]).toEqual([2, 7]);
  });
});

describe("work", () => {
  test("is bounded by the number of fields", () => {
    const cursor = cursorOf(0x08, 1, 0x08, 2, 0x08, 3);
    expect(cursor.run.fieldsLeft).toBe(limits.artifactFields);
    cursor.run.fieldsLeft = 2;
    expect([cursor.next(), cursor.next()]).toEqual([true, true]);
    expect(cursor.run.limit).toBeUndefined();
    expect([cursor.next(), cursor.next()]).toEqual([false, false]);
    expect(cursor.run).toMatchObject({ ...clean, limit: "artifactFields" });
    expect(cursor.valueEnd).toBe(6);
  });

  test("is done again by a second cursor, and not at all by an empty one", () => {
    const outer = firstField(0x0a, 4, 0x08, 1, 0x10, 2, 0x18, 3);
    const inner = outer.message();
    expect([inner.start, inner.end, inner.depth, inner.field]).toEqual([2, 6, 1, 0]);
    expect([inner.next(), inner.next(), inner.next()]).toEqual([true, true, false]);
    const again = inner.again();
    expect([again.start, again.end, again.depth, again.run]).toEqual([2, 6, 1, inner.run]);
    expect([again.next(), again.field, again.uint()]).toEqual([true, 1, 1]);
    const nothing = again.nothing();
    expect([nothing.start, nothing.end, nothing.depth, nothing.next()]).toEqual([3, 3, 1, false]);
  });

  test("stops at the depth that is allowed, with the first limit that was reached", () => {
    const at = (depth: number) => {
      const window = new ByteWindow(bytesSource(Uint8Array.of(0x0a, 2, 0x08, 1)));
      const cursor = new ProtoCursor(startProtoRun(window), 0, 4, depth);
      expect(cursor.next()).toBe(true);
      return cursor;
    };
    const deepest = at(limits.artifactDepth - 1);
    expect(deepest.message().next()).toBe(true);
    expect(deepest.run.limit).toBeUndefined();
    const deeper = at(limits.artifactDepth);
    expect(deeper.message().next()).toBe(false);
    expect(deeper.run.limit).toBe("artifactDepth");
    const later = at(limits.artifactDepth);
    later.run.limit = "artifactFields";
    expect(later.message().next()).toBe(false);
    expect(later.run.limit).toBe("artifactFields");
  });
});
