import type { Loose } from "../model/document.ts";
import type {
  Device,
  DeviceProcessor,
  Hardware,
  Processor,
  Variant,
} from "../model/generated/document-types.gen.ts";
import { parseSize, sizeRange } from "../model/values/size.ts";
import { compareVersions } from "../model/values/version.ts";
import { processorNames } from "../model/vocabulary/kinds/hardware.ts";
import { namesPrecision, processorComputes } from "./precision.ts";

export type FitAspect =
  | "device-type"
  | "processor"
  | "chip"
  | "architecture"
  | "precision"
  | "memory"
  | "ram"
  | "length"
  | "system"
  | "api"
  | "security";

/** `unknown` where one side does not say: neither a yes nor a no. */
export type FitVerdict = "fits" | "does-not-fit" | "unknown";

/** A statement on one side: a property of a block, or the block itself. */
export interface FitPlace {
  readonly block: object;
  readonly key?: string;
}

/** How one aspect came out, and the statements that decided it. */
export interface FitReason {
  readonly aspect: FitAspect;
  readonly verdict: FitVerdict;
  /** Without a capital or full stop: `it takes 24MB and the device gives one model 4MB`. */
  readonly words: string;
  readonly variant: FitPlace;
  readonly device: FitPlace;
}

export interface Fit {
  readonly verdict: FitVerdict;
  /** One for each aspect of which the variant asks anything, in a fixed order. */
  readonly reasons: readonly FitReason[];
}

type LooseVariant = Loose<Variant>;
type LooseDevice = Loose<Device>;
type Aspect = (variant: LooseVariant, device: LooseDevice) => FitReason | undefined;

/**
 * Whether a variant runs on a device (semantics 2). Devices are data: an entry of any catalogue, a product or a class.
 * One aspect that does not fit decides; else one that is unknown. Where the variant asks nothing, nothing is said.
 */
export function fits(variant: LooseVariant, device: LooseDevice): Fit {
  const reasons = aspects.flatMap((judge) => judge(variant, device) ?? []);
  const verdicts = reasons.map(({ verdict }) => verdict);
  const verdict = verdicts.includes("does-not-fit")
    ? "does-not-fit"
    : verdicts.includes("unknown")
      ? "unknown"
      : "fits";
  return { verdict, reasons };
}

const aspects: readonly Aspect[] = [
  judgeType,
  judgeProcessors,
  judgeChips,
  judgeArchitecture,
  judgePrecision,
  judgeMemory,
  judgeRam,
  judgeLength,
  judgeSystem,
  judgeApi,
  judgeSecurity,
];

function judgeType(variant: LooseVariant, device: LooseDevice): FitReason | undefined {
  const types = variant["device-support"];
  if (!types) return undefined;
  const places = {
    variant: { block: variant, key: "device-support" },
    device: { block: device, key: "type" },
  };
  if (device.type === undefined)
    return unknown("device-type", "the type of the device is not stated", places);
  const words = `the device is of type "${device.type}" and the variant is for ${quoted(types)}`;
  return decide("device-type", types.includes(device.type), words, places);
}

interface Used {
  readonly name: (typeof processorNames)[number];
  readonly wanted: Loose<Processor>;
  readonly offered: Loose<DeviceProcessor> | undefined;
}

/** Processors that the variant may use, each with the device's own. */
function listUsed(hardware: Loose<Hardware> | undefined, device: LooseDevice): readonly Used[] {
  return processorNames.flatMap((name) => {
    const wanted = hardware?.[name];
    return wanted && wanted.support !== "unsupported" ? [{ name, wanted, offered: device[name] }] : [];
  });
}

/** A catalogue entry that names processors names all that matter; one that names none leaves them unknown. */
function namesProcessors(device: LooseDevice): boolean {
  return processorNames.some((name) => device[name] !== undefined);
}

function judgeProcessors({ hardware }: LooseVariant, device: LooseDevice): FitReason | undefined {
  const used = listUsed(hardware, device);
  if (!hardware || used.length === 0) return undefined;
  const places = { variant: { block: hardware }, device: { block: device } };
  if (!namesProcessors(device))
    return unknown("processor", "the processors of the device are not stated", places);
  const lacking = used.find(({ wanted, offered }) => wanted.support === "required" && !offered);
  if (lacking) {
    const wanted = { block: lacking.wanted, key: "support" };
    const words = `"${lacking.name}" is required and the device has none`;
    return decide("processor", false, words, { ...places, variant: wanted });
  }
  const any = used.some(({ offered }) => offered);
  return decide("processor", any, `the device has none of ${quoted(used.map(({ name }) => name))}`, places);
}

