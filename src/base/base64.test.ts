import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64, encodeBase64 } from "./base64.ts";

test("what is encoded is decoded, and as others encode it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64"));
      expect(decodeBase64(text)).toEqual(bytes);
      expect(decodeBase64(text.replaceAll("+", "-").replaceAll("/", "_"))).toEqual(bytes);
    }),
  );
});

test("a text has one meaning or none: whatever decodes encodes to itself", () => {
  const sign = fc.constantFrom(..."AQgw/+9=\n -_.");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const text = signs.join("");
      const bytes = decodeBase64(text);
      if (bytes) expect(encodeBase64(bytes)).toBe(text.replaceAll("-", "+").replaceAll("_", "/"));
    }),
  );
});

test.each([
  ["no padding", "QQ"],
  ["bits left over", "QR=="],
  ["a line end", "QUJD\nREVG"],
  ["a blank", "QUJD "],
  ["padding within", "QQ==QUJD"],
  ["padding alone", "===="],
  ["two alphabets", "+_AA"],
  ["a sign that Node's decoder drops", "QU*JD"],
])("%s is refused", (_, text) => expect(decodeBase64(text)).toBeUndefined());
