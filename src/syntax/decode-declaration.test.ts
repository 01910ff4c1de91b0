import { describe, expect, test } from "vitest";
import { limits } from "../base/limits.ts";
import { decodeDeclaration } from "./decode-declaration.ts";

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const utf16 = (text: string, mark: readonly number[], isLittle: boolean) => [
  ...mark,
  ...ascii(text).flatMap((byte) => (isLittle ? [byte, 0] : [0, byte])),
];

interface Case {
  readonly name: string;
  readonly bytes: readonly number[];
  /** Code, first and exclusive last offset, a part of the message. */
  readonly found: readonly (readonly [code: string, start: number, end: number, message: string])[];
  readonly text: string;
}

const cases: readonly Case[] = [
  { name: "UTF-8", bytes: [...ascii("hml 1.0 # "), 0xc3, 0xbc], found: [], text: "hml 1.0 # ü" },
  {
    name: "a byte order mark",
    bytes: [0xef, 0xbb, 0xbf, ...ascii("hml 1.0")],
    found: [["HML1002", 0, 0, "skipped"]],
    text: "hml 1.0",
  },
  {
    name: "a byte that is not UTF-8",
    bytes: [...ascii("hml 1.0\n# "), 0xc3, 0xbc, ...ascii(" M"), 0xfc, ...ascii("ller")],
    found: [["HML1001", 13, 14, "byte 0xFC at offset 14"]],
    text: "hml 1.0\n# ü M\ufffdller",
  },
  {
    name: "an overlong form",
    bytes: [...ascii("a"), 0xc0, 0xaf],
    found: [["HML1001", 1, 2, "byte 0xC0 at offset 1"]],
    text: "a\ufffd\ufffd",
  },
  {
    name: "a surrogate",
    bytes: [...ascii("a"), 0xed, 0xa0, 0x80],
    found: [["HML1001", 1, 2, "byte 0xED at offset 1"]],
    text: "a\ufffd\ufffd\ufffd",
  },
  {
    name: "a text that ends within a character",
    bytes: [...ascii("hml 1.0 # "), 0xe6, 0xbc],
    found: [["HML1001", 10, 11, "ends within a character that begins at byte 10"]],
    text: "hml 1.0 # \ufffd",
  },
  {
    name: "UTF-16 with a mark",
    bytes: utf16("hml 1.0", [0xff, 0xfe], true),
    found: [["HML1003", 0, 0, "UTF-16 (little-endian)"]],
    text: "",
  },
  {
    name: "UTF-16 with the other mark",
    bytes: utf16("hml 1.0", [0xfe, 0xff], false),
    found: [["HML1003", 0, 0, "UTF-16 (big-endian)"]],
    text: "",
  },
  {
    name: "UTF-16 without a mark",
    bytes: utf16("hml 1.0", [], true),
    found: [["HML1003", 0, 0, "UTF-16 (little-endian)"]],
    text: "",
  },
  {
    name: "a compiled model",
    bytes: [...ascii("IMOD"), 0, 1, 0, 0, 1],
    found: [
      [
        "HML1004",
        0,
        0,
        'compiled offline model (DOMI container), not a declaration; run "hml inspect face.hml"',
      ],
    ],
    text: "",
  },
  {
    name: "a TensorFlow Lite model",
    bytes: [0x1c, 0, 0, 0, ...ascii("TFL3"), 0],
    found: [["HML1004", 0, 0, "a TensorFlow Lite model"]],
    text: "",
  },
  {
    name: "a zip archive",
    bytes: [...ascii("PK"), 3, 4, 20, 0],
    found: [["HML1004", 0, 0, "a zip archive"]],
    text: "",
  },
  {
    name: "a gzip archive",
    bytes: [0x1f, 0x8b, 8, 0],
    found: [["HML1004", 0, 0, "a gzip archive"]],
    text: "",
  },
  {
    name: "binary data",
    bytes: [...ascii("hml 1.0\n"), 7, 0, 255],
    found: [["HML1004", 0, 0, "binary data at byte 9"]],
    text: "",
  },
  { name: "nothing", bytes: [], found: [], text: "" },
];

describe("bytes become text, or a reason why they do not", () => {
  test.each(cases)("$name", ({ bytes, found, text }) => {
    const { value: source, diagnostics } = decodeDeclaration(new Uint8Array(bytes), "face.hml");
    expect(source.text).toBe(text);
    expect(diagnostics.map(({ code, span }) => [code, span.start, span.end])).toEqual(
      found.map(([code, start, end]) => [code, start, end]),
    );
    diagnostics.forEach(({ message }, i) => {
      expect(message).toContain(found[i]?.[3]);
    });
  });
});

test("a line of 50 MB is refused unread", () => {
  const start = performance.now();
  const { value: source, diagnostics } = decodeDeclaration(
    new Uint8Array(50 * 1024 * 1024).fill(97),
    "face.hml",
  );
  expect(diagnostics.map((one) => one.code)).toEqual(["HML1005"]);
  expect(diagnostics[0]?.message).toContain(String(limits.declarationBytes));
  expect(source.text).toBe("");
  expect(performance.now() - start).toBeLessThan(2000);
});
