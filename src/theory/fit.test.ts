import fc from "fast-check";
import { expect, test } from "vitest";
import type { Loose } from "../model/document.ts";
import type { Device, Variant } from "../model/generated/document-types.gen.ts";
import { type FitAspect, fits } from "./fit.ts";

const band: Loose<Device> = {
  type: "wearable",
  ram: "32MB",
  "model-memory": "4MB",
  "model-limit": "1MB",
  os: "harmonyos",
  "os-version": "5.0.0",
  api: 12,
  "security-level": "SL2",
  soc: ["Band1"],
  cpu: { compute: ["float32", "int8"] },
  npu: { compute: ["int8"] },
};

const wrist: Loose<Variant> = {
  bytes: 960_000,
  "device-support": ["wearable"],
  precision: { compute: ["int8"] },
  hardware: { npu: { support: "preferred" }, cpu: { support: "fallback" }, memory: "1.5MB" },
  platform: { os: "harmonyos", min: "5.0.0", "security-level": "SL2" },
};

const verdictOf = (aspect: FitAspect, variant: Loose<Variant>, device: Loose<Device> = band) =>
  fits(variant, device).reasons.find((reason) => reason.aspect === aspect)?.verdict;

test("a variant that asks for what the device has fits", () => {
  const fit = fits(wrist, band);
  expect(fit.reasons.filter(({ verdict }) => verdict !== "fits")).toEqual([]);
  expect(fit.verdict).toBe("fits");
});

test.each<[string, FitAspect, Loose<Variant>, string]>([
  ["another type", "device-type", { "device-support": ["phone"] }, "does-not-fit"],
  [
    "a processor that is not there",
    "processor",
    { hardware: { gpu: { support: "required" } } },
    "does-not-fit",
  ],
  [
    "only optional ones that are not there",
    "processor",
    { hardware: { gpu: { support: "optional" } } },
    "does-not-fit",
  ],
  [
    "one of several",
    "processor",
    { hardware: { gpu: { support: "preferred" }, cpu: { support: "fallback" } } },
    "fits",
  ],
  [
    "an unsupported one",
    "processor",
    { hardware: { npu: { support: "unsupported" }, cpu: { support: "required" } } },
    "fits",
  ],
  ["its chip", "chip", { hardware: { npu: { support: "required", soc: ["Band1", "Band2"] } } }, "fits"],
  ["another chip", "chip", { hardware: { npu: { support: "required", soc: ["Band2"] } } }, "does-not-fit"],
  [
    "an unstated instruction set",
    "architecture",
    { hardware: { cpu: { support: "required", arch: ["arm64-v8a"] } } },
    "unknown",
  ],
  [
    "a mode that only the CPU computes in",
    "precision",
    { precision: { compute: ["fp32"] }, hardware: wrist.hardware },
    "fits",
  ],
  [
    "a mode that nothing computes in",
    "precision",
    { precision: { compute: ["fp16"] }, hardware: wrist.hardware },
    "does-not-fit",
  ],
  [
    "a mode that its processor has to compute in",
    "precision",
    { hardware: { npu: { support: "required", compute: ["fp16"] } } },
    "does-not-fit",
  ],
  ["as much memory as there is", "memory", { hardware: { memory: "4MB" } }, "fits"],
  ["more memory than there is", "memory", { hardware: { memory: "4.01MB" } }, "does-not-fit"],
  ["more RAM than there is", "ram", { platform: { ram: "64MB" } }, "does-not-fit"],
  ["just below the limit", "length", { bytes: 999_999 }, "fits"],
  ["at the limit", "length", { bytes: 1_000_000 }, "does-not-fit"],
  ["a rounded size at the limit", "length", { size: "1MB" }, "unknown"],
  ["a rounded size below the limit", "length", { size: "0.9MB" }, "fits"],
  ["the medical row of the source article", "length", { size: "1.2MB" }, "does-not-fit"],
  ["a newer system", "system", { platform: { min: "5.1.0" } }, "does-not-fit"],
  ["a system that was not tried", "system", { platform: { min: "4.0.0", max: "4.2.0" } }, "unknown"],
  ["another system", "system", { platform: { os: "openharmony" } }, "does-not-fit"],
  ["a newer API", "api", { platform: { "api-min": 13 } }, "does-not-fit"],
  ["its API", "api", { platform: { "api-min": 12, "api-max": 12 } }, "fits"],
  ["a higher security level", "security", { platform: { "security-level": "SL3" } }, "does-not-fit"],
])("%s: %s", (_, aspect, variant, verdict) => {
  expect(verdictOf(aspect, variant)).toBe(verdict);
});

test("a device that states nothing is unknown in everything that is asked for, and refused in nothing", () => {
  const { reasons, verdict } = fits(wrist, {});
  expect(reasons.length).toBeGreaterThan(3);
  expect(reasons.map((reason) => reason.verdict)).not.toContain("does-not-fit");
  expect(verdict).toBe("unknown");
});

test("a variant that asks nothing fits everywhere", () => {
  expect(fits({}, band)).toEqual({ verdict: "fits", reasons: [] });
});

const sizes = fc.integer({ min: 1, max: 64 }).map((megabytes) => `${megabytes}MB`);

test("asking for less never makes a fit worse", () => {
  const rank = { "does-not-fit": 0, unknown: 1, fits: 2 };
  fc.assert(
    fc.property(sizes, sizes, sizes, fc.boolean(), (memory, less, ram, hasPlatform) => {
      const variant: Loose<Variant> = {
        ...wrist,
        hardware: { ...wrist.hardware, memory },
        platform: hasPlatform ? { ...wrist.platform, ram } : undefined,
      };
      const modest = { ...variant, platform: undefined };
      expect(rank[fits(modest, band).verdict]).toBeGreaterThanOrEqual(rank[fits(variant, band).verdict]);
      const device = { ...band, "model-memory": memory };
      const bigger = Number.parseInt(less, 10) >= Number.parseInt(memory, 10);
      if (bigger) {
        const more = { ...band, "model-memory": less };
        expect(rank[fits(variant, more).verdict]).toBeGreaterThanOrEqual(rank[fits(variant, device).verdict]);
      }
    }),
  );
});
