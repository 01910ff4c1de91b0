import { describe, expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { ByteWindow } from "./byte-window.ts";
import { looksLikeModelDef, looksLikeOnnx } from "./looks-like-proto.ts";
import { field, joinPieces, type Piece } from "./sample-bytes.ts";

const windowOver = (pieces: readonly Piece[]) => new ByteWindow(bytesSource(joinPieces(pieces)));

/** Fields in a row: a number for a number, a text for bytes. */
type Fields = readonly (readonly [number, number | string])[];
const fieldsOf = (fields: Fields) => fields.flatMap(([number, value]) => field(number, value));
const repeat = (times: number, one: Fields[number]) => Array.from({ length: times }, () => one);

describe("an ONNX model", () => {
  const seen = (...fields: Fields) => looksLikeOnnx(windowOver(fieldsOf(fields)));
  const version = [1, 8] as const;
  const graph = [7, "graph"] as const;

  test("has a version and a graph or operator sets", () => {
    expect(seen(version, graph)).toBe(true);
    expect(seen(version, [8, "set"])).toBe(true);
    expect(seen(version)).toBe(false);
    expect(seen(version, [2, "producer"])).toBe(false);
    expect(seen(graph)).toBe(false);
    expect(seen(graph, graph)).toBe(false);
    expect(seen([1, "8"], graph)).toBe(false);
    expect(seen([5, 1], graph)).toBe(false);
    expect(seen(version, [7, 1])).toBe(false);
    expect(seen()).toBe(false);
  });

  test.each([
    [1, 5],
    [2, "producer"],
    [3, "version"],
    [4, "domain"],
    [5, 1],
    [6, "doc"],
    [7, "graph"],
    [8, "set"],
    [14, "metadata"],
    [20, "training"],
    [25, "functions"],
    [26, "configuration"],
  ] as const)("has field %d as one kind and not as the other", (number, value) => {
    // Half of the fields are known without this one, which is one too few.
    const others: Fields = [version, graph, [99, "x"], [99, "y"]];
    expect(seen(...others)).toBe(false);
    expect(seen(...others, [number, value])).toBe(true);
    expect(seen(version, graph, version, [number, typeof value === "string" ? 1 : "text"])).toBe(false);
  });

  test("has fields that are not known as bytes, and more known ones than such", () => {
    expect(seen(version, graph, [99, "x"])).toBe(true);
    expect(seen(version, graph, [99, 1])).toBe(false);
    expect(seen(version, graph, [99, "x"], [99, "x"])).toBe(false);
    expect(seen(version, graph, graph, [99, "x"], [99, "x"])).toBe(true);
  });

  test("may be cut off inside of its graph, but not be malformed", () => {
    const whole = joinPieces(fieldsOf([version, graph]));
    const cut = (length: number) => looksLikeOnnx(windowOver([whole.subarray(0, length)]));
    expect([3, 4, 5, whole.length].map(cut)).toEqual([false, true, true, true]);
    expect(looksLikeOnnx(windowOver([whole, Uint8Array.of(0x0b)]))).toBe(false);
  });

  test("is told by its first 64 fields", () => {
    expect(seen(...repeat(62, graph), version, [99, 1])).toBe(false);
    expect(seen(...repeat(63, graph), version, [99, 1])).toBe(true);
    expect(seen(...repeat(64, graph), version)).toBe(false);
  });
});

describe("a HiAI graph", () => {
  const seen = (...fields: Fields) => looksLikeModelDef(windowOver(fieldsOf(fields)));
  const name = [1, "net"] as const;
  const graph = [7, "graph"] as const;

  test("has a name and a graph", () => {
    expect(seen(name, graph)).toBe(true);
    expect(seen(graph, name)).toBe(true);
    expect(seen(name)).toBe(false);
    expect(seen(graph)).toBe(false);
    expect(seen([1, ""], graph)).toBe(false);
    expect(seen([1, ""], graph, name)).toBe(false);
    expect(seen([1, 1], graph)).toBe(false);
    expect(seen(name, [7, 1])).toBe(false);
    expect(seen()).toBe(false);
  });

  test.each([
    [1, "net"],
    [2, 1],
    [3, "version"],
    [7, "graph"],
    [11, "attribute"],
    [12, "attribute"],
  ] as const)("has field %d as one kind and not as the other", (number, value) => {
    expect(seen(name, graph, [number, value])).toBe(true);
    expect(seen(name, graph, [number, typeof value === "string" ? 1 : "text"])).toBe(false);
  });

  test("has no field that is not known", () => {
    expect(seen(name, graph, [4, "x"])).toBe(false);
    expect(seen(name, graph, [4, 1])).toBe(false);
  });

  test("has a name that is text, of no more than 256 bytes", () => {
    expect(seen([1, "x".repeat(256)], graph)).toBe(true);
    expect(seen([1, "x".repeat(257)], graph)).toBe(false);
    expect(seen([1, "a\u001bb"], graph)).toBe(false);
    expect(looksLikeModelDef(windowOver([...field(1, [Uint8Array.of(0x61, 0xff)]), ...field(7, "g")]))).toBe(
      false,
    );
  });

  test("is told by its first 64 fields", () => {
    expect(seen(name, ...repeat(62, graph), [99, 1])).toBe(false);
    expect(seen(name, ...repeat(63, graph), [99, 1])).toBe(true);
  });
});
