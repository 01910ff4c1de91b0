import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";
import type { ValueType } from "./value-type.ts";

/** A version after SemVer 2.0.0. */
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
const plain = /^(?:0|[1-9][0-9]{0,14})\.(?:0|[1-9][0-9]{0,14})\.(?:0|[1-9][0-9]{0,14})$/;

/** Reads a SemVer; `undefined` where the text is none. */
export function parseSemver(text: string): Semver | undefined {
  return expression.test(text) ? (parse(text) ?? undefined) : undefined;
}

/** Order of two SemVers by precedence (build metadata is ignored): negative, 0 or positive; `undefined` where one is none. */
export function compareSemver(a: string, b: string): number | undefined {
  return parseSemver(a) && parseSemver(b) ? compare(a, b) : undefined;
}

function isSemver(text: string): boolean {
  return plain.test(text) || parseSemver(text) !== undefined;
}

export const semverType: ValueType = {
  doc: "A version after SemVer 2.0.0.",
  example: "2.1.0",
  json: "string",
  pattern,
  expected: "a SemVer version such as 2.1.0",
  canonical: (text) => (isSemver(text) ? text : undefined),
  repair: (text) => {
    const bare = text.trim().replace(/^[vV=]\s*/, "");
    const missing = bare.match(/^[0-9]+(?:\.[0-9]+)?$/) ? [".0.0", ".0"][bare.split(".").length - 1] : "";
    const mended = `${bare}${missing}`.replaceAll(/(^|\.)0+(?=[0-9])/g, "$1");
    return isSemver(mended) ? mended : undefined;
  },
};
