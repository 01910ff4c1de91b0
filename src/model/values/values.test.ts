import fc from "fast-check";
import compareByLibrary from "semver/functions/compare.js";
import { describe, expect, test } from "vitest";
import { parseDate } from "./date.ts";
import { parseDuration } from "./duration.ts";
import { parseFrequency, parsePower } from "./physical.ts";
import { formatRatio, parseRatio } from "./ratio.ts";
import { parseModelReference } from "./reference.ts";
import { compareSemver, parseSemver } from "./semver.ts";
import { bytesOf, formatSize, parseSize, sizeMatches, sizeRange } from "./size.ts";
import { formatTensor, parseTensor, type TensorDim } from "./tensor.ts";
import { valueTypes } from "./value-types.ts";
import { compareVersions } from "./version.ts";

const digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/** type → text → canonical value, or `["repair" | "guess" | "refuse", text]`. */
const spellings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  string: {
    "any text": "any text",
    "": "",
    "a\u0007": ["refuse"],
    "a\r\nb": ["repair", "a\nb"],
    "\ud800": ["refuse"],
    "😀": "😀",
  },
  identifier: {
    ecg: "ecg",
    "2in1": "2in1",
    "Anomaly Detection": ["repair", "Anomaly-Detection"],
    "12": ["refuse"],
    "": ["refuse"],
  },
  integer: {
    "0": 0,
    "-0": 0,
    "42": 42,
    "9007199254740991": 9007199254740991,
    "9007199254740992": ["refuse"],
    "1,000": ["repair", "1000"],
    "1_000_000": ["repair", "1000000"],
    "007": ["repair", "7"],
    "5.0": ["repair", "5"],
    "5.5": ["refuse"],
    x: ["refuse"],
  },
  decimal: {
    "0.5": 0.5,
    "1e-5": 0.00001,
    "-3": -3,
    ".5": ["repair", "0.5"],
    "0,5": ["repair", "0.5"],
    "1e999": ["refuse"],
    NaN: ["refuse"],
  },
  boolean: { true: true, false: false, True: ["repair", "true"], no: ["repair", "false"], "1": ["refuse"] },
  semver: {
    "2.1.0": "2.1.0",
    "3.1.0-int8.2+b1": "3.1.0-int8.2+b1",
    "v2.1.0": ["repair", "2.1.0"],
    "2.1": ["repair", "2.1.0"],
    "2": ["repair", "2.0.0"],
    "01.2.3": ["repair", "1.2.3"],
    latest: ["refuse"],
  },
  version: {
    "3.51": "3.51",
    "1.80.T15.0.B156": "1.80.T15.0.B156",
    "v5.0": ["repair", "5.0"],
    latest: ["refuse"],
  },
  date: {
    "2024-02-29": "2024-02-29",
    "2026-02-29": ["refuse"],
    "2026/3/1": ["repair", "2026-03-01"],
    "01/03/2026": ["refuse"],
    "20260301": ["repair", "2026-03-01"],
  },
  "date-or-instant": {
    "2026-03-01": "2026-03-01",
    "2026-03-01T09:30:00+08:00": "2026-03-01T09:30:00+08:00",
    "2026-03-01t09:30:00z": "2026-03-01T09:30:00Z",
    "2026-03-01 09:30:00Z": ["repair", "2026-03-01T09:30:00Z"],
    "2026-03-01T09:30:00": ["guess", "2026-03-01T09:30:00Z"],
    "2026-03-01T25:30:00Z": ["refuse"],
  },
  "date-or-window": {
    "2026-03-01": "2026-03-01",
    "2026-01-10..2026-03-01": "2026-01-10..2026-03-01",
    "2026-01-10 .. 2026-03-01": "2026-01-10..2026-03-01",
    "2026-03-01..2026-01-10": ["refuse"],
    "2026-03-01T09:30:00Z": ["refuse"],
  },
  size: {
    "5MB": "5MB",
    "1.50KiB": "1.50KiB",
    "0B": "0B",
    "5 MB": ["repair", "5MB"],
    "512kb": ["repair", "512KB"],
    "5M": ["repair", "5MB"],
    "5000": ["repair", "5000B"],
    "1.5B": ["refuse"],
    "5TB": ["refuse"],
    "-5MB": ["refuse"],
    MB: ["refuse"],
  },
  duration: {
    "9ms": "9ms",
    "0d": "0d",
    "1.5h": "1.5h",
    "9 ms": ["repair", "9ms"],
    "30 days": ["repair", "30d"],
    "5µs": ["repair", "5us"],
    "5": ["refuse"],
    "5m": ["refuse"],
  },
  power: { "350mW": "350mW", "1.2 watts": ["repair", "1.2W"], "5mw": ["repair", "5mW"], "5ms": ["refuse"] },
  energy: { "3.2mJ": "3.2mJ", "1 J": ["repair", "1J"], "5W": ["refuse"] },
  frequency: { "250Hz": "250Hz", "16khz": ["repair", "16kHz"], "250": ["refuse"] },
  ratio: {
    "5%": "5%",
    "0.05": "5%",
    "0.961": "96.1%",
    "95.0%": "95.0%",
    "-0.011": "-1.1%",
    "1": "100%",
    "0": "0%",
    "-0%": "0%",
    "0.0001": "0.01%",
    "95": ["repair", "95%"],
    "5 %": ["repair", "5%"],
    "950": ["refuse"],
    "1.2": ["repair", "1.2%"],
    ".5": ["repair", "50%"],
    x: ["refuse"],
  },
  digest: {
    [`sha256:${digest}`]: `sha256:${digest}`,
    [`SHA256:${digest.toUpperCase()}`]: ["repair", `sha256:${digest}`],
    [digest]: ["repair", `sha256:${digest}`],
    "sha256:12": ["refuse"],
  },
  tensor: {
    "float32[1, 3]": "float32[1, 3]",
    "float32[1,3]": "float32[1, 3]",
    "int8[]": "int8[]",
    "int8[?, batch, 1..8]": "int8[?, batch, 1..8]",
    "fp32[1, 3]": ["repair", "float32[1, 3]"],
    "float32[-1, 3]": ["repair", "float32[?, 3]"],
    "float32(1x3)": ["repair", "float32[1, 3]"],
    "float32[8..1]": ["refuse"],
    "float33[1]": ["refuse"],
    float32: ["refuse"],
  },
  reference: {
    pocket: "pocket",
    "heart_rhythm.pocket": "heart_rhythm.pocket",
    "a/b": ["repair", "a.b"],
    ".a": ["refuse"],
  },
  "model-reference": {
    "mobilenet_v3@1.0.4": "mobilenet_v3@1.0.4",
    "mobilenet_v3@1.0": ["repair", "mobilenet_v3@1.0.0"],
    mobilenet_v3: ["refuse"],
  },
  path: {
    "models/face.om": "models/face.om",
    "hml:devices": "hml:devices",
    "models\\face.om": ["repair", "models/face.om"],
    "": ["refuse"],
  },
  license: {
    "Apache-2.0": "Apache-2.0",
    "MIT OR Apache-2.0": "MIT OR Apache-2.0",
    "LicenseRef-Example": "LicenseRef-Example",
    "apache-2.0": ["repair", "Apache-2.0"],
    "mit or apache-2.0": ["repair", "MIT OR Apache-2.0"],
    proprietary: ["refuse"],
  },
  measure: {
    "9ms": "9ms",
    "95%": "95%",
    "-30%": "-30%",
    "1.2MB": "1.2MB",
    "350 mW": ["repair", "350mW"],
    "95": ["refuse"],
    fast: ["refuse"],
  },
};

