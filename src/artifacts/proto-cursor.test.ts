import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { limits } from "../base/limits.ts";
import { ByteWindow } from "./byte-window.ts";
import { ProtoCursor, startProtoRun } from "./proto-cursor.ts";

function cursorOver(bytes: Uint8Array): ProtoCursor {
  return new ProtoCursor(startProtoRun(new ByteWindow(bytesSource(bytes))), 0, bytes.length);
}

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