function judgeChips({ hardware }: LooseVariant, device: LooseDevice): FitReason | undefined {
  return judgeList(hardware, device, { key: "soc", aspect: "chip", what: "chip" });
}

function judgeArchitecture({ hardware }: LooseVariant, device: LooseDevice): FitReason | undefined {
  return judgeList(hardware, device, { key: "arch", aspect: "architecture", what: "instruction set" });
}

/** A list that a processor names matters where that processor is required, or the only one that may be used. */
function judgeList(
  hardware: Loose<Hardware> | undefined,
  device: LooseDevice,
  { key, aspect, what }: { readonly key: "soc" | "arch"; readonly aspect: FitAspect; readonly what: string },
): FitReason | undefined {
  const used = listUsed(hardware, device);
  const bound = used.find(({ wanted }) => {
    return (wanted[key]?.length ?? 0) > 0 && (wanted.support === "required" || used.length === 1);
  });
  const wanted = bound?.wanted[key];
  if (!bound || !wanted) return undefined;
  const places = { variant: { block: bound.wanted, key }, device: { block: device, key } };
  const offered = device[key];
  if (!offered) return unknown(aspect, `the ${what} of the device is not stated`, places);
  const words = `the variant is for ${quoted(wanted)} and the device has ${quoted(offered)}`;
  return decide(
    aspect,
    wanted.some((one) => offered.includes(one)),
    words,
    places,
  );
}

function judgePrecision(variant: LooseVariant, device: LooseDevice): FitReason | undefined {
  const { hardware, precision } = variant;
  const used = listUsed(hardware, device).filter(({ offered }) => offered);
  for (const { name, wanted, offered } of used) {
    const lacking = wanted.compute?.find(
      (mode) => offered?.compute && !namesPrecision(offered.compute, mode),
    );
    if (wanted.support !== "required" || lacking === undefined || !offered) continue;
    const places = { variant: { block: wanted, key: "compute" }, device: { block: offered, key: "compute" } };
    return decide("precision", false, `"${name}" has to compute in ${lacking} and does not`, places);
  }
  const modes = precision?.compute;
  if (!precision || !modes || modes.length === 0 || used.length === 0) return undefined;
  const places = { variant: { block: precision, key: "compute" }, device: { block: device } };
  const answers = used.flatMap(({ name, offered }) =>
    modes.map((mode) => processorComputes(name, offered?.compute, mode)),
  );
  if (answers.includes("yes")) return decide("precision", true, "a mode is computed by the device", places);
  const words = `no processor of the device that the variant may use computes in ${quoted(modes)}`;
  if (answers.every((answer) => answer === "no")) return decide("precision", false, words, places);
  return unknown("precision", "in what the processors of the device compute is not stated", places);
}

function judgeMemory({ hardware }: LooseVariant, device: LooseDevice): FitReason | undefined {
  const needed = hardware?.memory;
  if (!hardware || needed === undefined) return undefined;
  const key = device["model-memory"] === undefined ? "ram" : "model-memory";
  const places = { variant: { block: hardware, key: "memory" }, device: { block: device, key } };
  const offered = device[key];
  if (offered === undefined) return unknown("memory", "the memory of the device is not stated", places);
  const words = `the variant takes ${needed} and the device ${key === "ram" ? "has" : "gives one model"} ${offered}`;
  return decide("memory", bytesOf(needed) <= bytesOf(offered), words, places);
}

function judgeRam({ platform }: LooseVariant, device: LooseDevice): FitReason | undefined {
  const needed = platform?.ram;
  if (!platform || needed === undefined) return undefined;
  const places = { variant: { block: platform, key: "ram" }, device: { block: device, key: "ram" } };
  if (device.ram === undefined) return unknown("ram", "the memory of the device is not stated", places);
  const words = `devices with ${needed} are asked for and this one has ${device.ram}`;
  return decide("ram", bytesOf(needed) <= bytesOf(device.ram), words, places);
}

