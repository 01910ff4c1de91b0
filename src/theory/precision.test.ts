import fc from "fast-check";
import { expect, test } from "vitest";
import { enums } from "../model/vocabulary/enums.ts";
import {
  bitsOfPrecision,
  bytesOutsideBits,
  comparePrecision,
  compareStorage,
  dtypeOfPrecision,
  histogramOf,
  processorComputes,
  spellShare,
  storageProvides,
  storageToDeclare,
  weightBits,
} from "./precision.ts";

const words = Object.keys(enums.precision.values);
const precision = fc.constantFrom(...words);
const histograms = fc
  .dictionary(
    fc.constantFrom("float32", "float16", "int8", "int32", "qint8"),
    fc.integer({ min: 1, max: 1e9 }),
    {
      minKeys: 1,
    },
  )
  .map((record) => new Map(Object.entries(record)));

const weights = (
  byType: Iterable<readonly [string, number]>,
  doubtful?: Iterable<readonly [string, number]>,
) => ({
  bytes: 0,
  byType: new Map(byType),
  ...(doubtful && { doubtful: new Map(doubtful) }),
});

test("a short name means its data type, and a data type itself", () => {
  expect(dtypeOfPrecision("fp16")).toBe("float16");
  for (const word of words) expect(dtypeOfPrecision(dtypeOfPrecision(word))).toBe(dtypeOfPrecision(word));
  for (const word of words) if (word !== "string") expect(bitsOfPrecision(word)).toBeGreaterThan(0);
});

test("the order of precisions is one: antisymmetric, transitive, blind to spelling", () => {
  fc.assert(
    fc.property(precision, precision, precision, (a, b, c) => {
      const [ab, ba, bc, ac] = [
        comparePrecision(a, b),
        comparePrecision(b, a),
        comparePrecision(b, c),
        comparePrecision(a, c),
      ];
      if (ab === undefined || ba === undefined) return;
      expect(Math.sign(ab) + Math.sign(ba)).toBe(0);
      expect(comparePrecision(dtypeOfPrecision(a), b)).toBe(ab);
      if (bc !== undefined && ac !== undefined && ab < 0 && bc < 0) expect(ac).toBeLessThan(0);
    }),
  );
  expect(comparePrecision("int8", "fp16")).toBeLessThan(0);
  expect(comparePrecision("int16", "fp16")).toBeLessThan(0);
});

test.each([
  [["int8"], "fp16", undefined, "no"],
  [["int8"], "fp16", "weight-only", "yes"],
  [["int8", "fp16"], "float16", undefined, "yes"],
  [["float32"], "fp16", undefined, "yes"],
  [["float16"], "fp32", undefined, "no"],
  [["float32"], "int8", undefined, "unknown"],
  [["int8"], "int4", undefined, "no"],
  [undefined, "int4", undefined, "unknown"],
] as const)("weights stored as %j provide %s under %s: %s", (storage, mode, scheme, answer) => {
  expect(storageProvides(storage, mode, scheme)).toBe(answer);
});

test.each([
  ["cpu", undefined, "int4", "no"],
  ["cpu", undefined, "int8", "unknown"],
  ["cpu", ["int4"], "int4", "yes"],
  ["npu", ["int8"], "fp16", "no"],
  ["npu", ["float16"], "fp16", "yes"],
  ["quantum", undefined, "fp32", "no"],
] as const)("%s with %j computes in %s: %s", (name, stated, mode, answer) => {
  expect(processorComputes(name, stated, mode)).toBe(answer);
});

test("what `init` declares of a histogram is right, and one type less is not", () => {
  fc.assert(
    fc.property(histograms, (byType) => {
      const declared = storageToDeclare(weights(byType));
      const histogram = histogramOf(weights(byType));
      if (!declared || !histogram) throw new Error("every type has a name here");
      expect(compareStorage(declared, histogram)).toEqual({ omitted: [], absent: [] });
      const [first = "", ...rest] = declared;
      expect(compareStorage(rest, histogram).omitted.map(({ type }) => type)).toEqual([first]);
      expect(compareStorage([...declared, "uint64"], histogram).absent).toEqual([declared.length]);
    }),
  );
});

test("one percent is listed, less need not be", () => {
  const at = histogramOf(
    weights([
      ["float32", 9900],
      ["int8", 100],
    ]),
  );
  const below = histogramOf(
    weights([
      ["float32", 9901],
      ["int8", 99],
    ]),
  );
  if (!at || !below) throw new Error("both have weights");
  expect(compareStorage(["float32"], at).omitted).toEqual([{ type: "int8", bytes: 100 }]);
  expect(compareStorage(["float32"], below).omitted).toEqual([]);
  expect(compareStorage(["float32", "int8"], below).absent).toEqual([]);
});

test("an empty histogram is unknown", () => {
  expect(histogramOf(weights([]))).toBeUndefined();
  expect(storageToDeclare(weights([]))).toBeUndefined();
});

test("where labels cannot be true, nothing is absent and nothing of theirs is asked for", () => {
  const doubtful = weights([["float32", 1000]], [["float32", 900]]);
  const histogram = histogramOf(doubtful);
  if (!histogram) throw new Error("it has weights");
  expect(compareStorage(["int8"], histogram)).toEqual({
    omitted: [{ type: "float32", bytes: 100 }],
    absent: [],
  });
  expect(storageToDeclare(doubtful)).toBeUndefined();
  expect(weightBits(histogram)).toBeUndefined();
});

test("types without a name in HML are neither asked for nor taken for another", () => {
  const histogram = histogramOf(
    weights([
      ["hifloat8", 900],
      ["float32", 100],
    ]),
  );
  if (!histogram) throw new Error("it has weights");
  expect(compareStorage(["float32"], histogram)).toEqual({ omitted: [], absent: [] });
  expect(compareStorage(["float32", "int8"], histogram).absent).toEqual([1]);
});

test("bits of weights", () => {
  const histogram = histogramOf(
    weights([
      ["int8", 900],
      ["float32", 100],
    ]),
  );
  if (!histogram) throw new Error("it has weights");
  expect(weightBits(histogram)).toEqual({ min: 8, max: 32 });
  expect(bytesOutsideBits(histogram, 8, 16)).toBe(100);
  expect(bytesOutsideBits(histogram, 16, undefined)).toBe(900);
  expect(bytesOutsideBits(histogram, undefined, undefined)).toBe(0);
});

test.each([
  [1, 1, "100%"],
  [1, 3, "33.3%"],
  [1, 1_000_000, "<0.1%"],
  [0, 5, "0%"],
])("%i of %i is %s", (bytes, total, text) => {
  expect(spellShare(bytes, total)).toBe(text);
});
