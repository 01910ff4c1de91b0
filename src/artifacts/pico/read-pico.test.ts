import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { readArtifact } from "../read-artifact.ts";
import { joinPieces, type Piece, u32 } from "../sample-bytes.ts";

const utf8 = new TextEncoder();

/** A tagged value with a length of two bytes. */
function tag(id: number, pieces: readonly Piece[]): Uint8Array {
  const value = joinPieces(pieces);
  const head = (5 << 13) | id;
  return joinPieces([Uint8Array.of(head & 255, head >> 8, value.length & 255, value.length >> 8), value]);
}

function pico(definition: readonly Piece[], { size = 0, parameters = 32 } = {}): Uint8Array {
  const body = joinPieces(definition);
  const tasks = 36 + body.length;
  const bytes = joinPieces([utf8.encode("PICO"), u32(4, 0, 4, parameters, 0, tasks, 0), u32(7), body]);
  bytes.set(u32(size || bytes.length), 8);
  return bytes;
}

const graph = tag(0x40, [
  tag(0x50, [tag(0x58, [utf8.encode("data\0\x7f\x12")]), tag(0x5a, [u32(1, 3, 640, 640)])]),
  tag(0x60, [tag(0x66, [utf8.encode("boxes")]), tag(0x69, [u32(1, 8400, 84)])]),
]);
const build = tag(0x0f, [utf8.encode("LMapper Version 1.1.0.0_B010 (PICO_1.1) (INST_5.0.7)")]);

test("names, shapes and compiler are read; types and operators are unknown", () => {
  const facts = readArtifact(bytesSource(pico([tag(0x0d, [utf8.encode("yolo")]), graph, build])));
  expect(facts).toMatchObject({
    format: "pico",
    name: "yolo",
    container: { name: "PICO", version: "1.1" },
    producer: { name: "LMapper", version: "1.1.0.0_B010" },
    inputs: [{ name: "data", dtype: undefined, shape: [1, 3, 640, 640] }],
    outputs: [{ name: "boxes", dtype: undefined, shape: [1, 8400, 84] }],
    quantized: "unknown",
  });
  expect(facts.faults.map(({ severity }) => severity)).toEqual(["info"]);
  const hidden = facts.unread.flatMap(({ hides }) => hides);
  expect(hidden).toEqual(expect.arrayContaining(["operators", "weights", "target"]));
  expect(hidden).not.toContain("io");
});

test.each<[string, Uint8Array, string]>([
  ["cut in the header", pico([graph]).subarray(0, 20), "truncated-artifact"],
  ["shorter than stated", pico([graph], { size: 5000 }), "truncated-artifact"],
  ["longer than stated", joinPieces([pico([graph]), new Uint8Array(16)]), "trailing-data"],
  ["parameters in the header", pico([graph], { parameters: 8 }), "malformed-header"],
  ["parameters behind the tasks", pico([graph], { parameters: 9999 }), "malformed-header"],
  ["a value past the end", pico([Uint8Array.of(0x0d, 0xa0, 0xff, 0xff)]), "truncated-artifact"],
])("%s", (_, bytes, fault) => {
  expect(readArtifact(bytesSource(bytes)).faults.map(({ name }) => name)).toContain(fault);
});

test("a definition without a graph hides inputs and outputs", () => {
  const facts = readArtifact(bytesSource(pico([build])));
  expect(facts.unread.flatMap(({ hides }) => hides)).toContain("io");
});
