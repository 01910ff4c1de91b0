import { describe, expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { ByteWindow } from "./byte-window.ts";
import { field, joinPieces, modelDef } from "./sample-bytes.ts";
import { sniffFormat } from "./sniff-format.ts";

const utf8 = new TextEncoder();
const sniff = (content: string | Uint8Array) =>
  sniffFormat(new ByteWindow(bytesSource(typeof content === "string" ? utf8.encode(content) : content)));

/** Bytes, then as many of 0xff as make a hundred: no text, no pickle, no protobuf. */
function padded(bytes: readonly number[]): Uint8Array {
  const file = new Uint8Array(100).fill(0xff);
  file.set(bytes);
  return file;
}

const ascii = (text: string) => [...utf8.encode(text)];

describe("the first bytes", () => {
  test.each([
    ["om", ascii("IMOD")],
    ["pico", ascii("PICO")],
    ["zip", [...ascii("PK"), 3, 4]],
    ["zip", [...ascii("PK"), 5, 6]],
    ["gzip", [0x1f, 0x8b]],
    ["bzip2", ascii("BZh")],
    ["xz", [0xfd, ...ascii("7zXZ"), 0]],
    ["zstd", [0x28, 0xb5, 0x2f, 0xfd]],
    ["lz4", [0x04, 0x22, 0x4d, 0x18]],
    ["7z", [...ascii("7z"), 0xbc, 0xaf, 0x27, 0x1c]],
    ["rar", ascii("Rar!")],
  ] as const)("tell %s: %j", (kind, magic) => {
    const bytes: readonly number[] = magic;
    expect(sniff(padded(bytes))).toBe(kind);
    expect(sniff(Uint8Array.from(bytes))).toBe(kind);
    expect(sniff(padded([0xff, ...bytes]))).toBe("unknown");
    for (const at of bytes.keys()) {
      expect(sniff(padded(bytes.with(at, (bytes[at] ?? 0) ^ 0x80)))).not.toBe(kind);
    }
  });

  test("of a tar stand at byte 257", () => {
    const tar = new Uint8Array(512).fill(0x01);
    tar.set(ascii("ustar"), 257);
    expect(sniff(tar)).toBe("tar");
    expect(sniff(tar.subarray(0, 262))).toBe("tar");
    expect(sniff(tar.subarray(0, 261))).toBe("unknown");
    expect(sniff(tar.subarray(1))).toBe("unknown");
  });

  test("of a pickle are its opcode and a protocol from 2 to 5", () => {
    expect([1, 2, 3, 4, 5, 6].map((protocol) => sniff(padded([0x80, protocol])))).toEqual([
      "unknown",
      "pickle",
      "pickle",
      "pickle",
      "pickle",
      "unknown",
    ]);
    expect(sniff(padded([0x81, 2]))).toBe("unknown");
    expect(sniff(Uint8Array.of(0x80))).toBe("placeholder");
  });

  test("of FlatBuffers files are an identifier behind four bytes", () => {
    expect(sniff(padded([16, 0, 0, 0, ...ascii("TFL3")]))).toBe("tflite");
    expect(sniff(padded([16, 0, 0, 0, ...ascii("MSL2")]))).toBe("ms");
  });
});

describe("protobuf files", () => {
  test("are told by their fields", () => {
    expect(sniff(joinPieces(modelDef()))).toBe("hiai-graph");
    expect(sniff(joinPieces([...field(1, 8), ...field(7, field(2, "main"))]))).toBe("onnx");
  });
});

describe("text", () => {
  const long = "x".repeat(64);

  test("is text from 64 bytes on, a placeholder below, as is all that is that small", () => {
    expect([sniff(""), sniff("x"), sniff(long.slice(1)), sniff(long)]).toEqual([
      "empty",
      "placeholder",
      "placeholder",
      "text",
    ]);
    expect(sniff(padded([]).subarray(0, 63))).toBe("placeholder");
    expect(sniff(padded([]).subarray(0, 64))).toBe("unknown");
    expect(sniff('{"a":1}')).toBe("json");
  });

  test("has tabs and line ends, and no other control character", () => {
    expect(sniff(`${long}\t\r\n`)).toBe("text");
    for (const character of ["\0", "\b", "\v", "\f", "\u000e", "\u001f"]) {
      expect(sniff(`${long}${character}`), JSON.stringify(character)).toBe("unknown");
    }
    expect(sniff(`${" ".repeat(64)}x`)).toBe("text");
  });

  test("is UTF-8, which may be cut off within its last character", () => {
    expect(sniff("人脸検出".repeat(8))).toBe("text");
    const cut = utf8.encode(`${"x".repeat(509)}人`);
    expect(cut.length).toBe(512);
    expect([512, 511, 510].map((length) => sniff(cut.subarray(0, length)))).toEqual(["text", "text", "text"]);
    const damaged = (at: number) =>
      sniff(Uint8Array.from({ length: 80 }, (_, i) => (i === at ? 0xff : 0x78)));
    expect([damaged(0), damaged(75), damaged(76), damaged(79)]).toEqual([
      "unknown",
      "unknown",
      "text",
      "text",
    ]);
  });

  test("is looked at as far as 512 bytes", () => {
    const then = (length: number) => sniff(Uint8Array.from([...ascii("x".repeat(length)), 0, 0xff, 0xff]));
    expect([then(511), then(512)]).toEqual(["unknown", "text"]);
    expect(sniff(`<a>${" ".repeat(512 - 3 - 4)}<html>`)).toBe("xml");
    expect(sniff(`<a>${" ".repeat(512 - 3 - 5)}<html>`)).toBe("html");
  });

  test.each([
    ["version https://git-lfs.github.com/spec/v1\n", "lfs-pointer"],
    ["version https://git-lfs", "lfs-pointer"],
    ["\ufeff\n Version https://git-lfs.github.com/spec/v1\n", "lfs-pointer"],
    ["<!DOCTYPE html>", "html"],
    ["<!doctype html5>", "xml"],
    ["<HTML>", "html"],
    ["<head>", "html"],
    ["<body>", "html"],
    ["<script>", "html"],
    ["<title>", "html"],
    ["<titles>", "xml"],
    ["\ufeff\n  <html><body>Sign in</body></html>", "html"],
    ["<!-- a remark --><html>", "html"],
    ["<!-- a remark --><htmlx>", "xml"],
    ["<?xml version='1.0'?><Error/>", "xml"],
    ["<svg/>", "xml"],
    [`${long}<html>`, "text"],
    [`${long}version https://git-lfs`, "text"],
    ['{"error": 1}', "json"],
    ['{ \n "error": 1}', "json"],
    ["{}", "json"],
    ["[]", "json"],
    ["[[1]]", "json"],
    ["[{}]", "json"],
    ["[0]", "json"],
    ["[9]", "json"],
    ["[-1]", "json"],
    ["[true]", "json"],
    ["[false]", "json"],
    ["[null]", "json"],
    ["\ufeff [1]", "json"],
    [`[x] ${long}`, "text"],
    [`[info] ${long}`, "text"],
    [`(1) ${long}`, "text"],
    [`${long}[1]`, "text"],
    [`${long}\ufeff<html>`, "text"],
  ])("%j is %s", (text, kind) => {
    expect(sniff(text)).toBe(kind);
  });
});
