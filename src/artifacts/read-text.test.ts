import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

const utf8 = new TextEncoder();

test.each([
  ["plain", "face_v2", "face_v2"],
  ["up to the first NUL", "face\0garbage", "face"],
  ["longer than a short name", "x".repeat(200), "x".repeat(200)],
  ["other alphabets", "人脸検出", "人脸検出"],
  ["nothing that moves a cursor", "a\u001b[31mb\rc", "a\ufffd[31mb\ufffdc"],
  ["line ends and tabs as they are", "a\tb\nc", "a\tb\nc"],
])("%s", (_, text, read) => {
  expect(readText(utf8.encode(text))).toBe(read);
});

test("ill-formed bytes become replacement characters", () => {
  expect(readText(Uint8Array.of(0x61, 0xff, 0x62))).toBe("a\ufffdb");
});