/** Strictly below the limit, as the source article has it (`<1MB`); a rounded size on both sides of it is unknown. */
function judgeLength(variant: LooseVariant, device: LooseDevice): FitReason | undefined {
  const limit = device["model-limit"];
  const key = variant.bytes === undefined ? "size" : "bytes";
  if (limit === undefined || variant[key] === undefined) return undefined;
  const places = { variant: { block: variant, key }, device: { block: device, key: "model-limit" } };
  const bound = bytesOf(limit);
  const { min, max } =
    variant.bytes === undefined
      ? (sizeRange(variant.size ?? "") ?? { min: 0, max: Number.POSITIVE_INFINITY })
      : { min: variant.bytes, max: variant.bytes };
  const length = variant.bytes === undefined ? variant.size : `${variant.bytes} bytes`;
  if (min < bound && max >= bound)
    return unknown(
      "length",
      `${length} may be on either side of the limit of ${limit}; state "bytes"`,
      places,
    );
  const words = `the artifact has ${length} and the device takes what is below ${limit}`;
  return decide("length", max < bound, words, places);
}

/** Above what was tried nobody knows; below what is asked for it does not run. */
function judgeSystem({ platform }: LooseVariant, device: LooseDevice): FitReason | undefined {
  if (!platform || (platform.os === undefined && platform.min === undefined && platform.max === undefined))
    return undefined;
  if (platform.os !== undefined && device.os !== undefined && platform.os !== device.os) {
    const places = { variant: { block: platform, key: "os" }, device: { block: device, key: "os" } };
    const words = `the variant is for "${platform.os}" and the device runs "${device.os}"`;
    return decide("system", false, words, places);
  }
  const key = platform.min === undefined ? (platform.max === undefined ? "os" : "max") : "min";
  const places = { variant: { block: platform, key }, device: { block: device, key: "os-version" } };
  if (platform.os !== undefined && device.os === undefined)
    return unknown("system", "the system of the device is not stated", places);
  if (platform.min === undefined && platform.max === undefined)
    return decide("system", true, "the device runs the system that is asked for", places);
  return judgeRange("system", places, {
    low: platform.min,
    high: platform.max,
    actual: device["os-version"],
  });
}

function judgeApi({ platform }: LooseVariant, device: LooseDevice): FitReason | undefined {
  const low = platform?.["api-min"];
  const high = platform?.["api-max"];
  if (!platform || (low === undefined && high === undefined)) return undefined;
  const places = {
    variant: { block: platform, key: low === undefined ? "api-max" : "api-min" },
    device: { block: device, key: "api" },
  };
  const text = (level: number | undefined) => (level === undefined ? undefined : String(level));
  return judgeRange("api", places, { low: text(low), high: text(high), actual: text(device.api) });
}

interface Range {
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly actual: string | undefined;
}

function judgeRange(aspect: FitAspect, places: Places, { low, high, actual }: Range): FitReason {
  const what = aspect === "api" ? "API level" : "version of the system";
  if (actual === undefined) return unknown(aspect, `the ${what} of the device is not stated`, places);
  if (low !== undefined && (compareVersions(actual, low) ?? 0) < 0)
    return decide(aspect, false, `${what} ${low} is asked for and the device has ${actual}`, places);
  if (high !== undefined && (compareVersions(actual, high) ?? 0) > 0)
    return unknown(aspect, `the device has ${what} ${actual} and nothing above ${high} was tried`, places);
  return decide(aspect, true, `the device has ${what} ${actual}`, places);
}

function judgeSecurity({ platform }: LooseVariant, device: LooseDevice): FitReason | undefined {
  const needed = platform?.["security-level"];
  if (!platform || needed === undefined) return undefined;
  const offered = device["security-level"];
  const key = "security-level";
  const places = { variant: { block: platform, key }, device: { block: device, key } };
  if (offered === undefined)
    return unknown("security", "the security level of the device is not stated", places);
  const words = `${needed} is asked for and the device has ${offered}`;
  return decide("security", Number(offered.slice(2)) >= Number(needed.slice(2)), words, places);
}

type Places = Pick<FitReason, "variant" | "device">;

function decide(aspect: FitAspect, holds: boolean, words: string, places: Places): FitReason {
  return { aspect, verdict: holds ? "fits" : "does-not-fit", words, ...places };
}

function unknown(aspect: FitAspect, words: string, places: Places): FitReason {
  return { aspect, verdict: "unknown", words, ...places };
}

function bytesOf(size: string): number {
  return parseSize(size)?.bytes ?? 0;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(", ");
}