describe.each(Object.entries(valueTypes))("%s", (name, type) => {
  test.each(Object.entries(spellings[name] ?? {}))("%j", (text, wanted) => {
    if (!Array.isArray(wanted)) {
      expect(type.canonical(text)).toBe(wanted);
      return;
    }
    expect(type.canonical(text)).toBeUndefined();
    expect(type.repair?.(text)).toBe(wanted[0] === "repair" ? wanted[1] : undefined);
    expect(type.guess?.(text)).toBe(wanted[0] === "guess" ? wanted[1] : undefined);
  });

  test("has cases, and its example is canonical", () => {
    expect(Object.keys(spellings[name] ?? {}).length).toBeGreaterThan(1);
    expect(String(type.canonical(type.example))).toBe(type.example);
  });

  test("canonical spellings are fixed points and match the pattern; repairs are canonical", () => {
    const pattern = type.pattern === undefined ? undefined : new RegExp(type.pattern, "u");
    const seeds = Object.keys(spellings[name] ?? {});
    const mutated = fc
      .tuple(
        fc.constantFrom(...seeds),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("", " ", "0", "9", ".", "%", "-", "x", "M", "]", "..", "Z"),
      )
      .map(
        ([seed, at, cut, put]) =>
          seed.slice(0, at % (seed.length + 1)) + put + seed.slice((at % (seed.length + 1)) + (cut % 2)),
      );
    fc.assert(
      fc.property(fc.oneof(fc.string(), mutated), (text) => {
        const value = type.canonical(text);
        if (value !== undefined) {
          expect(type.canonical(String(value))).toBe(value);
          if (typeof value === "string" && pattern) expect(value).toMatch(pattern);
        }
        for (const near of [type.repair?.(text), type.guess?.(text)])
          if (near !== undefined) expect(type.canonical(near)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

test("a size stands for the bytes that round half-up to it", () => {
  expect(sizeRange("5MB")).toEqual({ min: 4_500_000, max: 5_499_999 });
  expect(sizeRange("1.0KB")).toEqual({ min: 950, max: 1049 });
  expect(sizeRange("1KiB")).toEqual({ min: 512, max: 1535 });
  expect(sizeRange("0B")).toEqual({ min: 0, max: 0 });
  expect([4_499_999, 4_500_000, 5_499_999, 5_500_000].map((bytes) => sizeMatches("5MB", bytes))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(parseSize("1.5KiB")?.bytes).toBe(1536);
});

test("a printed size matches the bytes it was printed from", () => {
  expect([0, 999, 1000, 4_812_345, 999_950, 1_234_000_000_000].map((bytes) => formatSize(bytes))).toEqual([
    "0B",
    "999B",
    "1.00KB",
    "4.81MB",
    "1.00MB",
    "1234GB",
  ]);
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 6 }), (bytes, digits) => {
      const text = formatSize(bytes, digits);
      expect(valueTypes.size.canonical(text)).toBe(text);
      expect(sizeMatches(text, bytes)).toBe(true);
    }),
  );
});

test("a size says the same as rounding by hand, in exact arithmetic", () => {
  fc.assert(
    fc.property(
      fc.nat(10 ** 9),
      fc.constantFrom(["KB", 1000n], ["MB", 1_000_000n], ["MiB", 2n ** 20n]),
      fc.nat(4),
      (bytes, [unit, size], decimals) => {
        const scale = 10n ** BigInt(decimals);
        const rounded = (2n * BigInt(bytes) * scale + (size as bigint)) / (2n * (size as bigint));
        const text = (Number(rounded) / Number(scale)).toFixed(decimals);
        expect(sizeMatches(`${text}${unit}`, bytes)).toBe(true);
        const next = (Number(rounded + 1n) / Number(scale)).toFixed(decimals);
        expect(sizeMatches(`${next}${unit}`, bytes)).toBe(false);
      },
    ),
  );
});

test("tensors print as they are read", () => {
  const dim: fc.Arbitrary<TensorDim> = fc.oneof(
    fc.nat(),
    fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    fc.constantFrom("batch", "n_1", "seq-len"),
    fc.constant(null),
  );
  fc.assert(
    fc.property(
      fc.constantFrom("float32", "int4", "string"),
      fc.array(dim, { maxLength: 8 }),
      (dtype, dims) => {
        expect(parseTensor(formatTensor({ dtype, dims }))).toEqual({ dtype, dims });
      },
    ),
  );
});

test("ratios, ranges and times are read in their units", () => {
  expect([parseRatio("5%"), parseRatio("0.05"), parseRatio("96.1%"), parseRatio("95")]).toEqual([
    0.05,
    0.05,
    0.961,
    undefined,
  ]);
  expect([formatRatio(0.05), formatRatio(0.961), formatRatio(1), formatRatio(-0.011)]).toEqual([
    "5%",
    "96.1%",
    "100%",
    "-1.1%",
  ]);
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), (n) => {
      expect(parseRatio(formatRatio(n / 1e6))).toBe(n / 1e6);
    }),
  );
  expect([parseDuration("9ms"), parseDuration("250us"), parseDuration("1.5h"), parseDuration("2d")]).toEqual([
    9, 0.25, 5_400_000, 172_800_000,
  ]);
  expect([parsePower("1.2W"), parseFrequency("16kHz")]).toEqual([1200, 16000]);
  expect(parseDate("1970-01-02")).toEqual({ startMs: 86_400_000, endMs: 2 * 86_400_000 - 1 });
  expect(parseDate("1970-01-01T01:00:00+01:00")).toEqual({ startMs: 0, endMs: 0 });
  expect(parseDate("1970-01-01..1970-01-02")).toEqual({ startMs: 0, endMs: 2 * 86_400_000 - 1 });
});

test("versions compare by number", () => {
  expect(compareSemver("1.0.0-rc.1", "1.0.0")).toBe(-1);
  expect(compareSemver("1.0.0+a", "1.0.0+b")).toBe(0);
  expect(compareSemver("1.0", "1.0.0")).toBeUndefined();
  expect(compareVersions("3.9", "3.51")).toBe(-1);
  expect(compareVersions("5.0", "5.0.0")).toBe(0);
  expect(compareVersions("1.80.T15.0.B156", "1.80.T15.0.B99")).toBe(1);
  expect(compareVersions("8.5.0.alpha001", "8.5.0")).toBe(-1);
});

test("SemVers compare as the semver package compares them", () => {
  const part = fc.oneof(fc.constantFrom("0", "1", "10", "alpha", "rc", "x-1"), fc.nat(30).map(String));
  const version = fc
    .tuple(
      fc.nat(3),
      fc.nat(3),
      fc.nat(3),
      fc.array(part, { maxLength: 3 }),
      fc.array(part, { maxLength: 1 }),
    )
    .map(
      ([a, b, c, pre, build]) =>
        `${a}.${b}.${c}${pre.length > 0 ? `-${pre.join(".")}` : ""}${build.length > 0 ? `+${build}` : ""}`,
    );
  fc.assert(
    fc.property(version, version, (a, b) => {
      expect(compareSemver(a, b)).toBe(compareByLibrary(a, b));
    }),
    { numRuns: 500 },
  );
});

test("where nothing is stated nothing is read", () => {
  const readers = [parseDuration, parsePower, parseRatio, parseSize, sizeRange, parseTensor, parseSemver];
  for (const read of [...readers, parseModelReference]) expect(read(undefined)).toBeUndefined();
  expect(compareSemver(undefined, "1.0.0")).toBeUndefined();
  expect(compareSemver("1.0.0", undefined)).toBeUndefined();
});

test("the bytes of a size, and none of what is no size", () => {
  expect([bytesOf("1.5KB"), bytesOf("1KiB"), bytesOf("much")]).toEqual([1500, 1024, 0]);
});
