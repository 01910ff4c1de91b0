import fc from "fast-check";
import { expect, test } from "vitest";
import { printTensor } from "./declared-type.ts";
import { formatSize } from "./values/size.ts";

test.each([
  [0, "0B"],
  [593, "593B"],
  [999, "999B"],
  [1000, "1.00KB"],
  [14_354, "14.4KB"],
  [99_949, "99.9KB"],
  [99_950, "100KB"],
  [999_499, "999KB"],
  [999_500, "1.00MB"],
  [3_120_945, "3.12MB"],
  [4_112_752, "4.11MB"],
  [1_005_000_000, "1.01GB"],
  [1_234_567_890_123, "1235GB"],
])("%i bytes are written %s", (bytes, size) => {
  expect(formatSize(bytes)).toBe(size);
});

test("a written size matches its bytes by the rule of the language: bytes over the unit, rounded half up, equal it", () => {
  const units = { B: 1n, KB: 1000n, MB: 1_000_000n, GB: 1_000_000_000n } as const;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900_000_000_000 }), (bytes) => {
      const [, whole = "", fraction = "", unit = "B"] =
        /^(\d+)(?:\.(\d+))?([KMG]?B)$/.exec(formatSize(bytes)) ?? [];
      const factor = units[unit as keyof typeof units];
      const rounded = (20n * BigInt(bytes) * 10n ** BigInt(fraction.length) + 10n * factor) / (20n * factor);
      expect(rounded).toBe(BigInt(whole + fraction));
      if (bytes >= 100 && bytes < 999_000_000_000) expect((whole + fraction).length).toBe(3);
    }),
  );
});

test.each([
  [{ dtype: "float32", shape: [1, 3, 224, 224] }, "float32[1, 3, 224, 224]"],
  [{ dtype: "int64", shape: [] }, "int64[]"],
  [{ dtype: "float16", shape: [null, 16] }, "float16[?, 16]"],
  [{ dtype: "float16", shape: [[1, 8] as const, 16] }, "float16[1..8, 16]"],
  [{ dtype: "float32", shape: ["batch", "unk::3"] }, "float32[batch, ?]"],
  [{ dtype: "float32", shape: undefined }, undefined],
  [{ dtype: undefined, shape: [1] }, undefined],
  [{ dtype: "float8", shape: [1] }, undefined],
] as const)("%j is written %s", (tensor, text) => {
  expect(printTensor(tensor)).toBe(text);
});
