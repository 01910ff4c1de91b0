import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

const utf8 = new TextEncoder();

test.each([
  ["nothing", "", ""],
  ["plain", "face_v2", "face_v2"],
  ["up to the first NUL", "face\0garbage", "face"],
  ["up to a NUL at its beginning", "\0garbage", ""],
  ["up to a NUL, whatever follows it", "face\0\u001bé", "face"],
  ["the first and the last plain character", " ~", " ~"],
  ["as long as a short name", "x".repeat(64), "x".repeat(64)],
  ["longer than a short name", "x".repeat(65), "x".repeat(65)],
  ["longer, up to the first NUL", `${"x".repeat(65)}\0y`, "x".repeat(65)],
  ["far longer than a call has parameters", "x".repeat(500_000), "x".repeat(500_000)],
  ["other alphabets", "人脸検出", "人脸検出"],
  ["nothing that moves a cursor", "a\u001b[31mb\rc", "a\ufffd[31mb\ufffdc"],
  ["line ends and tabs as they are", "a\tb\nc", "a\tb\nc"],
  ["no control character", "\u0001\u0008\u000b\u000c\u000e\u001f", "\ufffd".repeat(6)],
  ["no control character of the second half", "\u007f\u0080\u009f", "\ufffd".repeat(3)],
  ["the characters beside them", " ~\u00a0\ufffd", " ~\u00a0\ufffd"],
  ["no character that is none", "\ufffe\uffff", "\ufffd\ufffd"],
])("%s", (_, text, read) => {
  expect(readText(utf8.encode(text))).toBe(read);
});

test("ill-formed bytes become replacement characters", () => {
  expect(readText(Uint8Array.of(0x61, 0xff, 0x62))).toBe("a\ufffdb");
  expect(readText(Uint8Array.of(0x61, 0xed, 0xa0, 0x80))).toBe("a\ufffd\ufffd\ufffd");
});
