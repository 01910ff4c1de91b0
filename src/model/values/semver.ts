import type { ValueType } from "./value-type.ts";

/** A version after SemVer 2.0.0. Build metadata does not count in comparisons. */
export interface Semver {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly prerelease: readonly (string | number)[];
  readonly build: readonly string[];
}

// The expression that semver.org suggests.
const pattern =
  "^(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$";
const expression = new RegExp(pattern, "u");
const longest = 256;
// Most versions; their numbers are below 2^53 by their length.
const plain = /^(?:0|[1-9][0-9]{0,14})\.(?:0|[1-9][0-9]{0,14})\.(?:0|[1-9][0-9]{0,14})$/;

/** Reads a SemVer whose numbers lie below 2^53; `undefined` where the text is none, or nothing is stated. */
export function parseSemver(text: string | undefined): Semver | undefined {
  if (text === undefined || !isSemver(text)) return undefined;
  const [release = "", build = ""] = splitOnce(text, "+");
  const [core = "", prerelease = ""] = splitOnce(release, "-");
  const [major = 0, minor = 0, patch = 0] = core.split(".").map(Number);
  if (!Number.isSafeInteger(Math.max(major, minor, patch))) return undefined;
  return {
    major,
    minor,
    patch,
    prerelease: prerelease === "" ? [] : prerelease.split(".").map(toIdentifier),
    build: build === "" ? [] : build.split("."),
  };
}

function isSemver(text: string): boolean {
  return text.length <= longest && expression.test(text);
}

function splitOnce(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

function toIdentifier(text: string): string | number {
  return /^[0-9]+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text;
}

/** Order of two SemVers by precedence: negative, 0 or positive; `undefined` where one is none (SemVer 2.0.0 §11). */
export function compareSemver(a: string | undefined, b: string | undefined): number | undefined {
  const left = parseSemver(a);
  const right = parseSemver(b);
  if (!left || !right) return undefined;
  const core = left.major - right.major || left.minor - right.minor || left.patch - right.patch;
  return Math.sign(core) || comparePrereleases(left.prerelease, right.prerelease);
}

function comparePrereleases(a: Semver["prerelease"], b: Semver["prerelease"]): number {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length);
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareIdentifiers(a[i] ?? 0, b[i] ?? 0);
    if (order !== 0) return order;
  }
  return Math.sign(a.length - b.length);
}

function compareIdentifiers(a: string | number, b: string | number): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

export const semverType: ValueType = {
  doc: "A version after SemVer 2.0.0.",
  example: "2.1.0",
  json: "string",
  pattern,
  expected: "a SemVer version such as 2.1.0",
  canonical: (text) => (plain.test(text) || parseSemver(text) ? text : undefined),
  repair: (text) => {
    const bare = text.trim().replace(/^[vV=]\s*/, "");
    const missing = bare.match(/^[0-9]+(?:\.[0-9]+)?$/) ? [".0.0", ".0"][bare.split(".").length - 1] : "";
    const mended = `${bare}${missing}`.replaceAll(/(^|\.)0+(?=[0-9])/g, "$1");
    return parseSemver(mended) ? mended : undefined;
  },
};
